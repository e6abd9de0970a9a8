package org.qalqan.projection.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.CoverageSeries;

class DoseSupplyTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 4);
    private static final int[] DAYS = {7, 14, 100};

    @Test
    void aCertainArrivalIsThereFromItsDayAndNotBefore() {
        DoseSupply supply = DoseSupply.of(100, List.of(Arrival.certain(DAY.plusDays(10), 50)));

        assertThat(supply.draws(DAY, DAYS).draw(new SplittableRandom(1))).containsExactly(100, 150, 150);
    }

    @Test
    void ofAPlanSomeNoneOrAllArrives() {
        DoseSupply supply = DoseSupply.of(0, List.of(Arrival.planned(DAY, DAY.plusDays(5), 1_000)));

        double[] arrived = arrivedAfter100Days(supply);

        assertThat(arrived[0]).isLessThan(50);
        assertThat(arrived[arrived.length / 2]).isBetween(400.0, 600.0);
        assertThat(arrived[arrived.length - 1]).isBetween(950.0, 1_000.0);
    }

    @Test
    void brokenPromisesLowerWhatIsExpectedOfTheNext() {
        DoseSupply supply = DoseSupply.of(0, List.of(Arrival.planned(DAY, DAY.plusDays(5), 1_000)));
        // QazVac in April 2021, CoronaVac in March 2021: planned and delivered.
        DoseSupply withRecord =
                supply.withRecord(List.of(new PlanKept(75_000, 50_000), new PlanKept(3_000_000, 500_000)));

        double without = average(arrivedAfter100Days(supply));
        double with = average(arrivedAfter100Days(withRecord));

        assertThat(with).isLessThan(without);
    }

    @Test
    void unannouncedDeliveriesBeginAfterTheKnownOnes() {
        DoseSupply supply = DoseSupply.of(10, List.of()).withBeyond(new DoseSupply.Beyond(DAY.plusDays(14), 2.5, 10));

        double[] usable = supply.draws(DAY, DAYS).draw(new SplittableRandom(1));

        assertThat(usable[0]).isEqualTo(10);
        assertThat(usable[1]).isEqualTo(10);
        assertThat(usable[2]).isBetween(10 + 86 * 2.5, 10 + 86 * 10.0);
    }

    @Test
    void dosesOwedToOthersAreNotUsable() {
        DoseSupply supply = DoseSupply.of(100, List.of(Arrival.certain(DAY.plusDays(50), 30)))
                .withOwed(List.of(new Owed(DAY, 20), new Owed(DAY.plusDays(10), 90)));

        assertThat(supply.draws(DAY, DAYS).draw(new SplittableRandom(1))).containsExactly(80, 0, 20);
    }

    @Test
    void secondDosesAreOwedAnIntervalAfterTheFirst() {
        CoverageSeries first = series(0, 100, 200, 300, 400);
        CoverageSeries complete = series(0, 0, 0, 0, 80);

        List<Owed> owed = Owed.secondDoses(first, complete, 21, DAY);

        assertThat(owed)
                .containsExactly(
                        new Owed(DAY, 20),
                        new Owed(DAY.plusDays(7), 100),
                        new Owed(DAY.plusDays(14), 100),
                        new Owed(DAY.plusDays(21), 100));
    }

    /** Weekly reports, the last on the day. */
    private static CoverageSeries series(long... people) {
        return new CoverageSeries(
                1_000,
                IntStream.range(0, people.length)
                        .mapToObj(i -> new Count(DAY.minusWeeks(people.length - 1L - i), people[i]))
                        .toList());
    }

    private static double[] arrivedAfter100Days(DoseSupply supply) {
        return IntStream.range(0, 1_000)
                .mapToDouble(draw -> supply.draws(DAY, DAYS).draw(new SplittableRandom(draw))[2])
                .sorted()
                .toArray();
    }

    private static double average(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }
}
