package org.qalqan.projection.nowcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NowcastTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final LocalDate DAY = FIRST.plusDays(90);

    @Test
    void lateReportsAreAddedAsTheyCameLateBefore() {
        List<KnownCount> counts = withReportsOneDayLate(90);

        Nowcast nowcast = Nowcast.of(counts, DAY);

        Nowcast.Estimate today = nowcast.estimates().getLast();
        assertThat(today.reported()).isEqualTo(90 * 1_000 - 400);
        assertThat(today.middle()).isCloseTo(90 * 1_000, Offset.offset(30L));
        assertThat(nowcast.estimates().get(nowcast.estimates().size() - 2).middle())
                .isEqualTo(89 * 1_000);
    }

    @Test
    void nothingIsCorrectedWhereTooLittleIsSettled() {
        Nowcast nowcast = Nowcast.of(withReportsOneDayLate(30), FIRST.plusDays(30));

        assertThat(nowcast.estimates()).allSatisfy(estimate -> {
            assertThat(estimate.middle()).isEqualTo(estimate.reported());
            assertThat(estimate.comparable()).isLessThan(10);
        });
    }

    @Test
    void whatBecameKnownLaterChangesNothing() {
        List<KnownCount> later = new ArrayList<>(withReportsOneDayLate(90));
        later.add(new KnownCount(DAY.minusDays(3), DAY.plusDays(1), 999_999));

        assertThat(Nowcast.of(later, DAY)).isEqualTo(Nowcast.of(withReportsOneDayLate(90), DAY));
    }

    /** A thousand people a day, of whom 400 are reported a day late. */
    private static List<KnownCount> withReportsOneDayLate(int days) {
        List<KnownCount> counts = new ArrayList<>();
        for (int i = 1; i <= days; i++) {
            LocalDate day = FIRST.plusDays(i);
            counts.add(new KnownCount(day, day, i * 1_000L - 400));
            counts.add(new KnownCount(day, day.plusDays(1), i * 1_000L));
        }
        return counts;
    }
}
