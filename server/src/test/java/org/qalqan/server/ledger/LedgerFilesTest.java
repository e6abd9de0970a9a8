package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.server.ServerTest;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.loading.Imported;
import org.qalqan.server.loading.Imports;
import org.qalqan.server.loading.RecordKind;
import org.qalqan.server.supply.Component;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Files of lots and movements, good and bad. Each test is rolled back. */
@ServerTest
@Transactional
class LedgerFilesTest {

    private static final String LOTS =
            "product,component,number,gtin,made,expiry,doses_per_vial,doses,place,entered,released,certificate,known_on,source,note\n";
    private static final String MOVEMENTS =
            "key,at,act,product,component,lot,doses,from,to,shipment,vial,reason,reverses,known_on,source,note\n";
    private static final String FIRST_LOT =
            "Comirnaty,any,EwO158,4006381333931,2021-04-20,2031-04-20,6,600,KZ-KAR,2021-05-01,2021-05-02,QC-77,2021-05-02,,\n";

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Imports imports;

    @Autowired
    private Clock clock;

    private Scene scene;

    @BeforeEach
    void set() {
        scene = new Scene(server);
    }

    @Test
    void aLotIsRegisteredEntersAndIsReleased() throws IOException {
        assertThat(lots(FIRST_LOT)).isEqualTo(new Imported(1, 1));

        Lot lot = lot("EwO158");
        assertThat(lot.gtin()).contains("04006381333931");
        assertThat(scene.stock(lot, "KZ-KAR")).isEqualTo(600);
        LotLife life = scene.lives.find(lot.id()).orElseThrow();
        assertThat(life.certificate()).contains("QC-77");
        assertThat(life.stateAt(ActFields.of(Act.GIVE).moment(LocalDate.of(2021, 5, 1), almaty()), false))
                .isEqualTo(LotState.QUARANTINE);
        assertThat(life.stateAt(ActFields.of(Act.GIVE).moment(LocalDate.of(2021, 5, 2), almaty()), false))
                .isEqualTo(LotState.RELEASED);
    }

    @Test
    void theSameFilesTwiceChangeNothing() throws IOException {
        lots(FIRST_LOT);
        assertThat(lots(FIRST_LOT)).isEqualTo(new Imported(1, 0));
        String rows = give("f1", "2021-05-02", 100) + "f2,,reverse,,,,,,,,,,f1,2021-05-03,,\n";

        assertThat(movements(rows)).isEqualTo(new Imported(2, 2));
        assertThat(movements(rows)).isEqualTo(new Imported(2, 0));
        assertThat(movements(rows + give("f3", "2021-05-02", 100))).isEqualTo(new Imported(3, 1));
        assertThat(scene.stock(lot("EwO158"), "KZ-KAR")).isEqualTo(500);
    }

    @Test
    void everyActGoesItsWay() throws IOException {
        lots(FIRST_LOT);
        String of = "Comirnaty,any,EwO158,";

        movements("w1,2021-05-03,dispatch," + of + "300,KZ-KAR,KZ-ALA,W-1,,,,2021-05-03,,\n"
                + "w2,2021-05-04,receive," + of + "280,,,W-1,,,,2021-05-04,,\n"
                + "w3,2021-05-04,discrepancy," + of + "15,,,W-1,,missing,,2021-05-04,,\n"
                + "w4,2021-05-04,discrepancy," + of + "5,,,W-1,,damaged,,2021-05-04,,\n"
                + "w5,2021-05-05,issue," + of + "80,KZ-ALA,KZ-SHY,,,,,2021-05-05,,\n"
                + "w6,2021-05-06T09:00:00+06:00,open," + of + "6,KZ-SHY,,,V-1,,,2021-05-06,,\n"
                + "w7,2021-05-06T10:00:00+06:00,give," + of + "4,KZ-SHY,,,V-1,,,2021-05-06,,\n"
                + "w8,2021-05-06T16:00:00+06:00,waste," + of + "2,KZ-SHY,,,V-1,open_vial,,2021-05-06,,\n"
                + "w9,2021-05-07,count," + of + "4,KZ-SHY,,,,,,2021-05-07,,\n"
                + "w10,2021-05-08,count," + of + "1,,KZ-SHY,,,,,2021-05-08,,\n");
        scene.decide(lot("EwO158"), LotAct.RECALL, Optional.empty(), Instant.parse("2021-05-09T06:00:00Z"), "glass");
        movements("w11,2021-05-09,recall," + of + "71,KZ-SHY,,,,,,2021-05-09,,\n" + "w12,2021-05-09,enter," + of
                + "1000,,KZ-KAR,,,,,2021-05-09,,\n");

        Lot lot = lot("EwO158");
        assertThat(scene.stock(lot, "KZ-KAR")).isEqualTo(1300);
        assertThat(scene.stock(lot, "KZ-ALA")).isEqualTo(200);
        assertThat(scene.stock(lot, "KZ-SHY")).isZero();
        assertThat(scene.stocks.doses(lot.id(), new Whereabouts.Given("KZ-SHY")))
                .isEqualTo(4);
        assertThat(scene.stocks.doses(lot.id(), new Whereabouts.Made())).isEqualTo(-1600);
        assertThat(scene.shipments.find("W-1")).isPresent();
    }

