package org.qalqan.schedule.forecast;

import org.qalqan.schedule.evaluation.SeriesEvaluation;
import org.qalqan.schedule.evaluation.TargetDose;

/** Which dose is due? (FORECASTDN-1) Doses of a seasonal series count only within the season. */
final class DoseNumber {

    private DoseNumber() {}

    static int of(SeriesEvaluation evaluation) {
        int number = 1;
        for (TargetDose target : evaluation.passed()) {
            if (target.isSatisfied() && isOfThisSeason(target)) {
                number++;
            }
        }
        return number;
    }

    private static boolean isOfThisSeason(TargetDose target) {
        return target.seriesDose().season().isEmpty()
                || target.date() >= target.seriesDose().season().get().start();
    }
}
