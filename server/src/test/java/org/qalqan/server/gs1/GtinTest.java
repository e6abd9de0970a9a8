package org.qalqan.server.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    @ParameterizedTest
    @CsvSource({
        "6291041500213, 06291041500213", // GS1's example of the calculation
        "9520123456788, 09520123456788", // the GS1 Digital Link Standard's example
        "51022222233336, 51022222233336", // the example of GS1's identifiers in the FDA's rule on device identification
        "012345678905, 00012345678905",
        "96385074, 00000096385074",
    })
    void numbersOfEveryLengthAreWrittenWithFourteenDigits(String printed, String digits) {
        assertThat(Gtin.of(printed).digits()).isEqualTo(digits);
        assertThat(Gtin.of(printed)).isEqualTo(Gtin.of(digits));
        assertThat(Gtin.of(printed).shortest()).isEqualTo(printed);
        assertThat(Gtin.find(" " + printed + "\n")).contains(Gtin.of(printed));
    }

    @Test
    void aWrongCheckDigitTellsTheRightOne() {
        assertThatThrownBy(() -> Gtin.of("6291041500214"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would be 3")
                .hasMessageContaining("7.9.1")
                .hasMessageContaining("\nMaybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "629104150021", "62910415002l3", "６２９１０４１５００２１３", "062910415002130"})
    void whatIsNoGtinIsNotFound(String text) {
        assertThat(Gtin.find(text)).isEmpty();
        assertThatThrownBy(() -> Gtin.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyWrongDigitIsNoticed(
            @ForAll @StringLength(13) @CharRange(from = '0', to = '9') String body,
            @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String right = body + CheckDigit.after(body);
        int wrong = (right.charAt(place) - '0' + by) % 10;
        assertThat(Gtin.find(right)).isPresent();
        assertThat(Gtin.find(right.substring(0, place) + wrong + right.substring(place + 1)))
                .isEmpty();
    }
}
