package org.qalqan.server.answers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.springframework.stereotype.Service;

/** Looks back on what was projected, week by week, each week from what was known then. */
@Service
public class TrackRecords {

    private final FourAnswers answers;
    private final Campaigns campaigns;

    TrackRecords(FourAnswers answers, Campaigns campaigns) {
        this.answers = answers;
        this.campaigns = campaigns;
    }

    /** The record of the campaign's target up to its deadline, one entry for each Friday on which there was a projection. */
    public TrackRecord ofTarget() {
        Campaign campaign = campaigns.current().orElseThrow();
        Answers opened = answers.on(campaign.asOf());
        LocalDate first = campaign.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        LocalDate last = opened.target().by().isBefore(campaign.until())
                ? opened.target().by()
                : campaign.until();
        List<TrackRecord.Entry> entries = first.datesUntil(last, Period.ofWeeks(1))
                .map(answers::on)
                .flatMap(TrackRecords::entry)
                .toList();
        return new TrackRecord(opened.target(), entries, opened.hindsight().onDeadline());
    }

    private static Stream<TrackRecord.Entry> entry(Answers day) {
        return day.outlook().stream()
                .filter(Outlook.Projected.class::isInstance)
                .map(Outlook.Projected.class::cast)
                .map(said -> new TrackRecord.Entry(day.asOf(), said.reachingBy(), said.onDeadline()));
    }
}
