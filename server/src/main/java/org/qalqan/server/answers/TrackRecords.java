package org.qalqan.server.answers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.source.Derived;
import org.qalqan.server.source.Generation;
import org.springframework.stereotype.Service;

/** Looks back on what was projected, week by week, each week from what was known then. Kept in memory until a record is added. */
@Service
public class TrackRecords {

    private final FourAnswers answers;
    private final Campaigns campaigns;
    private final Derived<Campaign, TrackRecord> kept;

    TrackRecords(FourAnswers answers, Campaigns campaigns, Generation generation) {
        this.answers = answers;
        this.campaigns = campaigns;
        this.kept = new Derived<>(generation, this::compute);
    }

    /** The record of the campaign's target up to its deadline, one entry for each Friday on which there was a projection. */
    public TrackRecord ofTarget() {
        return kept.of(campaigns.current().orElseThrow());
    }

    private TrackRecord compute(Campaign campaign) {
        Answers opened = answers.on(campaign.asOf());
        LocalDate first = campaign.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        LocalDate last = opened.target().by().isBefore(campaign.until())
                ? opened.target().by()
                : campaign.until();
        List<TrackRecord.Entry> entries = first.datesUntil(last, Period.ofWeeks(1))
                .flatMap(friday -> entry(friday, answers.judgedOutlook(friday)))
                .toList();
        return new TrackRecord(opened.target(), entries, opened.hindsight().onDeadline());
    }

    private static Stream<TrackRecord.Entry> entry(LocalDate friday, Optional<Outlook> outlook) {
        return outlook.stream()
                .filter(Outlook.Projected.class::isInstance)
                .map(Outlook.Projected.class::cast)
                .map(said -> new TrackRecord.Entry(friday, said.reachingBy(), said.onDeadline()));
    }
}
