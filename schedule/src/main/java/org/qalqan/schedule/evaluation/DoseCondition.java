package org.qalqan.schedule.evaluation;

import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;

/** Can the dose be evaluated at all? (section 6.1, table 6-3) */
final class DoseCondition {

    private DoseCondition() {}

    static Finding evaluate(Administration given) {
        int expiry = given.dose().lotExpiry().map(EpochDay::of).orElse(Integer.MAX_VALUE);
        if (given.date() > expiry) {
            return Finding.of(EvaluationReason.EXPIRED, EpochDay.NONE, expiry + 1, null);
        }
        return given.dose().substandard() ? Finding.of(EvaluationReason.DOSE_FAULT) : Finding.AS_RECOMMENDED;
    }
}
