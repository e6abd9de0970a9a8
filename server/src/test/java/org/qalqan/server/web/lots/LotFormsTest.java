package org.qalqan.server.web.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.web.lots.LotScene.SHYMKENT;
import static org.qalqan.server.web.lots.LotScene.number;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Stocks;
import org.qalqan.server.ledger.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A quality officer and a store keeper at work on lots. */
@HttpTest
class LotFormsTest {

    private static final String PASSWORD = "seven horses on the steppe";
    private static final String NEW = "/en/lots/new?as-of=2021-06-04";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private Lots lots;

    @Autowired
    private LotLives lives;

    @Autowired
    private Stocks stocks;

    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();

    private LotScene scene;
    private Browser officer;

    @BeforeEach
    void anOfficer() {
        scene = new LotScene(server);
        officer = signedIn("lots-madina", Role.QUALITY_OFFICER, "KZ");
    }

    private Browser signedIn(String name, Role role, String place) {
        return SIGNED_IN.computeIfAbsent(name, _ -> {
            accounts.add(name, role, place, PASSWORD, Audit.CONSOLE);
            Browser browser = new Browser(port);
            browser.signIn(name, PASSWORD);
            return browser;
        });
    }

    @Test
    void aLotIsRegisteredAndEntersInQuarantine() {
        Map<String, String> form = form(number("F"));

        HttpResponse<String> answer = register(form);

        assertThat(answer.statusCode()).isEqualTo(303);
        Lot lot = lots.numbered(form.get("number")).getFirst();
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/en/lots/" + lot.id());
        assertThat(stocks.doses(lot.id(), new Whereabouts.Stock(LotScene.PLANT)))
                .isEqualTo(50_000);
        assertThat(lives.find(lot.id()).orElseThrow().decidedBy(Instant.now())).isEqualTo(LotState.QUARANTINE);
        assertThat(audit.latestOf("lots-madina", 1).getFirst().act()).isEqualTo("lot registered");
    }

    @Test
    void theSameFormTwiceIsOneLotAndOneEntry() {
        Map<String, String> form = form(number("F"));
        register(form);

        assertThat(register(form).statusCode()).isEqualTo(303);

        Lot lot = lots.numbered(form.get("number")).getFirst();
        assertThat(stocks.doses(lot.id(), new Whereabouts.Stock(LotScene.PLANT)))
                .isEqualTo(50_000);
    }

    @Test
    void aNumberThatLooksAlikeIsAQuestionAndOnlyAClearAnswerMakesItAnotherLot() {
        String first = number("L0");
        register(form(first));
        Map<String, String> alike = form(first.replace("L0", "LO"));

        HttpResponse<String> question = register(alike);

        assertThat(question.statusCode()).isEqualTo(422);
        assertThat(question.body()).contains("Is it one of these?", first, "It is another lot");
        assertThat(lots.numbered(alike.get("number"))).isEmpty();

        alike.put("distinct", "yes");
        assertThat(register(alike).statusCode()).isEqualTo(303);
        assertThat(lots.numbered(alike.get("number"))).hasSize(1);
    }

    @Test
    void aNumberWithOtherParticularsShowsBoth() {
        Map<String, String> form = form(number("F"));
        register(form);
        Map<String, String> other = new HashMap<>(form);
        other.put("expiry", "2022-01-01");
        other.put("key", UUID.randomUUID().toString());

        HttpResponse<String> answer = register(other);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("This number is registered with other particulars", "value=\"2022-01-01\"")
                .contains("last day: 1\u00a0November 2021");
    }

