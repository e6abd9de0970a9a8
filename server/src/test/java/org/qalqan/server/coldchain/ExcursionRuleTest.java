package org.qalqan.server.coldchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.coldchain.Limit.Side;
import org.qalqan.server.coldchain.TemperatureSeries.Gap;
import org.qalqan.server.coldchain.TemperatureSeries.Point;

/** What is an excursion, and how long it is. */
class ExcursionRuleTest {

    private static final Instant MIDNIGHT = Instant.parse("2021-06-01T00:00:00Z");

    /** Readings ten minutes apart; {@code .} is a reading that never came. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # freezing: at -0.5 or below for 60 minutes without a break
            5 5 5                                | <= | -0.5 | 60 | none                 | never near
            -0.5 -0.5 -0.5 -0.5 -0.5 -0.5        | <= | -0.5 | 60 | none                 | fifty minutes are known
            -0.5 -0.5 -0.5 -0.5 -0.5 -0.5 -0.5   | <= | -0.5 | 60 | 0-60 going     | the sixtieth minute makes it
            -0.4 -1 -1 -1 -1 -1 -1 -1 3          | <= | -0.5 | 60 | 10-70          | it ended
            -1 -1 -1 -0.4 -1 -1 -1 -1            | <= | -0.5 | 60 | none                 | a break begins anew
            -1 . . . . . -1                      | <= | -0.5 | 60 | 0-60 going     | a short silence between two that freeze
            -1 -1 -1 -1 -1 -1 -1 4 -2 -2 -2 -2 -2 -2 -2 4 | <= | -0.5 | 60 | 0-60 80-140 | two of them
            # heat: above 8 for 30 minutes without a break
            8 8 8 8 8                            | >  | 8    | 30 | none                 | at the limit is within it
            8.01 8.01 8.01 8.01                  | >  | 8    | 30 | 0-30 going     | a hundredth above is not
            7 9 9 9 9 7                          | >  | 8    | 30 | 10-40          | from the first reading to the last
            """)
    void withoutABreak(String temperatures, String side, String limit, long minutes, String found, String why) {
        ExcursionRule rule = rule(side, limit, Optional.of(minutes), Optional.empty());

        assertThat(told(rule.excursionsIn(tenMinutesApart(temperatures), Measure.CONSECUTIVE)))
                .as(why)
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31 31 31 5 31 31             | >= | 30 | 30 | 0-50 going 30 min | breaks do not begin anew
            31 31 5 31 5 31 31           | >= | 30 | 30 | none                    | a single reading has no length
            31 31 31 31 5 5 31 31 5      | >= | 30 | 30 | 0-70 40 min       | all of it counts
            """)
    void allTogether(String temperatures, String side, String limit, long minutes, String found, String why) {
        ExcursionRule rule = rule(side, limit, Optional.empty(), Optional.of(minutes));

        List<Excursion> excursions = rule.excursionsIn(tenMinutesApart(temperatures), Measure.CUMULATIVE);

        String told = told(excursions)
                + (excursions.isEmpty()
                        ? ""
                        : " %d min".formatted(excursions.getFirst().minutes()));
        assertThat(told).as(why).isEqualTo(found);
    }

    @Test
    void itIsKnownByTheFirstReadingByWhichTheTimeWasOverAndKeepsTheWorst() {
        Excursion excursion = rule("<=", "-0.5", Optional.of(60L), Optional.empty())
                .excursionsIn(tenMinutesApart("2 -1 -1 -3.25 -1 -1 -1 -1 -1 -0.5 1"), Measure.CONSECUTIVE)
                .getFirst();

        assertThat(excursion.knownAt()).isEqualTo(minute(70));
        assertThat(excursion.last()).isEqualTo(minute(90));
        assertThat(excursion.minutes()).isEqualTo(80);
        assertThat(excursion.extreme()).isEqualTo(Celsius.of("-3.25"));
    }

    @Test
    void twoReadingsByHandThatFreezeMeanANightThatFroze() {
        TemperatureSeries byHand = series(Duration.ofHours(15), "-1 -1");

        assertThat(rule("<=", "-0.5", Optional.of(60L), Optional.empty()).excursionsIn(byHand, Measure.CONSECUTIVE))
                .hasSize(1);
        assertThat(byHand.gaps()).isEmpty();
    }

    @Test
    void ofASilenceLongerThanSixteenHoursNothingIsKnown() {
        TemperatureSeries silent = TemperatureSeries.of(
                List.of(new Point(minute(0), Celsius.of("-1")), new Point(minute(16 * 60 + 1), Celsius.of("-1"))));

        assertThat(rule("<=", "-0.5", Optional.of(60L), Optional.empty()).excursionsIn(silent, Measure.CONSECUTIVE))
                .isEmpty();
        assertThat(silent.gaps()).containsExactly(new Gap(minute(0), minute(16 * 60 + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "4,400",
        "4.5,450",
        "-0.5,-50",
        "8.01,801",
        "-90,-9000",
        "0,0",
        "4.567,",
        "'4,5',",
        "4.,",
        "+4,",
        "4e1,",
        "NaN,",
        "'',"
    })
    void aTemperatureIsExactToAHundredth(String text, Integer hundredths) {
        assertThat(Celsius.read(text)).isEqualTo(Optional.ofNullable(hundredths).map(Celsius::new));
        Celsius.read(text).ifPresent(read -> assertThat(read.toString()).isEqualTo(text));
    }

    static ExcursionRule rule(String side, String limit, Optional<Long> consecutive, Optional<Long> cumulative) {
        return new ExcursionRule(
                "QazVac",
                Storage.REFRIGERATOR,
                new Limit(Side.of(side).orElseThrow(), Celsius.of(limit)),
                consecutive.map(Duration::ofMinutes),
                cumulative.map(Duration::ofMinutes),
                "a test",
                Optional.empty());
    }

    private static TemperatureSeries tenMinutesApart(String temperatures) {
        return series(Duration.ofMinutes(10), temperatures);
    }

    private static TemperatureSeries series(Duration apart, String temperatures) {
        List<Point> points = new ArrayList<>();
        Instant at = MIDNIGHT;
        for (String celsius : temperatures.split(" ")) {
            if (!celsius.equals(".")) {
                points.add(new Point(at, Celsius.of(celsius)));
            }
            at = at.plus(apart);
        }
        return TemperatureSeries.of(points);
    }

    private static String told(List<Excursion> excursions) {
        return excursions.isEmpty()
                ? "none"
                : String.join(
                        " ",
                        excursions.stream()
                                .map(excursion -> "%d-%d%s"
                                        .formatted(
                                                minutes(excursion.from()),
                                                minutes(excursion.last()),
                                                excursion.isGoing() ? " going" : ""))
                                .toList());
    }

    private static long minutes(Instant at) {
        return Duration.between(MIDNIGHT, at).toMinutes();
    }

    private static Instant minute(long minute) {
        return MIDNIGHT.plusSeconds(60 * minute);
    }
}
