package org.qalqan.schedule;

import java.util.ArrayList;
import java.util.List;
import org.qalqan.schedule.Notice.Kind;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.evaluation.RelevantSeries;
import org.qalqan.schedule.person.Observation;
import org.qalqan.schedule.supporting.Antigen;
import org.qalqan.schedule.supporting.Contraindication;
import org.qalqan.schedule.supporting.SupportingData;

/** What uncertain observations leave open (tables 5-4, 7-5 and 7-6). */
final class Notices {

    private Notices() {}

    static List<Notice> of(SupportingData data, Chart chart) {
        if (chart.uncertainObservations().isEmpty()) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        for (Observation observation : chart.person().observations()) {
            Integer place = data.observationByCode().get(observation.code());
            if (place != null && chart.uncertainObservations().contains(place)) {
                for (Antigen antigen : data.antigens()) {
                    add(notices, antigen, observation.code(), place, chart);
                }
            }
        }
        return notices.stream().distinct().toList();
    }

    private static void add(List<Notice> notices, Antigen antigen, String code, int observation, Chart chart) {
        boolean indicates = antigen.groups().stream()
                .flatMap(group -> group.series().stream())
                .anyMatch(series -> RelevantSeries.isLeftOpenBy(series, observation, chart));
        if (indicates) {
            notices.add(new Notice(Kind.INDICATION, antigen.name(), code));
        }
        if (contraindicates(antigen, observation, chart)) {
            notices.add(new Notice(Kind.CONTRAINDICATION, antigen.name(), code));
        }
    }

    private static boolean contraindicates(Antigen antigen, int observation, Chart chart) {
        return antigen.contraindications().stream()
                        .anyMatch(each ->
                                each.observation() == observation && chart.isAged(each.ages(), chart.assessmentDate()))
                || antigen.vaccineContraindications().stream()
                        .map(Contraindication.OfVaccines::observation)
                        .anyMatch(each -> each == observation);
    }
}
