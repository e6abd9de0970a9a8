package org.qalqan.server.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a scan is told, all of it, and nothing is guessed. */
class ScanFaultsTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 4);

    private static List<Fault> faults(String typed) {
        Scan scan = Scan.of(typed, TODAY);
        assertThat(scan).as(typed).isInstanceOf(Scan.Refused.class);
        return ((Scan.Refused) scan).faults();
    }

    private static Fault fault(String typed) {
        assertThat(faults(typed)).as(typed).hasSize(1);
        return faults(typed).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "]d20106291041500214, 4, 01, 06291041500214, 3",
        "0106291041500214\u001d10A, 1, 01, 06291041500214, 3",
        "(01)06291041500214(10)A, 1, 01, 06291041500214, 3",
        "6291041500214, 1, 01, 06291041500214, 3",
        "https://example.org/01/6291041500214/10/A, 21, 01, 06291041500214, 3",
        "(00)106141412345678901, 1, 00, 106141412345678901, 8",
    })
    void aWrongCheckDigitTellsTheRightOne(String typed, int position, String ai, String value, int due) {
        assertThat(fault(typed)).isEqualTo(new Fault.WrongCheckDigit(position, ai, value, due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(17)210230(10)A",
                "(17)211301(10)A",
                "(17)210001(10)A",
                "(17)000000(10)A",
                "(17)210229(10)A",
                "(11)210431(10)A",
                "(7003)2202302500",
                "(7003)2205312460",
                "(7003)2205002359"
            })
    void aDateThatNoCalendarHasIsNamed(String typed) {
        assertThat(faults(typed)).first().isInstanceOf(Fault.ImpossibleDate.class);
        assertThat(fault(typed).message()).contains("3.4 and 7.12");
    }

    @Test
    void aLeapDayDependsOnTheCentury() {
        assertThat(Scan.of("(17)000229", TODAY)).isInstanceOf(Scan.Read.class);
        assertThat(Scan.of("(17)000229", LocalDate.of(2060, 1, 1))).isInstanceOf(Scan.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "(10)EW 0158, ' '",
        "(10)ЕW0158, Е",
        "(10)EW№0158, №",
        "(21)a^b, ^",
        "(17)2205I1, I",
        "(01)0629104150O213, O",
        "(30)1.5, .",
    })
    void aCharacterThatDoesNotBelongIsShown(String typed, String character) {
        assertThat(fault(typed)).isInstanceOfSatisfying(Fault.WrongCharacter.class, wrong -> {
            assertThat(wrong.character()).isEqualTo(character);
            assertThat(wrong.source()).endsWith("7.11");
        });
    }

    @Test
    void cyrillicLettersPointToTheKeyboard() {
        assertThat(fault("(10)УЦ0158").message()).contains("\nMaybe the keyboard is switched");
        assertThat(fault("(10)EW^158").message()).doesNotContain("Maybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ъв20106291041500213", "ъС10106291041500213", "ЪВ20106291041500213", "ъвәқ\"қ"})
    void aScanOnASwitchedKeyboardIsNoLot(String typed) {
        assertThat(fault(typed)).isEqualTo(new Fault.SwitchedKeyboard(1, typed));
    }

    @ParameterizedTest
    @CsvSource({
        "(10), 10",
        "(10)ABCDEFGHIJKLMNOPQRSTU, 10",
        "(01)6291041500213, 01",
        "(17)2205, 17",
        "]d2172205\u001d10A, 17",
        "]d210, 10",
        "(37)123456789, 37",
        "(7007)2101012, 7007",
    })
    void aValueOfTheWrongLengthIsToldItsForm(String typed, String ai) {
        assertThat(fault(typed)).isInstanceOf(Fault.WrongLength.class);
        assertThat(fault(typed).identifier()).contains(ai);
    }

    @ParameterizedTest
    @CsvSource({
        "]d28810A, 4, 8810A",
        "]d201062910415002138810A, 20, 8810A",
        "]d2180101011722053110A, 4, 18010101", // the length is known even though the identifier is not
        "(88)10A, 1, (88)10A",
        "https://example.org/01/06291041500213?88=A, 39, 88",
        "]d2x, 4, x",
    })
    void anUnknownIdentifierIsNamed(String typed, int position, String value) {
        assertThat(fault(typed)).isEqualTo(new Fault.UnknownIdentifier(position, value));
    }

    @Test
    void twoLotsInOneScanAreAFault() {
        assertThat(fault("(01)06291041500213(10)EW0158(10)EW0159"))
                .isEqualTo(new Fault.Repeated(28 + 1, "10", "EW0159", "EW0158"));
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheScan() {
        assertThat(faults("]d20106291041500214\u001d88X\u001d17210230\u001d10EW№1\u001d21"))
                .extracting(Fault::code)
                .containsExactly(
                        "wrong-check-digit",
                        "unknown-identifier",
                        "impossible-date",
                        "wrong-character",
                        "wrong-length");
    }

    @Test
    void positionsAreThoseOfWhatWasTyped() {
        assertThat(fault("  <GS>0106291041500213<GS>17210230")).isEqualTo(new Fault.ImpossibleDate(27, "17", "210230"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\ufeff", "]d2", "\u001d\u001d", "]C0", "\u200b"})
    void nothingIsNotALot(String typed) {
        assertThat(fault(typed)).isEqualTo(new Fault.Blank());
    }

    @Test
    void aTextThatIsTooLongIsNotRead() {
        assertThat(fault("1".repeat(501))).isEqualTo(new Fault.TooLong(501));
        assertThat(Scan.of("A".repeat(500), TODAY)).isEqualTo(new Scan.Typed("A".repeat(500), Optional.empty()));
    }

    @Test
    void controlCharactersAreNoPartOfALot() {
        assertThat(fault("EW\t0158")).isEqualTo(new Fault.ControlCharacter(3, "U+0009"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/", "https://", "http://example.org/lot/EW0158", "https://example.org/01"})
    void aWebAddressWithoutAKeyIsNoLabel(String typed) {
        assertThat(fault(typed)).isInstanceOf(Fault.UnreadableLink.class);
    }

    @Test
    void aBrokenEscapeIsNamed() {
        assertThat(fault("https://example.org/01/06291041500213/10/A%2"))
                .isEqualTo(new Fault.UnreadableLink(39, "A%2"));
    }

    @Test
    void aFaultNamesValueRuleAndSource() {
        assertThat(fault("(01)06291041500214").message()).isEqualTo("""
                        Character 1, (01)06291041500214: the check digit would be 3 (GS1 General Specifications, 7.9.1)
                        Maybe a digit was mistyped.""");
    }
}
