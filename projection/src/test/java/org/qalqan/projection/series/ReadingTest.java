package org.qalqan.projection.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qalqan.projection.Kazakhstan;

class ReadingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    @Test
    void aLowRowBetweenHigherOnesIsADip() {
        Reading reading = read(100, 200, 150, 300);

        assertThat(reading.counts()).extracting(Count::people).containsExactly(100L, 200L, 300L);
        assertThat(reading.repairs()).containsExactly(new Repair(DAY.plusDays(2), Repair.Kind.DIP, 150, -1));
    }

    @Test
    void aLastingFallIsACorrectionOfWhatWasReportedBefore() {
        Reading reading = read(100, 400, 300, 350);

        assertThat(reading.counts()).extracting(Count::people).containsExactly(100L, 300L, 350L);
        assertThat(reading.repairs()).contains(new Repair(DAY.plusDays(1), Repair.Kind.CORRECTED_DOWNWARD, 400, 300));
    }

    @Test
    void theSameValueForDaysIsNotAReport() {
        Reading reading = read(100, 200, 200, 200, 500);

        assertThat(reading.counts()).extracting(Count::people).containsExactly(100L, 200L, 500L);
        assertThat(reading.repairs()).extracting(Repair::kind).containsOnly(Repair.Kind.FROZEN);
    }

    @Test
    void kazakhstansRowOf28AprilIsMisdated() {
        Reading reading = Reading.of(Kazakhstan.series(Indicator.PEOPLE_VACCINATED), LocalDate.of(2021, 6, 4));

        assertThat(reading.repairs())
                .extracting(Repair::date, Repair::kind)
                .contains(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2021, 4, 28), Repair.Kind.MISDATED));
    }

    private static Reading read(long... people) {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            counts.add(new Count(DAY.plusDays(i), people[i]));
        }
        return Reading.of(new CoverageSeries(1000, counts), DAY.plusDays(100));
    }
}
