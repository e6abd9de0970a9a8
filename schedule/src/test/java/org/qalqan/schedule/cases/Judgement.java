package org.qalqan.schedule.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qalqan.schedule.Assessment;
import org.qalqan.schedule.DoseEvaluation;
import org.qalqan.schedule.VaccineGroupForecast;
import org.qalqan.schedule.verdict.EvaluationStatus;

/** Compares an assessment with a case, field by field; what the case leaves blank is not compared. */
public final class Judgement {

    /** A field in which the assessment differs from the case. */
    public record Difference(String field, String expected, String found) {
        @Override
        public String toString() {
            return field + " expected " + expected + " but found " + found;
        }
    }

    private Judgement() {}

    /** What differs; of several forecasts for the group, the first one is meant. */
    public static List<Difference> differences(CdcCase testCase, Assessment assessment) {
        List<Difference> all = new ArrayList<>(ofDoses(testCase, assessment));
        Optional<VaccineGroupForecast> forecast = assessment.forecast(testCase.vaccineGroup());
        all.addAll(ofForecast(testCase, forecast));
        return all;
    }

    private static List<Difference> ofForecast(CdcCase testCase, Optional<VaccineGroupForecast> forecast) {
        List<Difference> differences = new ArrayList<>();
        String number = testCase.forecastNumber().equals("-") ? "" : testCase.forecastNumber();
        String found = forecast.flatMap(
                        each -> each.doseNumber().stream().boxed().findFirst())
                .map(String::valueOf)
                .orElse("none");
        compare(
                "status",
                testCase.status(),
                forecast.map(each -> each.status().label()).orElse("none"),
                differences);
        compare("number", number.isEmpty() ? "none" : number, found, differences);
        compare("earliest", testCase.earliest(), text(forecast.flatMap(VaccineGroupForecast::earliest)), differences);
        compare(
                "recommended",
                testCase.recommended(),
                text(forecast.flatMap(VaccineGroupForecast::recommended)),
                differences);
        compare("past due", testCase.pastDue(), text(forecast.flatMap(VaccineGroupForecast::pastDue)), differences);
        return differences;
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("none");
    }

    private static void compare(String field, String expected, String found, List<Difference> differences) {
        if (!expected.isEmpty() && !normal(expected).equals(normal(found))) {
            differences.add(new Difference(field, expected, found));
        }
    }

    private static List<Difference> ofDoses(CdcCase testCase, Assessment assessment) {
        List<Difference> differences = new ArrayList<>();
        for (int dose = 0; dose < testCase.doses().size(); dose++) {
            CdcCase.Expected expected = testCase.doses().get(dose);
            List<DoseEvaluation> evaluations = assessment.doses().get(dose).evaluations().stream()
                    .filter(evaluation -> evaluation.vaccineGroup().equals(testCase.vaccineGroup()))
                    .toList();
            Optional<DoseEvaluation> decisive = decisive(
                    evaluations.isEmpty() ? assessment.doses().get(dose).evaluations() : evaluations);
            String status =
                    decisive.map(evaluation -> evaluation.status().label()).orElse("none");
            boolean reasonGiven = decisive.stream()
                    .flatMap(evaluation -> evaluation.findings().stream())
                    .anyMatch(finding -> normal(finding.reason().label()).equals(normal(expected.reason())));
            compare("dose status", expected.status(), status, differences);
            if (!expected.reason().isEmpty() && !reasonGiven) {
                String found =
                        decisive.map(evaluation -> evaluation.reason().label()).orElse("none");
                differences.add(new Difference("dose reason", expected.reason(), found));
            }
        }
        return differences;
    }

    /** A dose counts for a group when it counts for one of its antigens; one of another group is judged by that group. */
    private static Optional<DoseEvaluation> decisive(List<DoseEvaluation> evaluations) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.status() == EvaluationStatus.VALID)
                .findFirst()
                .or(() -> evaluations.stream().findFirst());
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
