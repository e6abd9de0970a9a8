package org.qalqan.schedule.evaluation;

import java.util.List;
import org.qalqan.schedule.supporting.PreferableVaccine;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.supporting.VaccinesAtAges;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;

/** Was the vaccine a preferable or an allowable one? (sections 6.8 and 6.9, tables 6-26 and 6-29) */
final class VaccineEvaluation {

    private VaccineEvaluation() {}

    static Finding evaluate(SeriesDose target, Administration given, Chart chart) {
        List<PreferableVaccine> preferable = target.preferable();
        boolean lessVolume = false;
        for (int place = 0; place < preferable.size(); place++) {
            PreferableVaccine vaccine = preferable.get(place);
            if (isPreferable(vaccine, given, chart)) {
                if (hasEnough(vaccine, given)) {
                    return Finding.AS_RECOMMENDED;
                }
                lessVolume = true;
            }
        }
        return lessVolume ? Finding.of(EvaluationReason.LESS_VOLUME) : evaluateAllowable(target, given, chart);
    }

    private static boolean isPreferable(PreferableVaccine vaccine, Administration given, Chart chart) {
        return vaccine.type().index() == given.vaccine().index()
                && chart.isAged(vaccine.ages(), given.date())
                && (vaccine.mvx().isEmpty() || vaccine.mvx().equals(given.dose().mvx()));
    }

    private static boolean hasEnough(PreferableVaccine vaccine, Administration given) {
        return given.dose().millilitres().isEmpty()
                || given.dose().millilitres().getAsDouble()
                        >= vaccine.millilitres().orElse(0);
    }

    private static Finding evaluateAllowable(SeriesDose target, Administration given, Chart chart) {
        boolean atOtherAge = false;
        List<VaccinesAtAges> allowable = target.allowable();
        for (int place = 0; place < allowable.size(); place++) {
            VaccinesAtAges vaccines = allowable.get(place);
            if (vaccines.types().contains(given.vaccine().index())) {
                if (chart.isAged(vaccines.ages(), given.date())) {
                    return Finding.AS_RECOMMENDED;
                }
                atOtherAge = true;
            }
        }
        return Finding.of(atOtherAge ? EvaluationReason.VACCINE_AT_WRONG_AGE : EvaluationReason.NOT_ALLOWABLE);
    }
}
