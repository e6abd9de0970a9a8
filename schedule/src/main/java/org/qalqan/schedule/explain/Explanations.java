package org.qalqan.schedule.explain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.Assessment;
import org.qalqan.schedule.DoseAssessment;
import org.qalqan.schedule.DoseEvaluation;
import org.qalqan.schedule.VaccineGroupForecast;
import org.qalqan.schedule.calendar.Period;
import org.qalqan.schedule.supporting.Provenance;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.Finding;
import org.qalqan.schedule.verdict.ForecastReason;
import org.qalqan.schedule.verdict.Rule;
import org.qalqan.schedule.verdict.SeriesStatus;

/**
 * Explains an assessment to people.
 *
 * <pre>{@code
 * Explanations.in(Language.EN).of(assessment, birthDate);
 * // QazVac, dose 2 on 20 May 2021: does not count, 16 days after 4 May 2021; minimum 21 days − 4 days of grace ...
 * }</pre>
 */
public final class Explanations {

    private static final Pattern PLACE = Pattern.compile("(table|step) ([\\w-]+)");

    private final Words words;

    private Explanations(Words words) {
        this.words = words;
    }

    /** Explanations in a language. */
    public static Explanations in(Language language) {
        return new Explanations(Words.of(language));
    }

    /** One line for each verdict on a dose, then one for each forecast. */
    public List<String> of(Assessment assessment, LocalDate birthDate) {
        List<String> lines = new ArrayList<>();
        for (DoseAssessment dose : assessment.doses()) {
            lines.addAll(ofDose(dose, birthDate));
        }
        for (VaccineGroupForecast forecast : assessment.forecasts()) {
            lines.add(ofForecast(forecast));
        }
        return lines;
    }

    /** The lines for one dose: one for each vaccine group, or for each antigen when these differ. */
    public List<String> ofDose(DoseAssessment dose, LocalDate birthDate) {
        if (dose.evaluations().isEmpty()) {
            String key = dose.vaccine().isPresent() ? "dose.unused" : "dose.unknown";
            return List.of(words.sentence(key, ofDose(dose)));
        }
        Map<String, List<DoseEvaluation>> byGroup = dose.evaluations().stream()
                .collect(Collectors.groupingBy(
                        DoseEvaluation::vaccineGroup, java.util.LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byGroup.forEach((group, evaluations) -> {
            boolean alike = evaluations.stream()
                            .map(DoseEvaluation::findings)
                            .distinct()
                            .count()
                    == 1;
            if (alike) {
                lines.add(line(dose, group, evaluations.getFirst(), birthDate));
            } else {
                evaluations.forEach(each -> lines.add(line(dose, each.antigen(), each, birthDate)));
            }
        });
        return lines;
    }

    private String line(DoseAssessment dose, String of, DoseEvaluation evaluation, LocalDate birthDate) {
        Map<String, String> places = ofDose(dose);
        places.put("group", of);
        places.put("number", String.valueOf(evaluation.targetDose()));
        String head = words.sentence(evaluation.targetDose() == 0 ? "dose.extra" : "dose.numbered", places);
        String reasons = evaluation.findings().stream()
                .map(finding -> reason(finding, dose, birthDate))
                .collect(Collectors.joining("; "));
        return head + " " + reasons + " [" + rule(evaluation.rule()) + "]";
    }

    private Map<String, String> ofDose(DoseAssessment dose) {
        Map<String, String> places = new HashMap<>();
        places.put(
                "vaccine",
                dose.vaccine()
                        .map(VaccineType::name)
                        .orElse("CVX " + dose.dose().cvx()));
        places.put("date", words.date(dose.dose().date()));
        return places;
    }

    private String reason(Finding finding, DoseAssessment dose, LocalDate birthDate) {
        LocalDate date = dose.dose().date();
        Map<String, String> places = new HashMap<>();
        places.put("age", words.age(birthDate, date));
        finding.sinceDate().ifPresent(since -> {
            places.put("since", words.date(since));
            places.put("days", words.days((int) ChronoUnit.DAYS.between(since, date)));
        });
        finding.absoluteBoundDate().ifPresent(bound -> places.put("bound", words.date(bound)));
        places.put("required", required(finding));
        return words.sentence("reason." + finding.reason().name().toLowerCase(Locale.ROOT), places);
    }

    /** The period asked for, with the days of grace that the schedule allows. */
    private String required(Finding finding) {
        Period minimum = finding.period();
        Period absolute = finding.absolutePeriod();
        if (minimum == null && absolute == null) {
            return "";
        }
        String text = grace(minimum, absolute)
                .map(days -> words.sentence(
                        "required.grace", Map.of("minimum", periodOf(minimum), "grace", words.days(days))))
                .orElseGet(() -> periodOf(absolute != null ? absolute : minimum));
        return finding.provenance() == Provenance.ASSUMED
                ? words.sentence("required.assumed", Map.of("required", text))
                : text;
    }

    private String periodOf(@Nullable Period period) {
        return period == null ? "" : words.period(period);
    }

    private static Optional<Integer> grace(@Nullable Period minimum, @Nullable Period absolute) {
        if (minimum == null || absolute == null || minimum.totalMonths() != absolute.totalMonths()) {
            return Optional.empty();
        }
        int days = minimum.totalDays() - absolute.totalDays();
        return days > 0 ? Optional.of(days) : Optional.empty();
    }

    /** The line for one forecast. */
    public String ofForecast(VaccineGroupForecast forecast) {
        Map<String, String> places = new HashMap<>();
        places.put("group", forecast.vaccineGroup());
        Rule rule = forecast.reason().rule();
        if (forecast.status() != SeriesStatus.NOT_COMPLETE) {
            return words.sentence(key(forecast.reason()), places) + " [" + rule(rule) + "]";
        }
        forecast.doseNumber().ifPresent(number -> places.put("number", String.valueOf(number)));
        List<String> parts = new ArrayList<>();
        parts.add(words.sentence(key(forecast.reason()), places));
        addDate(parts, "forecast.earliest", forecast.earliest());
        addDate(parts, "forecast.recommended", forecast.recommended());
        addDate(parts, "forecast.past_due", forecast.pastDue());
        addDate(parts, "forecast.latest", forecast.latest());
        if (!forecast.vaccines().isEmpty()) {
            String names = forecast.vaccines().stream().map(VaccineType::name).collect(Collectors.joining(", "));
            parts.add(words.sentence("forecast.vaccines", Map.of("vaccines", names)));
        }
        return String.join("; ", parts) + " [" + rule(Rule.FORECAST_DATES) + "]";
    }

    private void addDate(List<String> parts, String key, Optional<LocalDate> date) {
        date.ifPresent(day -> parts.add(words.sentence(key, Map.of("date", words.date(day)))));
    }

    private static String key(ForecastReason reason) {
        return "forecast." + reason.name().toLowerCase(Locale.ROOT);
    }

    private String rule(Rule rule) {
        String place = PLACE.matcher(rule.place())
                .replaceAll(found -> words.sentence("rule." + found.group(1), Map.of("number", found.group(2))));
        return "CDSi " + rule.section() + ", " + place;
    }
}
