package org.qalqan.server.web.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.web.stores.Forms.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.ledger.Lot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who may do what in a store, and who sees what: a visitor, a store keeper, a quality officer. */
@HttpTest
@TestInstance(Lifecycle.PER_CLASS)
class StoreRolesTest {

    private static final String PASSWORD = "eight eagles over the lake";
    private static final LocalDate LATE = LocalDate.of(2031, 3, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Accounts accounts;

    private Browser keeper;
    private Browser officer;
    private StoreScene scene;
    private Lot lot;

    /** Once for all tests: a password's hash is made slowly on purpose. */
    @BeforeAll
    void people() {
        keeper = signIn("roles-serik", Role.STORE_KEEPER);
        officer = signIn("roles-aigul", Role.QUALITY_OFFICER);
    }

    private Browser signIn(String name, Role role) {
        accounts.add(name, role, "KZ-MAN", PASSWORD, Audit.CONSOLE);
        Browser browser = new Browser(port);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    @BeforeEach
    void aShelf() {
        scene = new StoreScene(server);
        lot = scene.onShelf(StoreScene.numbers(1).getFirst(), LATE, 600);
    }

    @Test
    void whatNobodyAnnouncedIsEnteredByAQualityOfficerAlone() {
        Lot coming = scene.registered(StoreScene.numbers(1).getFirst(), LATE, Optional.empty());
        String page = address(scene.store, "receive/new");
        Map<String, String> form = form("do", "record", doses(coming), "60");

        assertThat(keeper.get(address(scene.store, "receive")).body()).doesNotContain("receive/new");
        assertThat(keeper.get(page).statusCode()).isEqualTo(403);
        assertThat(keeper.submit(address(scene.store, "issue"), page, form).statusCode())
                .isEqualTo(403);
        assertThat(scene.stock(coming, scene.store)).isZero();
        assertThat(officer.get("/en/stores/" + scene.store + "?as-of=2021-06-04")
                        .body())
                .contains("receive/new");
        assertThat(officer.submit(page, page, form).statusCode()).isEqualTo(303);
        assertThat(scene.stock(coming, scene.store)).isEqualTo(60);
    }

    @Test
    void anEntryIsTakenBackByAQualityOfficerAlone() {
        String page = address(scene.store, "movements/" + scene.last(lot).id() + "/take-back");
        String store = "/en/stores/" + scene.store + "?as-of=2021-06-04";

        assertThat(keeper.get(store).body()).doesNotContain("/take-back");
        assertThat(keeper.get(page).statusCode()).isEqualTo(403);
        assertThat(officer.get(store).body()).contains("/take-back");
        assertThat(officer.submit(page, page, form("note", "never came")).statusCode())
                .isEqualTo(303);
        assertThat(scene.stock(lot, scene.store)).isZero();
    }

    @Test
    void whoRecordedALineAndWhatTheyNotedIsForThoseWhoAreSignedIn() {
        String discard = address(scene.store, "discard");
        Map<String, String> form =
                form("do", "record", doses(lot), "6", "reason", "broken", "note", "the box fell off the ramp");
        keeper.submit(discard, discard, form);
        String store = "/en/stores/" + scene.store + "?as-of=2021-06-04";

        assertThat(keeper.get(store).body())
                .contains("the box fell off the ramp", "<span class=\"small\">roles-serik<");
        assertThat(new Browser(port).get(store).body())
                .contains("Discarded: broken")
                .doesNotContain("the box fell off the ramp")
                .doesNotContain("roles-serik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive", "receive/new", "issue", "send", "count", "discard", "give", "vials"})
    void nobodyWorksHereWithoutTheRole(String page) {
        Browser stranger = new Browser(port);
        assertThat(stranger.get(address(scene.store, page)).statusCode()).isEqualTo(302);
        // The role is held in Mangystau, not at Almaty.
        assertThat(keeper.get(address("KZ-ALA", page)).statusCode()).isEqualTo(403);
        assertThat(keeper.get(address("KZ-NOWHERE", page)).statusCode()).isEqualTo(404);
        assertThat(keeper.submit(address(scene.store, "issue"), address("KZ-ALA", "issue"), form())
                        .statusCode())
                .isEqualTo(403);
    }

    private static String address(String place, String page) {
        return "/en/stores/" + place + "/" + page + "?as-of=2021-06-04";
    }

    private static String doses(Lot of) {
        return "doses-" + of.id();
    }
}
