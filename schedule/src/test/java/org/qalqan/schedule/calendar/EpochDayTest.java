package org.qalqan.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3.4, with the specification's own examples. */
class EpochDayTest {

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 3 years, 2003-01-01, CALCDT-1",
        "2000-01-01, 6 months, 2000-07-01, CALCDT-2",
        "2000-11-01, 6 months, 2001-05-01, CALCDT-2",
        "2000-01-01, 3 days, 2000-01-04, CALCDT-3",
        "2000-01-01, 3 weeks, 2000-01-22, CALCDT-3",
        "2000-02-01, 5 weeks, 2000-03-07, CALCDT-3 in a leap year",
        "2001-02-01, 5 weeks, 2001-03-08, CALCDT-3 in a common year",
        "2000-01-15, -4 days, 2000-01-11, CALCDT-4",
        "2000-03-31, 6 months, 2000-10-01, CALCDT-5: there is no 31 September",
        "2010-08-31, 6 months, 2011-03-01, CALCDT-5: there is no 31 February",
        "2000-01-31, 6 months - 4 days, 2000-07-27, CALCDT-6",
        "2020-02-29, 1 year, 2021-03-01, CALCDT-5: there is no 29 February",
        "1900-01-31, 1 month, 1900-03-01, 1900 was no leap year",
        "2007-11-15, 16 years - 4 months, 2023-07-15, months are taken off after years",
    })
    void datesAreCalculatedAsTheSpecificationSays(LocalDate from, String period, LocalDate expected, String why) {
        int sum = EpochDay.plus(EpochDay.of(from), Period.parse(period));

        assertThat(EpochDay.date(sum)).as(why).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "9999-12-31", "-9999-01-01", "+999999999-12-31"})
    void noDateIsTooFarAway(LocalDate date) {
        assertThat(EpochDay.plus(EpochDay.of(date), Period.parse("9999 years"))).isNotEqualTo(EpochDay.NONE);
    }
}
