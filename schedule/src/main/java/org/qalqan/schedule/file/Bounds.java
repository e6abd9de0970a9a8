package org.qalqan.schedule.file;

import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.calendar.Period;

/** Notes bounds of a rule that contradict each other: such a rule would never be kept, or never apply, without a word. */
final class Bounds {

    private static final int SOME_DAY = 0;

    private Bounds() {}

    /**
     * The second bound may equal the first, but not be shorter. Ages that are equal make an empty range, which CDC's data has
     * (two indications from 19 years to 19 years).
     */
    static void ascend(Node node, String first, String second) {
        Period shorter = node.period(first);
        Period longer = node.period(second);
        if (shorter != null && longer != null && days(longer) < days(shorter)) {
            node.fault(second, "'" + longer + "' is shorter than " + first + " '" + shorter + "'");
        }
    }

    /** The second bound ends a range and has to be longer than the first. */
    static void enclose(Node node, String first, String second) {
        Period begin = node.period(first);
        Period end = node.period(second);
        if (begin != null && end != null && days(end) <= days(begin)) {
            node.fault(second, "'" + end + "' is not longer than " + first + " '" + begin + "'");
        }
    }

    /** The second date may not lie before the first. */
    static void follow(Node node, String first, String second) {
        if (node.date(second, Integer.MAX_VALUE) < node.date(first, Integer.MIN_VALUE)) {
            node.fault(second, "lies before " + first);
        }
    }

    private static int days(@Nullable Period period) {
        return EpochDay.plus(SOME_DAY, period);
    }
}