    @Test
    void eachFaultOfALotIsNamedWithItsRowAndField() throws IOException {
        assertThat(
                        faults(
                                RecordKind.LOTS,
                                LOTS
                                        + "Comirnaty,any,A1,4006381333932,2021-04-20,2021-04-19,6,600,KZ-KAR,2021-04-19,,,2021-05-02,,\n"
                                        + "Comirnaty,both,A2,,,,6,0,KZ-KAR,2021-05-01,2021-05-02,,2021-05-02,,\n"
                                        + "comirnaty,any,A3,,,,0,1.5,KZ-XX,,,,2021-05-02,,\n"
                                        + "Comirnaty,any,A4,,2021-04-20,2021-04-19,6,600,KZ-KAR,2021-04-19,2999-01-01,Q,2021-05-02,,\n"))
                .containsExactly(
                        "lots.csv row 2, gtin \"4006381333932\": The check digit of GTIN 04006381333932 would be 1 (GS1 General Specifications, 7.9.1). Maybe a digit was mistyped.",
                        "lots.csv row 3, component \"both\": the field is one of 1, 2, any",
                        "lots.csv row 3, doses \"0\": nothing moves with 0 doses; a number of doses is a whole number from 1",
                        "lots.csv row 3, certificate \"\": a lot is released with the number of its quality certificate",
                        "lots.csv row 4, product \"comirnaty\": no product of this name is known",
                        "lots.csv row 4, doses_per_vial \"0\": nothing moves with 0 doses; a number of doses is a whole number from 1",
                        "lots.csv row 4, doses \"1.5\": a count is a whole number from 0, without separators",
                        "lots.csv row 4, place \"KZ-XX\": no place of this name is known",
                        "lots.csv row 4, entered \"\": doses, place and entered stand together or not at all",
                        "lots.csv row 5, released \"2999-01-01\": the day lies in the future; today is "
                                + LocalDate.now(clock.withZone(almaty())),
                        "lots.csv row 5, expiry \"2021-04-19\": a lot can't expire before it was made, 2021-04-20",
                        "lots.csv row 5, entered \"2021-04-19\": a lot can't enter before it was made, 2021-04-20");
    }

    @Test
    void aNumberThatOnlyLooksAlikeIsAClearQuestionAndNeverASecondLot() throws IOException {
        lots(FIRST_LOT);

        assertThat(faults(RecordKind.LOTS, LOTS + FIRST_LOT.replace("EwO158", "Ew0158")))
                .singleElement()
                .asString()
                .startsWith("lots.csv row 2, number \"Ew0158\": another number looks just like it. Maybe it is EwO158");
        assertThat(faults(
                        RecordKind.MOVEMENTS,
                        MOVEMENTS + give("a1", "2021-05-02", 1).replace("EwO158", "ew0158")))
                .containsExactly(
                        "movements.csv row 2, lot \"ew0158\": no lot ew0158 of Comirnaty, component any, is registered. Maybe it is EwO158");
        assertThat(faults(RecordKind.LOTS, LOTS + FIRST_LOT.replace("2031-04-20", "2031-05-20")))
                .singleElement()
                .asString()
                .contains("the lot is registered already with other particulars");
    }

