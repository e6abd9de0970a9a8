package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.ServerTest;
import org.qalqan.server.gs1.Gtin;
import org.qalqan.server.gs1.Label;
import org.qalqan.server.ledger.LotScan.Aspect;
import org.qalqan.server.ledger.LotScan.Result;
import org.qalqan.server.supply.Component;
import org.springframework.beans.factory.annotation.Autowired;

/** What is one lot, and what is a question. */
@ServerTest
class LotScanTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 4);
    private static final LocalDate EXPIRY = LocalDate.of(2022, 5, 31);
    private static final String UNKNOWN_GTIN = "04600000000008";

    @Autowired
    private LotScan scans;

    @Autowired
    private Lots lots;

    private String number;
    private Gtin gtin;
    private Lot lot;

    @BeforeEach
    void aLotWithAGtin() {
        int own = ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        number = "Ew0" + own;
        gtin = gtin("0487" + own + "00");
        lot = register("Comirnaty", number, Optional.of(gtin.digits()));
    }

    @Test
    void itsNumberIsTheLot() {
        assertThat(read(number)).isEqualTo(new Result.Found(lot, Optional.empty()));
        assertThat(read("  " + number + "\n")).isEqualTo(new Result.Found(lot, Optional.empty()));
    }

    @Test
    void itsLabelIsTheLot() {
        Label label = Label.of(gtin, number, EXPIRY);

        assertThat(read("]d2" + label.elementString())).isEqualTo(new Result.Found(lot, Optional.of(label)));
        assertThat(read(label.hri())).isEqualTo(new Result.Found(lot, Optional.of(label)));
    }

    @ParameterizedTest
    @CsvSource({"Ew0, EwO", "Ew0, ew0", "Ew0, EW0", "Ew0, Еw0", "Ew0, Ew-0"})
    void whatLooksLikeItIsAQuestion(String from, String to) {
        String given = number.replace(from, to);

        assertThat(read(given)).isEqualTo(new Result.LooksLike(java.util.List.of(lot), given));
    }

    @Test
    void aKeyboardOnRussianIsAQuestion() {
        String pressed = number.replace("E", "У").replace("w", "ц");

        assertThat(read(pressed)).isEqualTo(new Result.LooksLike(java.util.List.of(lot), pressed));
    }

    @Test
    void anotherExpiryOrGtinOnTheLabelContradicts() {
        Label late = Label.of(gtin, number, EXPIRY.plusDays(1));
        Label other = Label.of(Gtin.of(UNKNOWN_GTIN), number, EXPIRY);

        assertThat(read(late.hri())).isEqualTo(new Result.Contradicts(lot, late, java.util.Set.of(Aspect.EXPIRY)));
        assertThat(read(other.hri())).isEqualTo(new Result.Contradicts(lot, other, java.util.Set.of(Aspect.GTIN)));
    }

    @Test
    void aGtinThatNobodyKnowsIsAQuestionWhereTheLotHasNone() {
        Lot bare = register("QazVac", "Q" + number, Optional.empty());
        Label label = Label.of(Gtin.of(UNKNOWN_GTIN), bare.number(), EXPIRY);
        Label ofOther = Label.of(gtin, bare.number(), EXPIRY);

        assertThat(read(label.hri()))
                .isEqualTo(new Result.Contradicts(bare, label, java.util.Set.of(Aspect.UNKNOWN_GTIN)));
        assertThat(read(ofOther.hri())).isEqualTo(new Result.Contradicts(bare, ofOther, java.util.Set.of(Aspect.GTIN)));
    }

    @Test
    void theSameNumberOfTwoProductsIsAQuestionUnlessTheLabelTells() {
        Lot other = register("QazVac", number, Optional.empty());

        assertThat(read(number)).isEqualTo(new Result.SeveralProducts(java.util.List.of(lot, other)));
        assertThat(read(Label.of(gtin, number, EXPIRY).hri())).isInstanceOf(Result.Found.class);
    }

    @Test
    void aBarCodeWithoutALotAsksWhichLot() {
        assertThat(read(gtin.digits())).isEqualTo(new Result.ProductOnly(java.util.List.of(lot), gtin.digits()));
        assertThat(read(Label.ofGtin(gtin).hri())).isInstanceOf(Result.ProductOnly.class);
        assertThat(read(UNKNOWN_GTIN)).isInstanceOf(Result.Unknown.class);
    }

    @Test
    void whatIsLikeNothingIsUnknownAndRegistersNothing() {
        int before = lots.all().size();
        Label label = Label.of(gtin, "ZZTOP99", EXPIRY);

        assertThat(read("ZZTOP99")).isEqualTo(new Result.Unknown("ZZTOP99", Optional.empty()));
        assertThat(read(label.hri())).isEqualTo(new Result.Unknown("ZZTOP99", Optional.of(label)));
        assertThat(lots.all()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "(01)04870000000019(17)220531(10)AB1, wrong-check-digit",
        "(01)04870000000018(17)221331(10)AB1, impossible-date",
        "'', blank"
    })
    void whatCanNotBeReadSaysWhy(String scan, String fault) {
        assertThat(read(scan))
                .isInstanceOfSatisfying(
                        Result.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .anyMatch(found -> found.code().equals(fault)));
    }

    private Result read(String text) {
        return scans.read(text, TODAY);
    }

    private Lot register(String product, String itsNumber, Optional<String> itsGtin) {
        NewLot made = new NewLot(
                product,
                Component.ANY,
                itsNumber,
                itsGtin,
                Optional.empty(),
                Optional.of(EXPIRY),
                6,
                LocalDate.of(2021, 3, 1),
                Optional.empty(),
                Optional.empty());
        return ((Registration.Registered) lots.register(made, true)).lot();
    }

    private static Gtin gtin(String thirteen) {
        for (int check = 0; check < 10; check++) {
            Optional<Gtin> found = Gtin.find(thirteen + check);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no check digit for " + thirteen);
    }
}
