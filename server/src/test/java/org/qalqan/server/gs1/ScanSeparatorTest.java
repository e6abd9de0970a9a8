package org.qalqan.server.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser's field swallows the separator that a scanner types: what ran together is asked about, never taken for a new lot. */
class ScanSeparatorTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 4);
    private static final String ITEM = "]d20106291041500213";

    private static Scan.Doubtful doubtful(String typed) {
        Scan scan = Scan.of(typed, TODAY);
        assertThat(scan).as(typed).isInstanceOf(Scan.Doubtful.class);
        return (Scan.Doubtful) scan;
    }

    @ParameterizedTest
    @CsvSource({
        "10EW015817220531, EW015817220531, (17)220531(10)EW0158",
        "10EW01581722053121000017, EW01581722053121000017, (17)220531(10)EW0158(21)000017",
        "10EW015811210401, EW015811210401, (11)210401(10)EW0158",
        "10EW01582112345678, EW01582112345678, (10)EW0158(21)12345678",
        "21ABC17220531, ABC17220531, (17)220531(21)ABC",
        "21ABC1722053110EW0158, ABC1722053110EW0158, (17)220531(10)EW0158(21)ABC",
    })
    void aValueThatSwallowedTheNextIsAskedAbout(String data, String value, String meant) {
        Scan.Doubtful doubtful = doubtful(ITEM + data);
        assertThat(doubtful.readings().getLast().hri()).isEqualTo("(01)06291041500213" + meant);
        assertThat(doubtful.why()).singleElement().isInstanceOfSatisfying(Fault.LostSeparator.class, lost -> {
            assertThat(lost.value()).isEqualTo(value);
            assertThat(lost.position()).isEqualTo(20);
            assertThat(lost.message()).contains("\nMaybe a separator was lost: (");
        });
    }

    @Test
    void theReadingAsScannedComesFirstWhenItBreaksNoRule() {
        assertThat(doubtful(ITEM + "10EW015817220531").readings())
                .extracting(label -> label.lot().orElseThrow())
                .containsExactly("EW015817220531", "EW0158");
    }

    @Test
    void aLotThatIsTooLongHasOneReadingOnly() {
        assertThat(doubtful(ITEM + "10EW01581722053121000017").readings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10EW0158",
                "10AB1721",
                "10210417",
                "10EW21017",
                "102117",
                "10EW17991231",
                "10A17220230",
                "10EW011722053",
                "2112345678901234567890",
                "1722053110EW017220531",
                "10EW0158\u001d17220531",
                "10EW0158<GS>2112345678",
                "10EW1721\u001d21ABC17210417X"
            })
    void aLotThatMerelyHasTheDigitsInItIsNot(String data) {
        assertThat(Scan.of(ITEM + data, TODAY)).as(data).isInstanceOf(Scan.Read.class);
    }

    @Test
    void whereBracketsHoldThemApartNothingIsDoubted() {
        assertThat(ScanReadTest.read("(10)EW015817220531").lot()).contains("EW015817220531");
        assertThat(ScanReadTest.read("https://example.org/01/06291041500213/10/EW015817220531")
                        .lot())
                .contains("EW015817220531");
    }

    @Test
    void aDoubtIsToldAmongFaults() {
        Scan scan = Scan.of("]d20106291041500214" + "10EW015817220531", TODAY);
        assertThat(((Scan.Refused) scan).faults())
                .extracting(Fault::code)
                .containsExactly("wrong-check-digit", "lost-separator");
    }

    @Test
    void aDateWithALotAndNoMarkOfASymbolIsAskedAbout() {
        Scan.Doubtful doubtful = doubtful("1722053110EW0158");
        assertThat(doubtful.readings())
                .isEqualTo(List.of(Label.ofLot("1722053110EW0158"), ScanReadTest.read("(17)220531(10)EW0158")));
        assertThat(doubtful.why()).singleElement().isInstanceOf(Fault.Unmarked.class);
    }

    @Test
    void withoutAMarkAndTooLongForALotItIsAskedAboutAllTheSame() {
        assertThat(doubtful("1722053110EW01582100000000017").readings())
                .extracting(Label::hri)
                .containsExactly("(17)220531(10)EW01582100000000017", "(17)220531(10)EW0158(21)00000000017");
    }
}
