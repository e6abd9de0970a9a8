package org.qalqan.schedule.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.supporting.AgeRule;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;

/** Was the dose given at a valid age? (section 6.4, table 6-15) */
public final class AgeEvaluation {

    private AgeEvaluation() {}

    /** The age rule in force on a day, or null when the series dose asks for no age (RELEVANT-1, RELEVANT-2). */
    public static @Nullable AgeRule inForce(SeriesDose target, int epochDay) {
        List<AgeRule> ages = target.ages();
        for (int place = 0; place < ages.size(); place++) {
            AgeRule age = ages.get(place);
            if (age.validity().includes(epochDay)) {
                return age;
            }
        }
        return null;
    }

    static Finding evaluate(SeriesDose target, Administration given, Chart chart) {
        AgeRule age = inForce(target, given.date());
        if (age == null) {
            return Finding.AS_RECOMMENDED;
        }
        int maximum = chart.ageDate(age.maximum());
        if (maximum != EpochDay.NONE && given.date() >= maximum) {
            return Finding.of(EvaluationReason.TOO_OLD, chart.birth(), maximum, age.maximum());
        }
        int absoluteMinimum = chart.ageDate(age.absoluteMinimum());
        int minimum = chart.ageDate(age.minimum());
        if (given.date() < absoluteMinimum) {
            return finding(EvaluationReason.TOO_YOUNG, age, absoluteMinimum, minimum, chart);
        }
        if (given.date() < minimum) {
            return finding(EvaluationReason.AGE_GRACE_PERIOD, age, absoluteMinimum, minimum, chart);
        }
        return Finding.AS_RECOMMENDED;
    }

    private static Finding finding(
            EvaluationReason reason, AgeRule age, int absoluteMinimum, int minimum, Chart chart) {
        return new Finding(
                reason,
                chart.birth(),
                absoluteMinimum,
                minimum,
                age.absoluteMinimum(),
                age.minimum(),
                age.provenance());
    }
}
