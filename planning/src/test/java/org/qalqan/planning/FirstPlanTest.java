package org.qalqan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Kazakhstan on 4 June 2021, first doses: the pace and the doses that 55 % of 18,879,552 people would take. */
class FirstPlanTest {

    private static final LocalDate JUNE_4 = LocalDate.of(2021, 6, 4);
    private static final LocalDate YEAR_END = LocalDate.of(2021, 12, 31);
    private static final long MISSING = 10_383_754L - 2_181_389L;

    private final PaceGap pace = new PaceGap(29_167, MISSING, ChronoUnit.DAYS.between(JUNE_4, YEAR_END));

    @Test
    void theTargetTakesAMultipleOfThePaceOfJune() {
        assertThat(pace.daysLeft()).isEqualTo(210);
        assertThat(pace.neededPerDay()).isCloseTo(39_059, within(1.0));
        assertThat(pace.ratio()).isCloseTo(1.34, within(0.005));
    }

    @Test
    void supplyBindsBeforePaceBecauseNobodyCanBeGivenADoseThatIsNotThere() {
        DoseNeed short_ = new DoseNeed("first doses", MISSING, 280_130, 1_000_000);

        assertThat(BindingLimit.of(pace, short_))
                .isEqualTo(new BindingLimit.Supply("first doses", MISSING - 1_280_130, true));
    }

    @Test
    void paceBindsWhenTheDosesAreInSight() {
        DoseNeed enough = new DoseNeed("first doses", MISSING, 280_130, 9_000_000);

        assertThat(BindingLimit.of(pace, enough)).isEqualTo(new BindingLimit.Pace(29_167, pace.neededPerDay()));
        assertThat(Lever.towards(pace, enough, JUNE_4.plusDays(7), YEAR_END))
                .containsExactly(new Lever.LiftPace(29_167, pace.neededPerDay(), LocalDate.of(2021, 6, 11)));
    }

    @Test
    void nothingBindsAReachedTarget() {
        PaceGap reached = new PaceGap(29_167, 0, 210);

        assertThat(BindingLimit.of(reached, new DoseNeed("first doses", 0, 0, 0)))
                .isEqualTo(new BindingLimit.Reached());
        assertThat(Lever.towards(reached, new DoseNeed("first doses", 0, 0, 0), JUNE_4, YEAR_END))
                .isEmpty();
    }

    @Test
    void afterTheDeadlineItIsTooLateAndNoLeverHelps() {
        PaceGap late = new PaceGap(29_167, 5, 0);

        assertThat(BindingLimit.of(late, new DoseNeed("first doses", 5, 100, 0)))
                .isEqualTo(new BindingLimit.TooLate(5));
        assertThat(late.neededPerDay()).isInfinite();
        assertThat(Lever.towards(late, new DoseNeed("first doses", 5, 0, 0), YEAR_END, YEAR_END))
                .isEmpty();
    }

    @Test
    void firstComponentsLastedTenDaysWhileSecondOnesLastedFourWeeks() {
        assertThat(new Runway(280_130, 27_868).days()).isEqualTo(OptionalLong.of(10));
        assertThat(new Runway(100, 0).days()).isEmpty();
    }

    @Test
    void negativeDosesAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoseNeed("QazVac", 10, -1, 0))
                .withMessageContaining("QazVac")
                .withMessageContaining("onHand=-1");
    }

    @Property
    void thePlannedPaceAndDosesCloseTheGap(
            @ForAll @LongRange(min = 1, max = 20_000_000) long missing,
            @ForAll @LongRange(min = 1, max = 700) long days,
            @ForAll @DoubleRange(min = 0, max = 200_000) double current,
            @ForAll @LongRange(min = 0, max = 30_000_000) long inSight) {
        PaceGap gap = new PaceGap(current, missing, days);
        DoseNeed need = new DoseNeed("first doses", missing, inSight, 0);

        double planned = current;
        long doses = inSight;
        for (Lever lever : Lever.towards(gap, need, JUNE_4, JUNE_4.plusDays(days))) {
            switch (lever) {
                case Lever.LiftPace lift -> planned = lift.neededPerDay();
                case Lever.AddDoses add -> doses += add.doses();
            }
        }

        assertThat(planned * days).isGreaterThanOrEqualTo(missing - 1e-6 * missing);
        assertThat(doses).isGreaterThanOrEqualTo(missing);
    }
}
