package org.qalqan.schedule.supporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole schedule, compiled: lists in which a place is a code, and maps from codes to places.
 *
 * @param name the schedule's name
 * @param version the version of its figures
 * @param source where the figures come from
 * @param vaccines the vaccine types by place
 * @param vaccineByCode the vaccine types by code
 * @param observationByCode the observations' places by code
 * @param antigens the antigens by place
 * @param vaccineGroups the vaccine groups in the schedule's order
 * @param hasGuidance whether it has texts for clinicians (FORECASTGUIDANCE-1)
 * @param conflicts for each vaccine type by place, the conflicts it can suffer from
 */
public record SupportingData(
        String name,
        String version,
        String source,
        List<VaccineType> vaccines,
        Map<String, VaccineType> vaccineByCode,
        Map<String, Integer> observationByCode,
        List<Antigen> antigens,
        List<VaccineGroup> vaccineGroups,
        boolean hasGuidance,
        List<List<VaccineConflict>> conflicts) {

    /** The vaccine group that an antigen belongs to (DEFFORECAST-011). */
    public VaccineGroup groupOf(int antigen) {
        return vaccineGroups.stream()
                .filter(group -> group.antigens().contains(antigen))
                .findFirst()
                .orElseThrow();
    }

    /** The vaccine type of a code, if the schedule knows it. */
    public Optional<VaccineType> vaccine(String code) {
        return Optional.ofNullable(vaccineByCode.get(code));
    }
}
