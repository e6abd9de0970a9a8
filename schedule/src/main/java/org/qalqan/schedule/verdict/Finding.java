package org.qalqan.schedule.verdict;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;
import org.qalqan.schedule.supporting.Provenance;

/**
 * Why a dose was judged as it was: the rule, and the dates and periods that it looked at. Dates are epoch days,
 * {@link EpochDay#NONE} where the rule knows none.
 *
 * @param reason the reason, which names its rule
 * @param since the day from which an interval was counted; the birth date for an age; the other vaccine's day for a conflict
 * @param absoluteBound the first day on which the dose would have counted; for {@link EvaluationReason#TOO_OLD} and expired
 *     lots, the first day on which it no longer did
 * @param bound the first day on which it would have been given without grace
 * @param absolutePeriod the period behind {@code absoluteBound}, or null
 * @param period the period behind {@code bound}, or null
 * @param provenance whether the periods stand in the schedule's source
 */
public record Finding(
        EvaluationReason reason,
        int since,
        int absoluteBound,
        int bound,
        @Nullable Period absolutePeriod,
        @Nullable Period period,
        Provenance provenance) {

    /** Nothing was amiss. */
    public static final Finding AS_RECOMMENDED = of(EvaluationReason.AS_RECOMMENDED);

    /** A finding that no date led to. */
    public static Finding of(EvaluationReason reason) {
        return new Finding(reason, EpochDay.NONE, EpochDay.NONE, EpochDay.NONE, null, null, Provenance.SOURCED);
    }

    /** A finding with the day it counts from and the bound it was measured against. */
    public static Finding of(EvaluationReason reason, int since, int bound, @Nullable Period period) {
        return new Finding(reason, since, bound, bound, period, period, Provenance.SOURCED);
    }

    /** Whether the dose counts. */
    public EvaluationStatus status() {
        return reason.status();
    }

    /** Whether the dose counts, for this finding. */
    public boolean passes() {
        return reason.status() == EvaluationStatus.VALID;
    }

    /** The rule that decided. */
    public Rule rule() {
        return reason.rule();
    }

    /** {@link #since} as a date. */
    public Optional<LocalDate> sinceDate() {
        return EpochDay.date(since);
    }

    /** {@link #absoluteBound} as a date. */
    public Optional<LocalDate> absoluteBoundDate() {
        return EpochDay.date(absoluteBound);
    }

    /** {@link #bound} as a date. */
    public Optional<LocalDate> boundDate() {
        return EpochDay.date(bound);
    }
}
