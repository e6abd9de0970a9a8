package org.qalqan.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "4 weeks - 4 days, 0, 24",
        "8 months + 1 day, 8, 1",
        "1 years - 4 days, 12, -4",
        "16 years - 4 months, 188, 0",
        "0 days, 0, 0",
    })
    void aPeriodIsASumOfUnits(String text, int months, int days) {
        Period period = Period.parse(text);

        assertThat(period.totalMonths()).isEqualTo(months);
        assertThat(period.totalDays()).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 weeks - 4 days", "8 months + 1 day", "1 year", "0 days", "16 years - 4 months"})
    void aPeriodIsWrittenAsItIsRead(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "four weeks", "4", "4 weeks 4 days", "4 weeks - ", "4 weeks!", "99999 days"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .hasMessageContaining("'" + text + "' is not a period")
                .hasMessageContaining("Maybe");
    }
}
