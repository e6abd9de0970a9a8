package org.qalqan.schedule.supporting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qalqan.schedule.calendar.Period;

/**
 * One path to immunity against one antigen.
 *
 * @param name its name in the schedule
 * @param antigen the antigen's place in the schedule's list
 * @param type for whom it is meant
 * @param requiredSexes the sexes it is for, as codes F, M and U; empty is everybody
 * @param selection what the choice between series looks at
 * @param indications what makes a risk series relevant
 * @param indicatedBy the observations of the indications, for a quick look
 * @param asksForCompletedSeries whether one of its doses can be skipped when a series group is complete (table 6-7), so that it has
 *     to be looked at after the others
 * @param guidance texts for clinicians
 * @param doses the series doses in order
 */
public record AntigenSeries(
        String name,
        int antigen,
        SeriesType type,
        Set<String> requiredSexes,
        Selection selection,
        List<Indication> indications,
        IndexSet indicatedBy,
        boolean asksForCompletedSeries,
        List<String> guidance,
        List<SeriesDose> doses) {

    /**
     * What the choice between series looks at (chapter 8).
     *
     * @param group the code of the series group
     * @param equivalentGroups the codes of the groups that protect as well
     * @param isDefault the default series flag
     * @param productPath the product path flag
     * @param priority the series priority, {@code "A"} before {@code "B"}
     * @param preference the series preference, 1 before 2; {@link Integer#MAX_VALUE} when none is given
     * @param minimumAgeToStart the earliest age to start the series, or null
     * @param maximumAgeToStart the age from which the series is not started any more, or null
     */
    public record Selection(
            String group,
            Set<String> equivalentGroups,
            boolean isDefault,
            boolean productPath,
            String priority,
            int preference,
            @Nullable Period minimumAgeToStart,
            @Nullable Period maximumAgeToStart) {}
}
