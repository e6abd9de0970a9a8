package org.qalqan.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EpochDayPropertiesTest {

    @Property(tries = 5000)
    void monthsAgreeWithTheJdkWheneverTheDateExists(
            @ForAll @IntRange(min = -200_000, max = 200_000) int day,
            @ForAll @IntRange(min = -3000, max = 3000) int months) {
        LocalDate from = LocalDate.ofEpochDay(day);
        LocalDate clamped = from.plusMonths(months);

        LocalDate sum = LocalDate.ofEpochDay(EpochDay.plus(day, new Period(0, months, 0, 0)));

        boolean exists = clamped.getDayOfMonth() == from.getDayOfMonth();
        assertThat(sum).isEqualTo(exists ? clamped : clamped.plusDays(1));
    }
}
