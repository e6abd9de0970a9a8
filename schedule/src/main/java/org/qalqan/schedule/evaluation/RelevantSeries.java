package org.qalqan.schedule.evaluation;

import java.util.Set;
import org.qalqan.schedule.person.Sex;
import org.qalqan.schedule.supporting.AntigenSeries;
import org.qalqan.schedule.supporting.IndexSet;
import org.qalqan.schedule.supporting.Indication;
import org.qalqan.schedule.supporting.SeriesType;

/** Is a series relevant for the person? (section 5.1, tables 5-4 and 5-5) */
public final class RelevantSeries {

    private RelevantSeries() {}

    /** Table 5-5. */
    public static boolean isRelevant(AntigenSeries series, Chart chart) {
        return (series.type() != SeriesType.RISK || isIndicated(series, chart, chart.observations()))
                && isForSex(series.requiredSexes(), chart.person().sex());
    }

    /** Whether a series is not relevant, but would be if an uncertain observation were true (table 5-4). */
    public static boolean isLeftOpenBy(AntigenSeries series, int observation, Chart chart) {
        return series.type() == SeriesType.RISK
                && isForSex(series.requiredSexes(), chart.person().sex())
                && isIndicated(series, chart, IndexSet.of(observation))
                && !isIndicated(series, chart, chart.observations());
    }

    private static boolean isForSex(Set<String> required, Sex sex) {
        return required.isEmpty() || required.contains(sex.name().substring(0, 1));
    }

    private static boolean isIndicated(AntigenSeries series, Chart chart, IndexSet observations) {
        if (!series.indicatedBy().intersects(observations)) {
            return false;
        }
        for (Indication indication : series.indications()) {
            if (observations.contains(indication.observation())
                    && chart.isAged(indication.ages(), chart.assessmentDate())) {
                return true;
            }
        }
        return false;
    }
}
