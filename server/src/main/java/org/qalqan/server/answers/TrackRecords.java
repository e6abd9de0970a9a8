package org.qalqan.server.answers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.loading.RecordsChanged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks back on what was projected, week by week, each week from what was known then. Kept in memory until a record is added. */
@Service
public class TrackRecords {

    private final FourAnswers answers;
    private final Campaigns campaigns;
    private final AtomicReference<@Nullable TrackRecord> kept = new AtomicReference<>();
    private final AtomicLong records = new AtomicLong();

    TrackRecords(FourAnswers answers, Campaigns campaigns) {
        this.answers = answers;
        this.campaigns = campaigns;
    }

    /** The record of the campaign's target up to its deadline, one entry for each Friday on which there was a projection. */
    public TrackRecord ofTarget() {
        TrackRecord known = kept.get();
        if (known != null) {
            return known;
        }
        long generation = records.get();
        TrackRecord computed = compute();
        if (generation == records.get()) {
            kept.set(computed);
        }
        return computed;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(RecordsChanged changed) {
        records.incrementAndGet();
        kept.set(null);
    }

    private TrackRecord compute() {
        Campaign campaign = campaigns.current().orElseThrow();
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