    @Test
    void eachFaultOfAMovementIsNamedWithItsRowAndField() throws IOException {
        lots(FIRST_LOT);
        String of = "Comirnaty,any,EwO158,";

        assertThat(faults(
                        RecordKind.MOVEMENTS,
                        MOVEMENTS
                                + "b1,2021-02-30,give," + of + "1,KZ-KAR,,,,,,2021-05-02,,\n"
                                + "b2,2999-01-01,give," + of + "1,KZ-KAR,,,,,,2021-05-02,,\n"
                                + "b3,2021-05-02,give," + of + "-1,KZ-KAR,,,,,,2021-05-02,,\n"
                                + "b4,2021-05-02,give," + of + "1.5,KZ-KAR,,,,,,2021-05-02,,\n"
                                + "b5,2021-05-02,give," + of + "1,,KZ-KAR,,,,,2021-05-02,,\n"
                                + "b6,2021-05-02,sell," + of + "1,KZ-KAR,,,,,,2021-05-02,,\n"
                                + "b7,2021-05-02,waste," + of + "1,KZ-KAR,,,,lost,,2021-05-02,,\n"
                                + "b8,2021-05-02,open," + of + "5,KZ-KAR,,,,,,2021-05-02,,\n"
                                + "b9,2021-05-02,issue," + of + "5,KZ-KAR,KZ-KAR,,,,,2021-05-02,,\n"
                                + give("b9", "2021-05-02", 1)))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("movements.csv row 2, at \"2021-02-30\": a moment is a day"),
                        line -> assertThat(line)
                                .startsWith("movements.csv row 3, at \"2999-01-01\": the moment lies in the future"),
                        line -> assertThat(line)
                                .startsWith("movements.csv row 4, doses \"-1\": a count is a whole number"),
                        line -> assertThat(line)
                                .startsWith("movements.csv row 5, doses \"1.5\": a count is a whole number"),
                        line -> assertThat(line)
                                .isEqualTo("movements.csv row 6, from \"\": the field may not be empty for give"),
                        line -> assertThat(line)
                                .startsWith("movements.csv row 6, to \"KZ-KAR\": the field is empty for give"),
                        line -> assertThat(line)
                                .startsWith("movements.csv row 7, act \"sell\": the field is one of enter, dispatch"),
                        line -> assertThat(line)
                                .startsWith("movements.csv row 8, reason \"lost\": the field is one of expired"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "movements.csv row 9, doses \"5\": a vial is opened whole, and one of this lot holds 6"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "movements.csv row 10, to \"KZ-KAR\": doses go to another place than they come from"));
    }

    @Test
    void theRowThatTakesWhatIsNotThereIsNamedWithPlaceLotMomentAndHowManyAreMissing() throws IOException {
        lots(FIRST_LOT);

        assertThat(faults(
                        RecordKind.MOVEMENTS,
                        MOVEMENTS
                                + give("c1", "2021-05-02", 500)
                                + give("c2", "2021-05-04", 70)
                                + give("c3", "2021-05-03", 60)
                                + give("c4", "2021-05-05", 40)))
                .containsExactly(
                        "movements.csv row 3, doses \"70\": \"stock KZ-KAR\" of lot EwO158 (Comirnaty) would fall below zero at 2021-05-04T17:59:59Z: 30 doses are missing");
        assertThat(scene.stock(lot("EwO158"), "KZ-KAR")).isEqualTo(600);
    }

    @Test
    void aBackdatedRowIsNamedWhenALaterMovementWouldLackItsDoses() throws IOException {
        lots(FIRST_LOT);
        movements(give("d1", "2021-06-01", 580));

        assertThat(faults(
                        RecordKind.MOVEMENTS, MOVEMENTS + give("d2", "2021-05-02", 10) + give("d3", "2021-05-03", 20)))
                .containsExactly(
                        "movements.csv row 3, doses \"20\": \"stock KZ-KAR\" of lot EwO158 (Comirnaty) would fall below zero at 2021-06-01T17:59:59Z: 10 doses are missing");
    }

    @Test
    void aKeyWithOtherContentAndAReversalOfNothingAreRefused() throws IOException {
        lots(FIRST_LOT);
        movements(give("e1", "2021-05-02", 10) + "e2,,reverse,,,,,,,,,,e1,2021-05-03,,\n");

        assertThat(faults(
                        RecordKind.MOVEMENTS,
                        MOVEMENTS
                                + give("e1", "2021-05-02", 11)
                                + "e3,,reverse,,,,,,,,,,e1,2021-05-03,,\n"
                                + "e4,,reverse,,,,,,,,,,e2,2021-05-03,,\n"
                                + "e5,,reverse,,,,,,,,,,nothing,2021-05-03,,\n"
                                + give("e6", "2021-05-02", 1)
                                + "e7,,reverse,,,,,,,,,,e6,2021-05-03,,\n"
                                + "e8,,reverse,,,,,,,,,,e6,2021-05-03,,\n"))
                .containsExactly(
                        "movements.csv row 2, key \"e1\": another movement is recorded under this key. Maybe this is a new one: give it a key of its own",
                        "movements.csv row 3, reverses \"e1\": the movement was reversed already, by e2",
                        "movements.csv row 4, reverses \"e2\": the movement is itself a reversal. Maybe record anew what was reversed",
                        "movements.csv row 5, reverses \"nothing\": no movement of this key is recorded or stands in the file",
                        "movements.csv row 8, reverses \"e6\": the movement was reversed already, by e7");
    }

    @Test
    void aLotInQuarantineIsNotSentButWhatWasGivenOfItIsAFact() throws IOException {
        lots(FIRST_LOT);
        movements(give("g2", "2021-05-01", 5));

        assertThat(faults(
                        RecordKind.MOVEMENTS,
                        MOVEMENTS + "g1,2021-05-01,issue,Comirnaty,any,EwO158,5,KZ-KAR,KZ-ALA,,,,,2021-05-02,,\n"))
                .containsExactly(
                        "movements.csv row 2, lot \"EwO158\": at 2021-05-01T17:59:59Z the lot is quarantine at KZ-KAR and can't be used there");
        assertThat(scene.movements.find("g2").orElseThrow().despite()).isTrue();
    }

    @Test
    void aMovementReversedWithinItsFileLeavesItsDosesToTheNext() throws IOException {
        lots(FIRST_LOT);

        assertThat(movements(give("h1", "2021-05-02", 600)
                        + "h2,,reverse,,,,,,,,,,h1,2021-05-03,,\n"
                        + give("h3", "2021-05-02", 600)))
                .isEqualTo(new Imported(3, 3));
    }

    private static String give(String key, String at, long doses) {
        return "%s,%s,give,Comirnaty,any,EwO158,%d,KZ-KAR,,,,,,2021-07-01,,\n".formatted(key, at, doses);
    }

    private Imported lots(String rows) throws IOException {
        return imports.take(RecordKind.LOTS, file("lots.csv", LOTS + rows));
    }

    private Imported movements(String rows) throws IOException {
        return imports.take(RecordKind.MOVEMENTS, file("movements.csv", MOVEMENTS + rows));
    }

    private List<String> faults(RecordKind kind, String text) throws IOException {
        CsvFile file = file(kind.code() + ".csv", text);
        return Optional.ofNullable(catchThrowableOfType(RefusedFile.class, () -> imports.take(kind, file)))
                .map(RefusedFile::lines)
                .orElse(List.of());
    }

    private Lot lot(String number) {
        return scene.lots.find("Comirnaty", Component.ANY, number).orElseThrow();
    }

    private static ZoneId almaty() {
        return ZoneId.of("Asia/Almaty");
    }

    private CsvFile file(String name, String text) throws IOException {
        return CsvFile.at(Files.writeString(folder.resolve(name), text));
    }
}
