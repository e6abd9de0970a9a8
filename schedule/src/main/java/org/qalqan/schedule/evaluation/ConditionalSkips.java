package org.qalqan.schedule.evaluation;

import java.util.List;
import java.util.Set;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;
import org.qalqan.schedule.supporting.ConditionalSkip;
import org.qalqan.schedule.supporting.ConditionalSkip.Logic;
import org.qalqan.schedule.supporting.ConditionalSkip.SkipSet;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.supporting.SkipCondition;
import org.qalqan.schedule.supporting.SkipCondition.Age;
import org.qalqan.schedule.supporting.SkipCondition.CompletedSeries;
import org.qalqan.schedule.supporting.SkipCondition.Interval;
import org.qalqan.schedule.supporting.SkipCondition.VaccineCount;
import org.qalqan.schedule.verdict.EvaluationStatus;

/** Can the target dose be skipped? (sections 6.2, 7.1 and 7.6, tables 6-6 to 6-11) */
public final class ConditionalSkips {

    private ConditionalSkips() {}

    /** Whether one of the skips of a series dose applies; several skips of one dose are alternatives. */
    public static boolean canSkip(SeriesDose target, SkipContext context) {
        List<ConditionalSkip> skips = target.skips();
        for (int place = 0; place < skips.size(); place++) {
            ConditionalSkip skip = skips.get(place);
            if ((context.evaluating() ? skip.evaluation() : skip.forecast()) && applies(skip, context)) {
                return true;
            }
        }
        return false;
    }

    /** Table 6-11, over the sets in force. */
    private static boolean applies(ConditionalSkip skip, SkipContext context) {
        int inForce = 0;
        int met = 0;
        for (SkipSet set : skip.sets()) {
            if (set.validity().includes(context.anchorDate())) {
                inForce++;
                met += isMet(set, context) ? 1 : 0;
            }
        }
        return met > 0 && (skip.logic() == Logic.OR || met == inForce);
    }

    /** Table 6-10. */
    private static boolean isMet(SkipSet set, SkipContext context) {
        boolean all = set.logic() == Logic.AND;
        for (SkipCondition condition : set.conditions()) {
            if (isMet(condition, context) != all) {
                return !all;
            }
        }
        return all;
    }

    private static boolean isMet(SkipCondition condition, SkipContext context) {
        return switch (condition) {
            case Age age -> context.chart().isAged(age.ages(), context.referenceDate());
            case Interval(Period interval) -> hasPassed(interval, context);
            case CompletedSeries(Set<String> groups) ->
                context.completedGroups().includesAny(groups, context.before());
            case VaccineCount count -> count.comparison().holds(count(count, context), count.doses());
        };
    }

    /** Table 6-8, CALCDTSKIP-5. */
    private static boolean hasPassed(Period interval, SkipContext context) {
        int previous = context.history().latestDoseDate();
        return previous != EpochDay.NONE && context.referenceDate() >= EpochDay.plus(previous, interval);
    }

    /** CONDSKIP-1: valid doses are those of the series, all doses are those of the person. */
    private static int count(VaccineCount condition, SkipContext context) {
        return condition.onlyValid() ? countValid(condition, context) : countAll(condition, context);
    }

    private static int countValid(VaccineCount condition, SkipContext context) {
        int count = 0;
        for (DoseVerdict verdict : context.history().verdicts()) {
            boolean valid = verdict.status() == EvaluationStatus.VALID;
            if (valid && isCounted(verdict.administration(), condition, context)) {
                count++;
            }
        }
        return count;
    }

    private static int countAll(VaccineCount condition, SkipContext context) {
        int count = 0;
        if (condition.vaccines().isEmpty()) {
            for (DoseVerdict verdict : context.history().verdicts()) {
                count += isCounted(verdict.administration(), condition, context) ? 1 : 0;
            }
            return count;
        }
        for (int position = 0; position < context.before(); position++) {
            count += isCounted(context.chart().dose(position), condition, context) ? 1 : 0;
        }
        return count;
    }

    private static boolean isCounted(Administration given, VaccineCount condition, SkipContext context) {
        boolean counts = condition.vaccines().isEmpty()
                || condition.vaccines().contains(given.vaccine().index());
        return counts
                && given.date() >= condition.start()
                && given.date() < condition.end()
                && context.chart().isAged(condition.ages(), given.date());
    }
}
