package org.qalqan.server.web.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.web.stores.Forms.field;
import static org.qalqan.server.web.stores.Forms.form;
import static org.qalqan.server.web.stores.Forms.value;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Shelves;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.ledger.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store keeper at work, form by form. */
@HttpTest
class StoreFormsTest {

    private static final String PASSWORD = "eight eagles over the lake";
    private static final LocalDate SOON = LocalDate.of(2021, 7, 1);
    private static final LocalDate LATE = LocalDate.of(2031, 3, 1);
    private static Optional<Browser> signedIn = Optional.empty();

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
    private Shelves shelves;

    @Autowired
    private JdbcClient jdbc;

    private Browser keeper;
    private StoreScene scene;
    private Lot lot;

    @BeforeEach
    void aKeeperAndAShelf() {
        keeper = signedIn.orElseGet(this::signIn);
        signedIn = Optional.of(keeper);
        scene = new StoreScene(server);
        lot = scene.onShelf(StoreScene.numbers(1).getFirst(), LATE, 600);
    }

    private Browser signIn() {
        accounts.add("stores-serik", Role.STORE_KEEPER, "KZ-MAN", PASSWORD, Audit.CONSOLE);
        Browser browser = new Browser(port);
        browser.signIn("stores-serik", PASSWORD);
        return browser;
    }

    @Test
    void dosesAreIssuedOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = form("to", scene.clinic, doses(lot), "60");
        int acts = audit.latestOf("stores-serik", 10_000).size();

        HttpResponse<String> answer = record("issue", form);
        HttpResponse<String> again = record("issue", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(scene.stock(lot, scene.store)).isEqualTo(540);
        assertThat(scene.stock(lot, scene.clinic)).isEqualTo(60);
        assertThat(audit.latestOf("stores-serik", 10_000)).hasSize(acts + 1);
        assertThat(audit.latestOf("stores-serik", 1).getFirst().act()).isEqualTo("stock issued");
        assertThat(follow(answer)).contains("Recorded: 1 movement, 60 doses", "Issued to Clinic en " + scene.clinic);
    }

