package org.qalqan.schedule.forecast;

import org.qalqan.schedule.evaluation.TargetDose;

/** Which dose is due? (FORECASTDN-1) Doses of a seasonal series dose count only within the season. */
public final class DoseNumber {

    private DoseNumber() {}

    /** The number of the dose that follows those that satisfied a target dose of the series, from 1. */
    public static int of(PatientSeries series) {
        int number = 1;
        for (TargetDose target : series.evaluation().passed()) {
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
