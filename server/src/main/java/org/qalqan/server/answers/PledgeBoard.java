package org.qalqan.server.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.target.Closing;
import org.qalqan.server.target.Observation;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.PledgeState;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.target.Reading;
import org.springframework.stereotype.Service;

/** Every pledge with its state on a day, from what was known on that day; and beside it the state as known today. */
@Service
public class PledgeBoard {

    private final Pledges pledges;
    private final Observations observations;
    private final ReadingCoverage coverage;
    private final Campaigns campaigns;
    private final Clock clock;

    PledgeBoard(
            Pledges pledges, Observations observations, ReadingCoverage coverage, Campaigns campaigns, Clock clock) {
        this.pledges = pledges;
        this.observations = observations;
        this.coverage = coverage;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * A pledge on the board.
     *
     * @param state on the day
     * @param observed what was known of it on the day, oldest first
     * @param closing how it was closed, where that was known on the day
     * @param today its state as known today
     * @param saidYet whether it had been made by the day
     */
    public record Entry(
            Pledge pledge,
            PledgeState state,
            List<Observation> observed,
            Optional<Closing> closing,
            PledgeState today,
            boolean saidYet) {}

    public List<Entry> on(LocalDate day) {
        return pledges.all().stream().map(pledge -> entry(pledge, day)).toList();
    }

    public Optional<Entry> on(LocalDate day, String pledge) {
        return pledges.find(pledge).map(found -> entry(found, day));
    }

    private Entry entry(Pledge pledge, LocalDate day) {
        List<Observation> known = known(pledge, day);
        Optional<Closing> closing = observations.closing(pledge.id(), day);
        LocalDate today = LocalDate.now(clock);
        return new Entry(
                pledge,
                PledgeState.of(pledge, known, closing, day),
                known,
                closing,
                PledgeState.of(pledge, known(pledge, today), observations.closing(pledge.id(), today), today),
                !day.isBefore(pledge.quotation().saidOn()));
    }

    /** What was attached to a pledge; for a coverage target the coverage itself, under the reading it is judged by. */
    private List<Observation> known(Pledge pledge, LocalDate day) {
        Optional<Reading> judged = pledges.readings(pledge.id()).stream().findFirst();
        Optional<String> nation = campaigns.current().map(Campaign::nation);
        if (judged.isEmpty() || nation.isEmpty()) {
            return observations.knownOn(pledge.id(), day);
        }
        LocalDate last = pledge.deadline().filter(day::isAfter).orElse(day);
        return coverage.on(nation.get(), judged.get(), last, day).stream()
                .map(value -> observation(pledge, value))
                .toList();
    }

    private static Observation observation(Pledge pledge, Coverage value) {
        return new Observation(
                pledge.id(),
                value.tally().date(),
                value.tally().knownOn(),
                Optional.of(value.share()),
                Optional.empty(),
                value.tally().source(),
                Optional.empty());
    }
}
