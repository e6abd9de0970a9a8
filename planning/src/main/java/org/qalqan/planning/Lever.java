package org.qalqan.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Something that can be changed so that a target is met. */
public sealed interface Lever {

    /**
     * Give doses faster: more sessions, teams, opening hours, outreach.
     *
     * @param from first day of the higher pace
     */
    record LiftPace(double currentPerDay, double neededPerDay, LocalDate from) implements Lever {}

    /** Have more doses of a stock item by a day: bring deliveries forward, buy more, take another product. */
    record AddDoses(String item, long doses, LocalDate by) implements Lever {}

    /**
     * The levers that together close the gap: the needed pace from {@code from}, and the doses missing by half way between then and
     * the deadline, because doses that come on the last day reach nobody.
     *
     * @param firstDoses need of the item that first doses depend on
     */
    static List<Lever> towards(PaceGap pace, DoseNeed firstDoses, LocalDate from, LocalDate deadline) {
        List<Lever> levers = new ArrayList<>();
        if (pace.isReached() || pace.isTooLate()) {
            return List.of();
        }
        if (pace.currentPerDay() < pace.neededPerDay()) {
            levers.add(new LiftPace(pace.currentPerDay(), pace.neededPerDay(), from));
        }
        if (firstDoses.missing() > 0) {
            long days = Math.max(0, deadline.toEpochDay() - from.toEpochDay());
            levers.add(new AddDoses(firstDoses.item(), firstDoses.missing(), from.plusDays(days / 2)));
        }
        return List.copyOf(levers);
    }
}
