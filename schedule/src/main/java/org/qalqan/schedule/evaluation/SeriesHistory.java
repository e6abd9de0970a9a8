package org.qalqan.schedule.evaluation;

import java.util.List;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.verdict.EvaluationStatus;

/**
 * What a series has said of the doses so far; all that its rules may look back on.
 *
 * @see SeriesEvaluation
 */
public interface SeriesHistory {

    /** The verdicts in the order of the doses. */
    List<DoseVerdict> verdicts();

    /** The target doses passed so far, in order. */
    List<TargetDose> passed();

    /**
     * The day of the dose before, valid or not, that was not given inadvertently (CALCDTINT-1), or {@link EpochDay#NONE}.
     */
    default int previousDoseDate() {
        List<DoseVerdict> verdicts = verdicts();
        for (int place = verdicts.size() - 1; place >= 0; place--) {
            DoseVerdict verdict = verdicts.get(place);
            boolean counted =
                    verdict.status() == EvaluationStatus.VALID || verdict.status() == EvaluationStatus.NOT_VALID;
            if (counted && !verdict.isInadvertent()) {
                return verdict.date();
            }
        }
        return EpochDay.NONE;
    }

    /** The day of the latest dose of whatever status, or {@link EpochDay#NONE}. */
    default int latestDoseDate() {
        return verdicts().isEmpty() ? EpochDay.NONE : verdicts().getLast().date();
    }

    /** The day of the latest dose given inadvertently, or {@link EpochDay#NONE}. */
    default int latestInadvertentDate() {
        int latest = EpochDay.NONE;
        for (DoseVerdict verdict : verdicts()) {
            if (verdict.isInadvertent()) {
                latest = EpochDay.latest(latest, verdict.date());
            }
        }
        return latest;
    }

    /** The day of the dose that satisfied a target dose (CALCDTINT-2), or {@link EpochDay#NONE}. */
    default int dateSatisfying(int targetDose) {
        int date = EpochDay.NONE;
        for (TargetDose target : passed()) {
            if (target.seriesDose().number() == targetDose && target.isSatisfied()) {
                date = target.date();
            }
        }
        return date;
    }

    /** The place in the history of the latest dose that satisfied a target dose, or -1. */
    default int lastSatisfyingPosition() {
        int position = -1;
        for (TargetDose target : passed()) {
            position = Math.max(position, target.position());
        }
        return position;
    }

    /** How many target doses are satisfied (SELECTB-21). */
    default int validDoses() {
        int count = 0;
        for (TargetDose target : passed()) {
            if (target.isSatisfied()) {
                count++;
            }
        }
        return count;
    }

    /** The verdict on the dose at a place in the person's history, if the series judged it. */
    default boolean wasInadvertent(Administration given) {
        for (DoseVerdict verdict : verdicts()) {
            if (verdict.administration().position() == given.position()) {
                return verdict.isInadvertent();
            }
        }
        return false;
    }

    /** Whether the series judged a dose and found that it does not count. */
    default boolean wasNotValid(Administration given) {
        for (DoseVerdict verdict : verdicts()) {
            if (verdict.administration().position() == given.position()) {
                return verdict.status() != EvaluationStatus.VALID;
            }
        }
        return false;
    }
}
