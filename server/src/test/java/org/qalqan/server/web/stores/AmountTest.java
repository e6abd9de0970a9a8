package org.qalqan.server.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keepers type for doses of a lot with six doses in a vial. */
class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "96, 96",
        "' 96 ', 96",
        "0, 0",
        "16v, 96",
        "16 V, 96",
        "16ф, 96",
        "16қ, 96",
        "'1 200', 1200",
        "'1\u202f200', 1200",
        "'1,200', 1200",
        "'1,200,000', 1200000"
    })
    void dosesAndVials(String typed, long doses) {
        assertThat(Amount.read(typed, 6)).isEqualTo(new Amount.Doses(doses));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-6", "1.5", "12,5", "six", "1e3", "1234567890", "6x", "6 6"})
    void whatIsNoNumber(String typed) {
        assertThat(Amount.read(typed, 6)).isEqualTo(new Amount.NotANumber(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothing(String typed) {
        assertThat(Amount.read(typed, 6)).isEqualTo(new Amount.None());
    }
}
