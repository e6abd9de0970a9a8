package org.qalqan.server.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotNumberTest {

    @ParameterizedTest
    @CsvSource({
        "Ew0158, EwO158",
        "EW0158, ew0158",
        "EW0158, EWQ158",
        "I-040121, l-O4O121",
        "I-040121, |-040121",
        "II-040121, ІІ-040121", // Ukrainian and Kazakh І
        "Ⅱ-040121, II-040121",
        "EW0158, ЕW0158", // Cyrillic Е
        "ABEKMHOPCTYX, АВЕКМНОРСТУХ",
        "abekmhopctyx, авекмнорстух",
        "S0B2G1, 5O8Z6l",
        "2021/04-17 A, 20210417a",
        "P.V. 12, PV12",
        "ＥＷ0158, EW0158",
    })
    void numbersThatAHurriedEyeTakesForEachOtherAreAlike(String one, String other) {
        assertThat(LotNumber.alike(one, other)).isTrue();
        assertThat(LotNumber.alike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"EW0158, EW0159", "EW0158, EW158", "FD0168, F00168", "I-040121, II-040121", "11, 17", "A1, A7"})
    void numbersOfOneSeriesStayApart(String one, String other) {
        assertThat(LotNumber.alike(one, other)).isFalse();
    }

    @Property
    void twoNumbersOfDigitsAreAlikeOnlyWhenTheyAreTheSame(
            @ForAll @NumericChars @StringLength(max = 4) String one,
            @ForAll @NumericChars @StringLength(max = 4) String other) {
        assertThat(LotNumber.alike(one, other)).isEqualTo(one.equals(other));
    }

    @Property
    void theLookOfALookIsTheLook(@ForAll String number) {
        assertThat(LotNumber.look(LotNumber.look(number))).isEqualTo(LotNumber.look(number));
    }

    @Property
    void aNumberIsAlikeToItselfInEveryCaseAndCleaned(@ForAll @StringLength(max = 12) String number) {
        assertThat(LotNumber.alike(number, number)).isTrue();
        LotNumber.clean(number)
                .ifPresent(clean -> assertThat(LotNumber.alike(number, clean)).isTrue());
    }

    @Test
    void alikeIsAnEquivalenceEvenWhereLikenessWouldFade() {
        assertThat(LotNumber.alike("l", "I")).isTrue();
        assertThat(LotNumber.alike("l", "L")).isTrue();
        assertThat(LotNumber.alike("L", "1")).isTrue();
    }

    @Property
    void cleaningTwiceIsCleaningOnce(@ForAll String number) {
        LotNumber.clean(number)
                .ifPresent(clean -> assertThat(LotNumber.clean(clean)).contains(clean));
    }

    @ParameterizedTest
    @CsvSource({
        "'  EW0158 ', EW0158",
        "ew0158, ew0158",
        "ЕW0158, ЕW0158",
        "'\u200bEW\u00ad0158\ufeff', EW0158",
        "ＥＷ01, EW01"
    })
    void cleaningKeepsLettersAndTheirCase(String typed, String clean) {
        assertThat(LotNumber.clean(typed)).contains(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "EW\u00000158", "EW\t0158", "EW\u001d0158", "\u200b"})
    void nothingAndControlCharactersAreNoNumber(String typed) {
        assertThat(LotNumber.clean(typed)).isEmpty();
    }
}
