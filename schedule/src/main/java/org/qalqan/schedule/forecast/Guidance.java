package org.qalqan.schedule.forecast;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qalqan.schedule.evaluation.Chart;
import org.qalqan.schedule.supporting.Antigen;
import org.qalqan.schedule.supporting.Contraindication;
import org.qalqan.schedule.supporting.Indication;

/** Which of the schedule's texts matter for the person (FORECASTGUIDANCE-1). */
public final class Guidance {

    private Guidance() {}

    /** The texts of a best series, of its indications and of its antigen's contraindications; each once. */
    public static List<String> of(PatientSeries series, Antigen antigen, Chart chart) {
        Set<String> texts = new LinkedHashSet<>();
        if (series.forecast().isDue()) {
            texts.addAll(series.series().guidance());
        }
        for (Indication indication : series.series().indications()) {
            if (chart.observations().contains(indication.observation())) {
                indication.guidance().ifPresent(texts::add);
            }
        }
        add(antigen.contraindications(), chart, texts);
        add(antigen.vaccineContraindications(), chart, texts);
        return List.copyOf(texts);
    }

    private static void add(List<? extends Contraindication> contraindications, Chart chart, Set<String> texts) {
        for (Contraindication contraindication : contraindications) {
            if (chart.observations().contains(contraindication.observation())) {
                contraindication.guidance().ifPresent(texts::add);
            }
        }
    }
}
