package org.qalqan.projection.experience;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Other campaigns' reports: what a projection may learn from. It holds reports only, nothing that was concluded from them, so that
 * {@link #knownOn} leaves exactly what a reader of that day could have known.
 */
public record Experience(List<Campaign> campaigns) {

    public Experience {
        campaigns = List.copyOf(campaigns);
    }

    public static Experience none() {
        return new Experience(List.of());
    }

    /** The COVID-19 campaigns of the world, 2020-12 to 2022-03, without Kazakhstan's; weekly, from Our World in Data (CC BY 4.0). */
    public static Experience shipped() {
        return ShippedCampaigns.load();
    }

    /** The reports dated by the end of a day: the replay of a day in the past sees nothing later. */
    public Experience knownOn(LocalDate day) {
        return new Experience(
                campaigns.stream().map(campaign -> campaign.knownOn(day)).toList());
    }

    /** Without the campaign of this place: nobody learns from the answer. */
    public Experience without(String place) {
        return new Experience(campaigns.stream()
                .filter(campaign -> !campaign.place().equals(place))
                .toList());
    }

    public Experience plus(Experience more) {
        return new Experience(
                Stream.concat(campaigns.stream(), more.campaigns.stream()).toList());
    }
}
