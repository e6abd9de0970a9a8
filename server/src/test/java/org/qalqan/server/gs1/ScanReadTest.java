package org.qalqan.server.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scanners type, and what it says. */
class ScanReadTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 4);

    /** The example of GS1's identifiers in the FDA's rule on device identification, as its symbol says it. */
    private static final Label DEVICE = Label.of(Gtin.of("51022222233336"), "A213B1", LocalDate.of(2015, 7, 7))
            .withMade(LocalDate.of(2014, 12, 31))
            .withSerial("1234");

    static Label read(String typed) {
        return read(typed, TODAY);
    }

    static Label read(String typed, LocalDate today) {
        Scan scan = Scan.of(typed, today);
        assertThat(scan).as(typed).isInstanceOf(Scan.Read.class);
        return ((Scan.Read) scan).label();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234",
                "(01) 51022222233336 (11) 141231 (17) 150707 (10) A213B1 (21) 1234",
                "]C10151022222233336111412311715070710A213B1\u001d211234",
                "]d20151022222233336111412311715070710A213B1\u001d211234\r\n",
                "]Q30151022222233336111412311715070710A213B1\u001d211234",
                "]e00151022222233336111412311715070710A213B1\u001d211234",
                "\u001d0151022222233336111412311715070710A213B1\u001d211234\u001d",
                "  0151022222233336\u001d11141231\u001d17150707\u001d10A213B1\u001d211234\t",
                "0151022222233336111412311715070710A213B1<GS>211234",
                "0151022222233336111412311715070710A213B1␝211234",
                "0151022222233336111412311715070710A213B1{GS}211234",
                "0151022222233336111412311715070710A213B1^]211234",
                "0151022222233336111412311715070710A213B1\\u001D211234",
                "<FNC1>0151022222233336111412311715070710A213B1<FNC1>211234",
                "https://id.example.org/01/51022222233336/10/A213B1/21/1234?11=141231&17=150707",
                "HTTPS://EXAMPLE.ORG/some/way/01/51022222233336/10/A213B1/21/1234?11=141231;17=150707&linkType=all#top",
                "]Q1https://example.org/01/51022222233336/10/A%3213B1/21/1234/?17=150707&11=141231",
            })
    void oneLabelIsReadFromEverythingThatScannersMakeOfIt(String typed) {
        assertThat(read(typed)).isEqualTo(DEVICE);
    }

    @Test
    void theExampleOfTheDigitalLinkStandardIsRead() {
        Label label = read("https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426");
        assertThat(label)
                .isEqualTo(Label.of(Gtin.of("9520123456788"), "ABC1", LocalDate.of(2018, 4, 26))
                        .withSerial("12345"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01048700000000121722053110EW0158",
                "(01)04870000000012(17)220531(10)EW0158",
                "https://example.org/01/04870000000012/10/EW0158?17=220531"
            })
    void theExamplesOfTheDocumentAreTrue(String typed) {
        assertThat(read(typed)).isEqualTo(Label.of(Gtin.of("4870000000012"), "EW0158", LocalDate.of(2022, 5, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "]E06291041500213, 06291041500213",
        "6291041500213, 06291041500213",
        "]E496385074, 00000096385074",
        "012345678905, 00012345678905",
        "51022222233336, 51022222233336",
        "]I151022222233336, 51022222233336",
    })
    void theBarCodeOfAShopSaysWhatThePackIs(String typed, String gtin) {
        assertThat(read(typed)).isEqualTo(Label.ofGtin(Gtin.of(gtin)));
    }

    @ParameterizedTest
    @CsvSource({
        "EW0158, EW0158",
        "' ew0158\n', ew0158",
        "]C0EW0158, EW0158",
        "]d1II-040121, II-040121",
        "ЕW0158, ЕW0158",
        "Б-12, Б-12"
    })
    void aLotNumberTypedByHandIsLeftAsItIs(String typed, String text) {
        assertThat(Scan.of(typed, TODAY)).isEqualTo(new Scan.Typed(text, Optional.empty()));
    }

    @Test
    void aLotAloneMayBeASymbolWithoutItsMark() {
        assertThat(Scan.of("10EW0158", TODAY))
                .isEqualTo(new Scan.Typed("10EW0158", Optional.of(Label.ofLot("EW0158"))));
        assertThat(read("]C110EW0158")).isEqualTo(Label.ofLot("EW0158"));
    }

    @Test
    void eightDigitsMayBeALotOrAGtin() {
        assertThat(((Scan.Typed) Scan.of("96385074", TODAY)).gtin()).contains(Gtin.of("96385074"));
        assertThat(((Scan.Typed) Scan.of("96385075", TODAY)).gtin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "220531, 2021-06-04, 2022-05-31",
        "220200, 2021-06-04, 2022-02-28",
        "240200, 2021-06-04, 2024-02-29",
        "160200, 2013-01-01, 2016-02-29", // the example of the General Specifications, 3.4
        "710101, 2021-06-04, 2071-01-01", // fifty years ahead
        "720101, 2021-06-04, 1972-01-01", // forty-nine years back
        "000101, 2051-01-01, 2100-01-01",
        "990101, 2048-01-01, 1999-01-01",
        "480229, 2000-01-01, 2048-02-29",
    })
    void twoDigitsOfAYearMeanTheNearestCentury(String typed, LocalDate today, LocalDate expiry) {
        assertThat(read("(17)" + typed + "(10)A", today).expiry()).contains(expiry);
    }

    @Test
    void aLotMadeInAMonthWasMadeOnItsFirst() {
        assertThat(read("(11)210500(10)A").made()).contains(LocalDate.of(2021, 5, 1));
    }

    @Test
    void anExpiryWithAnHourIsThatDay() {
        Label label = read("]d2010629104150021370032205311230\u001d10A");
        assertThat(label.expiry()).contains(LocalDate.of(2022, 5, 31));
    }

    @Test
    void aPalletSaysWhatIsInItAndHowMuch() {
        Label label = read("]C100106141412345678908\u001d020629104150021337480");
        assertThat(label.value("00")).contains("106141412345678908");
        assertThat(label.product()).contains(Gtin.of("6291041500213"));
        assertThat(label.items()).contains(480L);
        assertThat(label.gtin()).isEmpty();
    }

    @Test
    void whatHasNoPartOfItsOwnIsKept() {
        Label label =
                read("(01)06291041500213(13)210401(240)MULTI(711)1234567(3102)000123(414)9521321000018(8005)001250");
        assertThat(label.others()).extracting(Element::ai).containsExactly("13", "3102", "414", "240", "711", "8005");
        assertThat(label.others().getFirst().title()).isEqualTo("PACK DATE");
    }

    @Test
    void theSameTwiceIsAsGoodAsOnce() {
        assertThat(read("(01)06291041500213(10)A(10)A").lot()).contains("A");
    }

    @Test
    void bracketsMayBelongToALot() {
        assertThat(read("(10)A(B)1(17)220531")).isEqualTo(read("]d21722053110A(B)1"));
    }
}
