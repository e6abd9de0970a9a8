package org.qalqan.projection.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.projection.series.Indicator.PEOPLE_VACCINATED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qalqan.projection.Kazakhstan;
import org.qalqan.projection.Question;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.series.CoverageSeries;

class OwnRecordTest {

    private static final LocalDate DAY = LocalDate.of(2021, 10, 1);

    @Test
    void theRecordHoldsWhatCameTrueByTheDayAndNothingLater() {
        OwnRecord record = record(Kazakhstan.series(PEOPLE_VACCINATED).until(LocalDate.of(2022, 3, 29)));

        assertThat(record.entries())
                .hasSizeGreaterThan(5)
                .allMatch(entry -> !entry.about().isAfter(DAY));
        assertThat(record.nine()).isGreaterThan(0.6);
        assertThat(record).isEqualTo(record(Kazakhstan.series(PEOPLE_VACCINATED).until(DAY)));
    }

    private static OwnRecord record(CoverageSeries series) {
        Question question = Question.of(PEOPLE_VACCINATED, series, DAY, DAY).withDraws(1_000);
        return OwnRecord.of(question, Experience.shipped(), 14, 60);
    }
}
