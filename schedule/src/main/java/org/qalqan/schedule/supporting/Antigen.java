package org.qalqan.schedule.supporting;

import java.util.List;

/**
 * An antigen with its paths to immunity.
 *
 * @param index its place in the schedule's list
 * @param name its name
 * @param immunity what shows that a person is immune
 * @param contraindications what speaks against all of its vaccines
 * @param vaccineContraindications what speaks against some of them
 * @param groups the series groups in order of their codes, each with its series
 */
public record Antigen(
        int index,
        String name,
        Immunity immunity,
        List<Contraindication.OfAntigen> contraindications,
        List<Contraindication.OfVaccines> vaccineContraindications,
        List<SeriesGroup> groups) {

    /**
     * Series between which one is chosen.
     *
     * @param code the group's code, unique within the antigen
     * @param series its series
     * @param asksForCompletedSeries whether one of them can be skipped when a series group is complete
     */
    public record SeriesGroup(String code, List<AntigenSeries> series, boolean asksForCompletedSeries) {}
}
