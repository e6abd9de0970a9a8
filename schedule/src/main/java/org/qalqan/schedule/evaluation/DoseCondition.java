package org.qalqan.schedule.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;

/** Can the dose be evaluated at all? (section 6.1, table 6-3) */
final class DoseCondition {

    private DoseCondition() {}

    static Finding evaluate(Administration given) {
        Optional<LocalDate> expiry = given.dose().lotExpiry();
        if (expiry.isPresent() && given.date() > EpochDay.of(expiry.get())) {
            return Finding.of(EvaluationReason.EXPIRED, EpochDay.NONE, EpochDay.of(expiry.get()) + 1, null);
        }
        return given.dose().substandard() ? Finding.of(EvaluationReason.DOSE_FAULT) : Finding.AS_RECOMMENDED;
    }
}
