package org.qalqan.server.coverage;

import java.time.LocalDate;
import org.qalqan.server.target.Indicator;

/** Something in the reports that does not fit. It is shown with the figures and never smoothed away. */
public sealed interface TallyFault {

    String place();

    Indicator indicator();

    /** The day it shows on, for a stretch its last day. */
    LocalDate date();

    /** A cumulative count fell. */
    record DownwardCorrection(String place, Indicator indicator, LocalDate date, long before, long after)
            implements TallyFault {}

    /** No report for longer than usual. */
    record Gap(String place, Indicator indicator, LocalDate from, LocalDate date, long days) implements TallyFault {}

    /** The same count reported on and on while the campaign ran. */
    record Frozen(String place, Indicator indicator, LocalDate from, LocalDate date, long days, long count)
            implements TallyFault {}

    /** The count jumped, and a different source has the same count on another day: the row is probably misdated. */
    record Misdated(
            String place,
            Indicator indicator,
            LocalDate date,
            long count,
            LocalDate statedElsewhereFor,
            String elsewhere)
            implements TallyFault {}

    /** The count rose in one step far faster than around it. */
    record Jump(String place, Indicator indicator, LocalDate date, double perDay, double usualPerDay)
            implements TallyFault {}

    /** Doses do not equal first plus second doses (and boosters) of the same day. */
    record SumMismatch(String place, Indicator indicator, LocalDate date, long stated, long sum)
            implements TallyFault {}

    /** The regions of a complete table do not add up to the nation's figure. */
    record RegionsDiffer(
            String place, Indicator indicator, LocalDate date, long nation, long regions, int regionsReported)
            implements TallyFault {}

    /** More people than live there. */
    record AbovePopulation(String place, Indicator indicator, LocalDate date, long count, long population)
            implements TallyFault {}
}
