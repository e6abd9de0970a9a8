package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.springframework.stereotype.Service;

/** Computes the record and the answers of all days of the campaign before anybody asks, so that moving the date is instant. */
@Service
public class AnswersAhead {

    /** Days around the first one that come before the record. */
    private static final int FIRST_DAYS = 5;

    private final FourAnswers answers;
    private final TrackRecords records;
    private final Campaigns campaigns;

    AnswersAhead(FourAnswers answers, TrackRecords records, Campaigns campaigns) {
        this.answers = answers;
        this.records = records;
        this.campaigns = campaigns;
    }

    /** Begins with a day and works outward from it, in the background and once. */
    public void beginWith(LocalDate day) {
        List<LocalDate> days = campaigns.current().map(AnswersAhead::days).orElse(List.of()).stream()
                .sorted(Comparator.comparingLong(other -> Math.abs(other.toEpochDay() - day.toEpochDay())))
                .toList();
        Thread.ofPlatform()
                .name("answers-ahead")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    days.stream().limit(FIRST_DAYS).forEach(answers::on);
                    records.ofTarget();
                    days.forEach(answers::on);
                });
    }

    private static List<LocalDate> days(Campaign campaign) {
        return campaign.from().datesUntil(campaign.until().plusDays(1)).toList();
    }
}
