package org.qalqan.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.ledger.Circumstances;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Transfers;
import org.qalqan.server.ledger.Transfers.LotDoses;
import org.qalqan.server.web.stores.StoreScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A store keeper at work in a real Chromium, with a scanner and a keyboard and nothing else. */
@HttpTest
class StoreKeeperInChromiumTest {

    private static final String PASSWORD = "six cranes over the reeds";

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Accounts accounts;

    private BrowserContext context;
    private Page page;
    private StoreScene scene;
    private Lot first;
    private Lot second;
    private int keystrokes;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Two lots are on the way to the clinic, 60 doses of each. */
    @BeforeEach
    void aShipmentOnTheWay() {
        scene = new StoreScene(server);
        first = scene.onShelf(StoreScene.numbers(1).getFirst(), LocalDate.of(2021, 7, 1), 60);
        second = scene.onShelf(StoreScene.numbers(1).getFirst(), LocalDate.of(2021, 9, 1), 60);
        Circumstances how = new Circumstances(
                StoreScene.key(),
                Instant.parse("2021-06-03T04:00:00Z"),
                StoreScene.DAY,
                "test",
                Optional.empty(),
                Optional.empty());
        List<LotDoses> lots = List.of(new LotDoses(first.id(), 60), new LotDoses(second.id(), 60));
        assertThat(server.getBean(Transfers.class).dispatch(scene.store, scene.clinic, lots, how))
                .isInstanceOf(Posted.class);
        context = chromium.desk();
        page = signedIn(context.newPage());
    }

    @AfterEach
    void theConsoleIsQuiet() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints).as("errors in the console").isEmpty();
    }

    @Test
    void receivingTakesTwoKeystrokesIssuingFourAndCountingTwoLotsThree() {
        open("");

        press("r");
        assertThat(page.locator("#record")).isFocused();
        press("Enter");
        recorded("Recorded: 2 movements, 120 doses");
        assertThat(keystrokes).as("receive").isEqualTo(2);

        press("i");
        scan(second.number());
        assertThat(page.locator("#doses-" + second.id())).isFocused();
        assertThat(page.locator("#later-" + second.id())).hasText(first.number() + " expires earlier: take it first");
        press("1");
        press("2");
        assertThat(page.locator("#doses-" + second.id() + " + output")).hasText("2\u00a0×\u00a06");
        press("Control+Enter");
        recorded("Recorded: 1 movement, 12 doses");
        assertThat(keystrokes).as("receive, issue").isEqualTo(2 + 4);

        press("c");
        scan(first.number());
        press("Enter");
        scan(second.number());
        assertThat(page.locator("#doses-" + second.id())).hasValue("48");
        press("Control+Enter");
        recorded("The count is recorded: nothing differed");
        assertThat(keystrokes).as("receive, issue, count").isEqualTo(2 + 4 + 3);

        assertThat(scene.stock(first, scene.clinic)).isEqualTo(60);
        assertThat(scene.stock(second, scene.clinic)).isEqualTo(48);
        assertThat(scene.stock(second, scene.store)).isEqualTo(12);
    }

    @Test
    void aVialIsOpenedAndGivenFromByThreeKeystrokesAndAScan() {
        open("/receive");
        page.keyboard().press("Enter");
        recorded("Recorded");

        press("v");
        scan(first.number());
        assertThat(page.locator("#open-" + first.id())).isFocused();
        press("Enter");
        assertThat(page.locator(".vial-form .doses")).isFocused();
        assertThat(page.locator(".vial-form .doses")).hasValue("6");
        press("Enter");
        assertThat(page.locator(".vial-form")).hasCount(0);

        assertThat(keystrokes).isEqualTo(3);
        assertThat(scene.stock(first, scene.clinic)).isEqualTo(54);
    }

    @Test
    void letterKeysRestWhileAFieldHasTheCursorAndCanBeTurnedOff() {
        open("/issue");
        page.locator("#scan").pressSequentially("cr");
        assertThat(page).hasURL(Pattern.compile(".*/issue\\?.*"));

        open("");
        page.locator("#keys-on").uncheck();
        page.keyboard().press("c");
        page.reload();
        page.keyboard().press("c");

        assertThat(page).hasURL(Pattern.compile(".*" + scene.clinic + "\\?as-of=2021-06-04"));
        assertThat(page.locator("#keys-on")).not().isChecked();
    }

    @Test
    void aLookAlikeIsAskedAboutAndOneKeyTakesIt() {
        open("/receive");
        page.keyboard().press("Enter");
        recorded("Recorded");
        open("/issue");

        scan(first.number().toLowerCase(java.util.Locale.ROOT));
        assertThat(page.locator(".question")).containsText("Did you mean this one?");
        assertThat(page.locator(".question :focus")).hasCount(1);
        page.keyboard().press("Enter");

        assertThat(page.locator("#doses-" + first.id())).isFocused();
    }

    @Test
    void withoutScriptsAScanAndTwoEntersLeadToTheButton() {
        try (BrowserContext plain = chromium.withoutScripts()) {
            page = signedIn(plain.newPage());
            open("/receive");
            page.keyboard().press("Enter");
            recorded("Recorded: 2 movements");
            open("/issue");
            scan(first.number());
            assertThat(page.locator("#doses-" + first.id())).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#record")).isFocused();
            page.keyboard().press("Enter");

            recorded("Recorded: 1 movement, 60 doses");
        }
    }

    @Test
    void nothingIsWiderThanASmallPhone() {
        try (BrowserContext phone = chromium.phone()) {
            page = signedIn(phone.newPage());
            for (String work : List.of("", "/issue", "/count", "/give", "/vials", "/receive")) {
                for (String language : List.of("kk", "ru", "en")) {
                    page.navigate("http://127.0.0.1:" + port + "/" + language + "/stores/" + scene.clinic + work
                            + "?as-of=2021-06-04");
                    assertThat(page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                            .as(language + work)
                            .isEqualTo(true);
                }
            }
        }
    }

    /** What a scanner does: it types the number and Enter. Not counted as keystrokes. */
    private void scan(String number) {
        assertThat(page.locator("#scan")).isFocused();
        page.waitForLoadState();
        page.keyboard().type(number);
        page.keyboard().press("Enter");
    }

    private void press(String key) {
        keystrokes++;
        page.keyboard().press(key);
    }

    /** The notice stands before the page has loaded its keys; whoever reads it first is a person, the test waits. */
    private void recorded(String said) {
        assertThat(page.locator(".notice.done")).containsText(said);
        page.waitForLoadState();
    }

    private void open(String work) {
        page.navigate("http://127.0.0.1:" + port + "/en/stores/" + scene.clinic + work + "?as-of=2021-06-04");
    }

    private Page signedIn(Page opened) {
        String name = "keeper" + scene.store.replaceAll("\\D", "");
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, Role.STORE_KEEPER, scene.store, PASSWORD, Audit.CONSOLE);
        }
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.navigate("http://127.0.0.1:" + port + "/en/login");
        opened.locator("#name").fill(name);
        opened.locator("input[type=password]").fill(PASSWORD);
        opened.keyboard().press("Enter");
        opened.waitForURL(Pattern.compile("^(?!.*login).*$"));
        return opened;
    }
}
