package org.qalqan.projection.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ReadingPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    @Property(tries = 300)
    void aReadingNeverFallsAndHasOneRowADay(
            @ForAll @Size(max = 40) List<@IntRange(max = 1_000) Integer> people,
            @ForAll @Size(value = 40) List<@IntRange(max = 5) Integer> gaps) {
        List<Count> read = Reading.of(series(people, gaps), FIRST.plusYears(1)).counts();

        for (int i = 1; i < read.size(); i++) {
            assertThat(read.get(i).people())
                    .isGreaterThanOrEqualTo(read.get(i - 1).people());
            assertThat(read.get(i).date()).isAfter(read.get(i - 1).date());
        }
    }

    @Property(tries = 300)
    void noRepairIsSilent(
            @ForAll @Size(max = 40) List<@IntRange(max = 1_000) Integer> people,
            @ForAll @Size(value = 40) List<@IntRange(max = 5) Integer> gaps) {
        CoverageSeries series = series(people, gaps);

        Reading reading = Reading.of(series, FIRST.plusYears(1));

        Set<Count> used = new HashSet<>(reading.counts());
        Set<LocalDate> listed = new HashSet<>();
        reading.repairs().forEach(repair -> listed.add(repair.date()));
        assertThat(series.counts()).allMatch(count -> used.contains(count) || listed.contains(count.date()));
    }

    @Property(tries = 300)
    void whatIsReportedLaterIsNotRead(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(max = 1_000) Integer> people,
            @ForAll @Size(value = 40) List<@IntRange(max = 5) Integer> gaps) {
        CoverageSeries series = series(people, gaps);
        LocalDate day = series.counts().get(series.counts().size() / 2).date();

        assertThat(Reading.of(series, day)).isEqualTo(Reading.of(series.until(day), day));
    }

    private static CoverageSeries series(List<Integer> people, List<Integer> gaps) {
        List<Count> counts = new ArrayList<>();
        LocalDate date = FIRST;
        for (int i = 0; i < people.size(); i++) {
            counts.add(new Count(date, people.get(i)));
            date = date.plusDays(gaps.get(i));
        }
        return new CoverageSeries(800, counts);
    }
}
