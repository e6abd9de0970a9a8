package org.qalqan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.evaluation.DoseVerdict;
import org.qalqan.schedule.forecast.Guidance;
import org.qalqan.schedule.forecast.PatientSeries;
import org.qalqan.schedule.forecast.RecommendedVaccines;
import org.qalqan.schedule.group.GroupForecast;
import org.qalqan.schedule.group.GroupForecasts;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.supporting.Antigen;
import org.qalqan.schedule.supporting.SupportingData;
import org.qalqan.schedule.supporting.VaccineGroup;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.verdict.EvaluationStatus;

/** Puts the steps of the processing model (chapter 4) together. */
final class Assessor {

    private final SupportingData data;
    private final String[] groupNames;

    Assessor(SupportingData data) {
        this.data = data;
        this.groupNames = data.antigens().stream()
                .map(antigen -> data.groupOf(antigen.index()).name())
                .toArray(String[]::new);
    }

    Assessment assess(Person person, LocalDate assessmentDate) {
        Chart chart = Chart.of(data, person, assessmentDate);
        List<AntigenAssessment> antigens = new ArrayList<>(data.antigens().size());
        for (Antigen antigen : data.antigens()) {
            antigens.add(AntigenAssessment.of(antigen, chart));
        }
        return new Assessment(
                assessmentDate,
                doses(chart, antigens),
                forecasts(chart, antigens),
                series(antigens),
                Notices.of(data, chart));
    }

    private List<VaccineGroupForecast> forecasts(Chart chart, List<AntigenAssessment> antigens) {
        List<VaccineGroupForecast> forecasts =
                new ArrayList<>(data.vaccineGroups().size());
        for (VaccineGroup group : data.vaccineGroups()) {
            List<PatientSeries> best = new ArrayList<>(group.antigens().size());
            for (int antigen : group.antigens()) {
                best.addAll(antigens.get(antigen).best());
            }
            for (GroupForecast forecast :
                    GroupForecasts.of(group, best, series -> recommendedVaccines(series, chart, antigens), chart)) {
                forecasts.add(view(forecast, guidance(forecast.basis(), chart)));
            }
        }
        return forecasts;
    }

    private static List<VaccineType> recommendedVaccines(
            PatientSeries series, Chart chart, List<AntigenAssessment> antigens) {
        return RecommendedVaccines.of(
                series, chart, antigens.get(series.series().antigen()).standing());
    }

    private static VaccineGroupForecast view(GroupForecast forecast, List<String> guidance) {
        return new VaccineGroupForecast(
                forecast.group().name(),
                forecast.basis().getFirst().series().type(),
                forecast.status(),
                forecast.reason(),
                forecast.doseNumber() == 0 ? OptionalInt.empty() : OptionalInt.of(forecast.doseNumber()),
                EpochDay.date(forecast.earliest()),
                EpochDay.date(forecast.recommended()),
                EpochDay.date(forecast.pastDue()),
                EpochDay.date(forecast.latest()),
                names(forecast.basis()),
                forecast.vaccines(),
                guidance);
    }

    private List<String> guidance(List<PatientSeries> basis, Chart chart) {
        if (!data.hasGuidance()) {
            return List.of();
        }
        return basis.stream()
                .flatMap(series ->
                        Guidance.of(series, data.antigens().get(series.series().antigen()), chart).stream())
                .distinct()
                .toList();
    }

    private static List<String> names(List<PatientSeries> basis) {
        if (basis.size() == 1) {
            return List.of(basis.getFirst().series().name());
        }
        return basis.stream().map(series -> series.series().name()).toList();
    }

    private List<DoseAssessment> doses(Chart chart, List<AntigenAssessment> antigens) {
        List<List<DoseEvaluation>> byPosition = new ArrayList<>(chart.doseCount());
        for (int position = 0; position < chart.doseCount(); position++) {
            byPosition.add(new ArrayList<>(3));
        }
        for (AntigenAssessment antigen : antigens) {
            for (PatientSeries series : antigen.best()) {
                for (DoseVerdict verdict : series.evaluation().verdicts()) {
                    addEvaluation(byPosition.get(verdict.administration().position()), verdict, antigen, series);
                }
            }
        }
        List<DoseAssessment> doses = new ArrayList<>();
        int[] positions = chart.positionsByRecord();
        for (int record = 0; record < positions.length; record++) {
            Dose dose = chart.person().doses().get(record);
            if (EpochDay.of(dose.date()) <= chart.assessmentDate()) {
                int position = positions[record];
                doses.add(
                        position < 0
                                ? new DoseAssessment(dose, Optional.empty(), List.of())
                                : new DoseAssessment(
                                        dose, Optional.of(chart.dose(position).vaccine()), byPosition.get(position)));
            }
        }
        return doses;
    }

    /** Of several best series of one antigen the first speaks, unless a later one finds the dose valid. */
    private void addEvaluation(
            List<DoseEvaluation> evaluations, DoseVerdict verdict, AntigenAssessment antigen, PatientSeries series) {
        String name = antigen.antigen().name();
        DoseEvaluation evaluation = new DoseEvaluation(
                name,
                groupNames[antigen.antigen().index()],
                series.series().name(),
                series.series().type(),
                verdict.targetDose(),
                verdict.findings());
        boolean has = !evaluations.isEmpty() && evaluations.getLast().antigen().equals(name);
        if (!has) {
            evaluations.add(evaluation);
        } else if (evaluation.status() == EvaluationStatus.VALID
                && evaluations.getLast().status() != EvaluationStatus.VALID) {
            evaluations.set(evaluations.size() - 1, evaluation);
        }
    }

    private List<BestSeriesView> series(List<AntigenAssessment> antigens) {
        List<BestSeriesView> views = new ArrayList<>();
        for (AntigenAssessment antigen : antigens) {
            for (PatientSeries series : antigen.best()) {
                views.add(new BestSeriesView(
                        antigen.antigen().name(), groupNames[antigen.antigen().index()], series));
            }
        }
        return views;
    }
}