    @Test
    void theSameFormWithOtherDosesIsNotTakenForTheSame() {
        Map<String, String> form = form("to", scene.clinic, doses(lot), "60");
        record("issue", form);
        form.put(doses(lot), "90");

        HttpResponse<String> answer = record("issue", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("recorded before with other content");
        assertThat(scene.stock(lot, scene.store)).isEqualTo(540);
    }

    @Test
    void aScanPutsTheCursorIntoTheDosesOfItsLot() {
        HttpResponse<String> answer = look("issue", form("scan", lot.number()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer.body(), doses(lot))).contains("value=\"600\"", "autofocus");
        assertThat(answer.body()).contains("100\u00a0×\u00a06");
    }

    @Test
    void enterAloneTakesTheLotThatExpiresFirstAndALaterOneIsCommentedOn() {
        Lot first = scene.onShelf(StoreScene.numbers(1).getFirst(), SOON, 12);

        HttpResponse<String> suggested = look("issue", form());
        HttpResponse<String> later = look("issue", form("scan", lot.number()));

        assertThat(field(suggested.body(), doses(first))).contains("value=\"12\"", "autofocus");
        assertThat(later.body()).contains(first.number() + " expires earlier: take it first</span>");
    }

    @Test
    void aNumberThatLooksLikeALotIsAQuestionAndNeverALot() {
        int before = lots.all().size();
        String given = lot.number().toLowerCase(java.util.Locale.ROOT).replace('0', 'o');

        HttpResponse<String> answer = look("issue", form("scan", given));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("There is no lot “" + given + "”. Did you mean this one?");
        assertThat(answer.body()).contains("name=\"pick\" value=\"" + lot.id() + "\"");
        HttpResponse<String> picked = look("issue", form("scan", given, "pick", "" + lot.id()));
        assertThat(field(picked.body(), doses(lot))).contains("autofocus");
        assertThat(lots.all()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "NOSUCHLOT777, 'No lot “NOSUCHLOT777” is registered'",
        "(01)04870000000019(17)220531(10)AB1, check digit should be",
        "(01)04870000000018(17)221331(10)AB1, there is no such day"
    })
    void aScanThatCanNotBeReadIsAnsweredWithASentence(String scan, String said) {
        HttpResponse<String> answer = look("issue", form("scan", scan, doses(lot), "6"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(said);
        assertThat(field(answer.body(), doses(lot))).contains("value=\"6\"");
    }

    @Test
    void moreThanThereIsIsRefusedAndNothingEnteredIsLost() {
        HttpResponse<String> answer =
                record("issue", form("to", scene.clinic, doses(lot), "601", "note", "for the weekend"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("has 1 dose too few of lot " + lot.number());
        assertThat(field(answer.body(), doses(lot))).contains("value=\"601\"");
        assertThat(answer.body()).contains("for the weekend");
        assertThat(scene.stock(lot, scene.store)).isEqualTo(600);
    }

    @Test
    void aBackdatedIssueOfWhatWasUsedLaterSaysWhen() {
        scene.given(lot, 590, Instant.parse("2021-06-03T09:00:00Z"));

        HttpResponse<String> answer =
                record("issue", form("to", scene.clinic, doses(lot), "20", "at", "2021-06-02T12:00"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("10 doses of lot " + lot.number() + " short on 3\u00a0June 2021");
        assertThat(answer.body()).contains("they were used later");
    }

    @ParameterizedTest
    @CsvSource({
        "to, '', Choose where it goes",
        "to, KZ-ALA, Choose where it goes",
        "at, yesterday, This is no time",
        "at, 2999-01-01T12:00, This time has not come yet",
        "key, x, The form has lost its key",
    })
    void aFieldThatIsWrongIsNamed(String field, String value, String said) {
        Map<String, String> form = form("to", scene.clinic, doses(lot), "6");
        form.put(field, value);

        HttpResponse<String> answer = record("issue", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said);
        assertThat(scene.stock(lot, scene.store)).isEqualTo(600);
    }

    @Test
    void whatIsNoNumberAndAFormWithoutLinesAreTold() {
        assertThat(record("issue", form("to", scene.clinic, doses(lot), "a few"))
                        .body())
                .contains("“a few” is no number of doses");
        assertThat(record("issue", form("to", scene.clinic)).body()).contains("No doses were entered for any lot");
    }

    @Test
    void aLotInQuarantineStaysButIsRecordedAsAFactWhenItWasGiven() {
        Lot locked = scene.inQuarantine(StoreScene.numbers(1).getFirst(), LATE, 60);
        Map<String, String> form = form(doses(locked), "6");

        HttpResponse<String> refused = record("give", form);
        form.put("despite", "yes");
        HttpResponse<String> fact = record("give", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("is in quarantine", "It was given all the same");
        assertThat(fact.statusCode()).isEqualTo(303);
        assertThat(scene.doses(locked, new Whereabouts.Given(scene.store))).isEqualTo(6);
        assertThat(record("send", form("to", scene.clinic, doses(locked), "6")).body())
                .contains("is in quarantine")
                .doesNotContain("It was given all the same");
    }

    @Test
    void whatIsSentIsReceivedWithWhatIsMissingDecided() {
        record("send", form("to", scene.clinic, doses(lot), "10v"));
        assertThat(scene.stock(lot, scene.store)).isEqualTo(540);
        long shipment = shelves.underWay(scene.clinic).getFirst().shipment().id();
        String page = "receive/" + shipment;
        assertThat(get(scene.clinic, page)).contains("value=\"60\"").containsPattern("id=\"record\"[^>]*autofocus");
        Map<String, String> form = form(doses(lot), "50", "spoilt-" + lot.id(), "4");

        HttpResponse<String> asked = recordAt(scene.clinic, page, form);
        form.put("seen", value(asked.body(), "seen"));
        HttpResponse<String> undecided = recordAt(scene.clinic, page, form);
        form.put("rest", "lost");
        HttpResponse<String> done = recordAt(scene.clinic, page, form);
        HttpResponse<String> again = recordAt(scene.clinic, page, form);

        assertThat(asked.body()).contains("6 doses are missing", "What of those missing?");
        assertThat(undecided.statusCode()).isEqualTo(200);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(scene.stock(lot, scene.clinic)).isEqualTo(50);
        assertThat(scene.stock(lot, scene.store)).isEqualTo(540);
        assertThat(scene.doses(lot, new Whereabouts.Wasted(scene.clinic, WasteReason.MISSING)))
                .isEqualTo(6);
        assertThat(scene.doses(lot, new Whereabouts.Wasted(scene.clinic, WasteReason.DAMAGED)))
                .isEqualTo(4);
    }

    @Test
    void aShipmentWithAllInOrderIsReceivedByOneButtonAndTwiceIsOnce() {
        record("send", form("to", scene.clinic, doses(lot), "60"));
        long shipment = shelves.underWay(scene.clinic).getFirst().shipment().id();
        HttpResponse<String> led = keeper.get("/en/stores/" + scene.clinic + "/receive?as-of=2021-06-04");
        assertThat(led.statusCode()).isEqualTo(302);
        Map<String, String> form = form(doses(lot), "60");

        recordAt(scene.clinic, "receive/" + shipment, form);
        HttpResponse<String> again = recordAt(scene.clinic, "receive/" + shipment, form);

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(scene.stock(lot, scene.clinic)).isEqualTo(60);
        assertThat(scene.stock(lot, scene.store)).isEqualTo(540);
    }

    @Test
    void anAnnouncedDeliveryIsEnteredWithARegisteredLotAndItsDifferenceIsShown() {
        Lot coming = scene.registered(StoreScene.numbers(1).getFirst(), LATE, Optional.empty());
        long delivery = announce(1200);
        String page = "receive/" + delivery;
        assertThat(get(scene.store, page)).contains("1,200 doses");
        Map<String, String> form = form(doses(coming), "1180");

        HttpResponse<String> asked = record(page, form);
        form.put("seen", value(asked.body(), "seen"));
        HttpResponse<String> done = record(page, form);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("1,200 were awaited and 1,180 came: 20 fewer");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(scene.stock(coming, scene.store)).isEqualTo(1180);
    }

    @Test
    void aDeliveryIsNotEnteredWithALotOfAnotherProductThanWasAnnounced() {
        Lot coming = scene.registered(StoreScene.numbers(1).getFirst(), LATE, Optional.empty());

        HttpResponse<String> answer = record("receive/" + announce("QazVac", 60), form(doses(coming), "60"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(scene.stock(coming, scene.store)).isZero();
    }

    @Test
    void aLotThatNobodyRegisteredIsNotEntered() {
        HttpResponse<String> answer = look("receive/" + announce(600), form("scan", "UNHEARDOF99"));

        assertThat(answer.body()).contains("No lot “UNHEARDOF99” is registered").doesNotContain("register the lot");
        assertThat(lots.numbered("UNHEARDOF99")).isEmpty();
    }

    @Test
    void aCountThatDiffersIsLookedAtBeforeItIsRecorded() {
        Map<String, String> form = form(doses(lot), "594");

        HttpResponse<String> asked = record("count", form);
        assertThat(scene.stock(lot, scene.store)).isEqualTo(600);
        form.put("seen", value(asked.body(), "seen"));
        HttpResponse<String> done = record("count", form);
        HttpResponse<String> again = record("count", form);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("6 fewer than the ledger has");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(scene.stock(lot, scene.store)).isEqualTo(594);
        assertThat(follow(done)).contains("Missing at a count");
    }

    @Test
    void aCountWithoutDifferencesIsRecordedAtOnce() {
        HttpResponse<String> done = record("count", form(doses(lot), "600"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(follow(done)).contains("The count is recorded: nothing differed");
    }

    @Test
    void moreThanWasEverEnteredCanNotBeCounted() {
        Map<String, String> form = form(doses(lot), "606");
        form.put("seen", value(record("count", form).body(), "seen"));

        HttpResponse<String> answer = record("count", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("6 doses more of lot " + lot.number() + " were found");
    }

    @Test
    void whatIsThrownAwayHasAReasonAndAnotherReasonHasANote() {
        assertThat(record("discard", form(doses(lot), "6")).body()).contains("Choose a reason.</a>");
        assertThat(record("discard", form(doses(lot), "6", "reason", "other")).body())
                .contains("Say in the note what the other reason is");

        HttpResponse<String> done = record("discard", form(doses(lot), "6", "reason", "broken"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(follow(done)).contains("Discarded: broken");
        assertThat(scene.doses(lot, new Whereabouts.Wasted(scene.store, WasteReason.BROKEN)))
                .isEqualTo(6);
    }

    @Test
    void aVaccinationDayEndsWithDosesGivenAndThrownAway() {
        HttpResponse<String> done = record("give", form(doses(lot), "55", "spoilt-" + lot.id(), "5"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(scene.stock(lot, scene.store)).isEqualTo(540);
        assertThat(scene.doses(lot, new Whereabouts.Given(scene.store))).isEqualTo(55);
        assertThat(scene.doses(lot, new Whereabouts.Wasted(scene.store, WasteReason.OPEN_VIAL)))
                .isEqualTo(5);
    }

    @Test
    void aVialIsOpenedGivenFromAndItsRestDiscarded() {
        assertThat(look("vials", form("scan", lot.number())).body())
                .containsPattern("id=\"open-" + lot.id() + "\"[^>]*autofocus");
        HttpResponse<String> opened = post(scene.store, "vials", form("open", "" + lot.id()));
        Vial vial = shelves.openAt(scene.store, Instant.parse("2100-01-01T00:00:00Z"))
                .getFirst();
        assertThat(follow(opened)).containsPattern("id=\"vial-" + vial.id() + "\"[^>]*value=\"6\"[^>]*autofocus");
        Map<String, String> give = form("doses", "4");

        post(scene.store, "vials", give, "/" + vial.id() + "/give");
        post(scene.store, "vials", give, "/" + vial.id() + "/give");
        HttpResponse<String> none = post(scene.store, "vials", form("doses", "none"), "/" + vial.id() + "/give");
        HttpResponse<String> late =
                post(scene.store, "vials", form("doses", "1", "at", "2021-06-04T23:00"), "/" + vial.id() + "/give");
        Map<String, String> discard = form();
        HttpResponse<String> rest = post(scene.store, "vials", discard, "/" + vial.id() + "/discard");
        HttpResponse<String> again = post(scene.store, "vials", discard, "/" + vial.id() + "/discard");

        assertThat(none.body()).contains("Say how many doses of the vial were given");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("The vial's time was over on").contains("18:00");
        assertThat(rest.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(scene.doses(lot, new Whereabouts.Given(scene.store))).isEqualTo(4);
        assertThat(scene.doses(lot, new Whereabouts.Wasted(scene.store, WasteReason.OPEN_VIAL)))
                .isEqualTo(2);
    }

    @Test
    void aMovementIsTakenBackOnceAndWithAReason() {
        record("discard", form(doses(lot), "6", "reason", "broken"));
        String page = "movements/" + scene.last(lot).id() + "/take-back";

        HttpResponse<String> unsaid = post(scene.store, page, form("note", " "));
        HttpResponse<String> done = post(scene.store, page, form("note", "the box was whole"));
        HttpResponse<String> twice = post(scene.store, page, form("note", "once more"));

        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Say why it was not so");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(scene.stock(lot, scene.store)).isEqualTo(600);
        assertThat(follow(done)).contains("the box was whole", "class=\"reversed\"");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("taken back already");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Қоймалар, Сөре, Беруді жазу",
        "ru, Склады, Полка, Записать выдачу",
        "en, Stores, The shelf, Record as issued"
    })
    void thePagesSpeakThreeLanguages(String language, String stores, String shelf, String issue) {
        String end = "?as-of=2021-06-04";
        assertThat(keeper.get("/" + language + "/stores" + end).body()).contains(stores, scene.store);
        assertThat(keeper.get("/" + language + "/stores/" + scene.store + end).body())
                .contains(shelf, lot.number(), "<kbd");
        assertThat(keeper.get("/" + language + "/stores/" + scene.store + "/issue" + end)
                        .body())
                .contains(issue);
        assertThat(new Browser(port)
                        .get("/" + language + "/stores/" + scene.store + end)
                        .body())
                .contains(lot.number())
                .doesNotContain("<kbd");
        assertThat(keeper.get("/" + language + "/lots/" + lot.id() + "/labels" + end + "&count=3")
                        .body())
                .contains("<svg", lot.number());
    }

    private long announce(long doses) {
        return announce("Comirnaty", doses);
    }

    private long announce(String product, long doses) {
        return jdbc.sql("""
                insert into ledger.shipment (key, destination, product, component, announced_doses, earliest, latest, known_on, account)
                values (:key, :place, :product, 'any', :doses, '2021-06-01', '2021-06-10', '2021-06-01', 'test') returning id
                """)
                .param("key", StoreScene.key())
                .param("place", scene.store)
                .param("product", product)
                .param("doses", doses)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> record(String page, Map<String, String> form) {
        return recordAt(scene.store, page, form);
    }

    private HttpResponse<String> recordAt(String place, String page, Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        sent.put("do", "record");
        return post(place, page, sent);
    }

    private HttpResponse<String> look(String page, Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        sent.put("do", "look");
        return post(scene.store, page, sent);
    }

    private HttpResponse<String> post(String place, String page, Map<String, String> form) {
        return keeper.submit(address(place, page), address(place, page), form);
    }

    private HttpResponse<String> post(String place, String page, Map<String, String> form, String more) {
        return keeper.submit(address(place, page), address(place, page + more), form);
    }

    private String get(String place, String page) {
        return keeper.get(address(place, page)).body();
    }

    private String follow(HttpResponse<String> answer) {
        return keeper.get(answer.headers().firstValue("Location").orElseThrow()).body();
    }

    private static String address(String place, String page) {
        return "/en/stores/" + place + "/" + page + "?as-of=2021-06-04";
    }

    private static String doses(Lot of) {
        return "doses-" + of.id();
    }
}