    @Test
    void everythingWrongIsToldAtOnceByField() {
        HttpResponse<String> answer = register(Map.of(
                "vaccine", "QazVac|any",
                "gtin", "123",
                "made", "2021-06-01",
                "expiry", "2021-05-01",
                "doses_per_vial", "7",
                "doses", "many",
                "entered_on", "2021-05-31"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nothing has been stored")
                .contains("A GTIN has 14 digits", "The last day lies before", "vials of 1, 2, 3, 5")
                .contains("A whole number of 1 or more", "can not have entered before it was made")
                .contains("value=\"many\"");
    }

    @ParameterizedTest
    @CsvSource({"kk, Мұны толтыру керек", "ru, Это нужно заполнить", "en, This is needed"})
    void faultsAreToldInTheReadersLanguage(String language, String words) {
        String page = "/" + language + "/lots/new";

        assertThat(officer.submit(page, page, Map.of()).body()).contains(words);
    }

    @Test
    void aLotIsReleasedWithItsCertificateHeldAndReleasedAgain() {
        Lot lot = scene.made(number("F"), 100, "2021-05-01");

        assertThat(decide(officer, lot, LotAct.RELEASE, "", Map.of()).body()).contains("This is needed");
        assertThat(decide(officer, lot, LotAct.RELEASE, "QC-7", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(lives.find(lot.id()).orElseThrow().certificate()).contains("QC-7");

        assertThat(decide(officer, lot, LotAct.RELEASE, "QC-8", Map.of()).body())
                .contains("in the state “released”");
        decide(officer, lot, LotAct.HOLD, "too warm", Map.of("place", LotScene.PLANT, "at", "2021-06-04T13:00"));
        assertThat(lives.find(lot.id()).orElseThrow().isHeldAt(LotScene.PLANT, Instant.now()))
                .isTrue();
        assertThat(officer.get("/en/lots/" + lot.id() + "?as-of=2021-06-04").body())
                .contains("Held at Zhambyl Region", "held here");
    }

    @Test
    void aRecallAsksForTheNumberAndIsForGood() {
        Lot lot = scene.released(number("F"), 100, "2021-05-01");

        assertThat(decide(officer, lot, LotAct.RECALL, "glass", Map.of("confirm", "F"))
                        .body())
                .contains("The lot’s number is " + lot.number());
        HttpResponse<String> done = decide(officer, lot, LotAct.RECALL, "glass", Map.of("confirm", lot.number()));

        assertThat(done.headers().firstValue("Location").orElseThrow()).contains("/recall");
        assertThat(decide(officer, lot, LotAct.RECALL, "glass", Map.of("confirm", lot.number()))
                        .body())
                .contains("in the state “recalled”");
    }

    @Test
    void anOfficerOfOneRegionHoldsThereAndNotTheWholeLot() {
        Browser regional = signedIn("lots-serik", Role.QUALITY_OFFICER, SHYMKENT);
        Lot lot = scene.withAStory(number("F"));

        assertThat(decide(regional, lot, LotAct.HOLD, "too warm", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(decide(regional, lot, LotAct.HOLD, "too warm", Map.of("place", SHYMKENT))
                        .statusCode())
                .isEqualTo(303);
        assertThat(audit.latestOf("lots-serik", 2))
                .extracting(Audit.Entry::outcome)
                .containsExactly(Audit.Outcome.DONE, Audit.Outcome.REFUSED);
    }

    @Test
    void aStoreKeeperTakesRecalledDosesOutOfUse() {
        Browser keeper = signedIn("bolat", Role.STORE_KEEPER, SHYMKENT);
        Lot lot = scene.withAStory(number("F"));
        String form = "/en/lots/" + lot.id() + "/withdraw?place=" + SHYMKENT + "&as-of=2021-06-04";
        Map<String, String> fields =
                Map.of("at", "2021-06-04T18:00", "key", UUID.randomUUID().toString());

        assertThat(keeper.submit(form, form, fields).body()).contains("not recalled");
        scene.decide(lot, LotAct.RECALL, Optional.empty(), "2021-06-03", "glass");
        assertThat(keeper.submit(form, form, fields).statusCode()).isEqualTo(303);

        assertThat(stocks.doses(lot.id(), new Whereabouts.Stock(SHYMKENT))).isZero();
        assertThat(keeper.submit(form, form, fields).statusCode()).isEqualTo(303);
        assertThat(keeper.get("/en/lots/" + lot.id() + "/recall?as-of=2021-06-04")
                        .body())
                .contains(">4,050<");
        String elsewhere = form.replace(SHYMKENT, LotScene.ALMATY);
        assertThat(keeper.get(elsewhere).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInIsLedToSignIn() {
        Browser nobody = new Browser(port);

        for (String page : List.of(NEW, "/en/lots/1/decide/recall")) {
            assertThat(nobody.get(page).statusCode()).isIn(302, 303, 404);
        }
    }

    private HttpResponse<String> register(Map<String, String> form) {
        return officer.submit(NEW, NEW, form);
    }

    private static HttpResponse<String> decide(
            Browser who, Lot lot, LotAct act, String reason, Map<String, String> more) {
        String form = "/en/lots/" + lot.id() + "/decide/" + act.code() + "?as-of=2021-06-04";
        Map<String, String> fields = new HashMap<>(Map.of(
                "reason",
                reason,
                "at",
                "2021-06-04T12:00",
                "key",
                UUID.randomUUID().toString()));
        fields.putAll(more);
        return who.submit(form, form, fields);
    }

    private static Map<String, String> form(String number) {
        return new HashMap<>(Map.of(
                "vaccine", "QazVac|any",
                "number", number,
                "made", "2021-05-01",
                "expiry", "2021-11-01",
                "doses_per_vial", "5",
                "doses", "50 000",
                "place", LotScene.PLANT,
                "entered_on", "2021-05-02",
                "key", UUID.randomUUID().toString()));
    }
}
