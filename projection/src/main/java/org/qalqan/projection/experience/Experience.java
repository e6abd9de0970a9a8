package org.qalqan.projection.experience;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a projection may learn from: other campaigns' reports, and lessons drawn from them in advance.
 *
 * @param campaigns reports only, as they were made
 * @param lessons present only for who may know the last report behind them
 */
public record Experience(List<Campaign> campaigns, Optional<Lessons> lessons) {

    public Experience {
        campaigns = List.copyOf(campaigns);
    }

    public static Experience none() {
        return new Experience(List.of(), Optional.empty());
    }

    public static Experience of(List<Campaign> campaigns) {
        return new Experience(campaigns, Optional.empty());
    }

    /** The COVID-19 campaigns of the world, 2020-12 to 2022-03, without Kazakhstan's; weekly, from Our World in Data (CC BY 4.0). */
    public static Experience shipped() {
        return ShippedCampaigns.load();
    }

    /**
     * What could be known on a day: the reports dated by its end, and the lessons only if all reports behind them were. The replay of a day
     * in the past sees nothing later.
     */
    public Experience knownOn(LocalDate day) {
        return new Experience(
                campaigns.stream().map(campaign -> campaign.knownOn(day)).toList(), lessonsKnownOn(day));
    }

    /** The lessons, if all reports behind them were known by the end of a day. */
    public Optional<Lessons> lessonsKnownOn(LocalDate day) {
        return lessons.filter(learnt -> !learnt.lastReport().isAfter(day));
    }

    /** Without the campaigns of these places, and without lessons, which may have been drawn from them. */
    public Experience without(List<String> places) {
        return Experience.of(campaigns.stream()
                .filter(campaign -> !places.contains(campaign.place()))
                .toList());
    }

    public Experience with(Lessons learnt) {
        return new Experience(campaigns, Optional.of(learnt));
    }

    public Experience plus(List<Campaign> more) {
        return new Experience(Stream.concat(campaigns.stream(), more.stream()).toList(), lessons);
    }
}
