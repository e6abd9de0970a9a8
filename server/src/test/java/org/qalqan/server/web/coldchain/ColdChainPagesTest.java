package org.qalqan.server.web.coldchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.Tokens;
import org.qalqan.server.coldchain.Celsius;
import org.qalqan.server.coldchain.ColdChain;
import org.qalqan.server.coldchain.ColdStore;
import org.qalqan.server.coldchain.TemperatureReading;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotLives;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of the cold chain, over HTTP and in a real Chromium. The temperatures are made up for the test. */
@HttpTest
class ColdChainPagesTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PASSWORD = "eleven camels by the lake";
    private static final String PAGE = "/en/cold-chain/KZ-MAN?as-of=2021-06-04";
    private static final Instant SINCE = Instant.parse("2021-06-01T00:00:00Z");

    private static Optional<Browser> keeping = Optional.empty();
    private static Optional<Lot> heldLot = Optional.empty();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private ColdChain coldChain;

    @Autowired
    private LotLives lives;

    private Browser keeper;

    @BeforeEach
    void aStoreThatFroze() {
        if (keeping.isEmpty()) {
            accounts.add("cold-saule", Role.STORE_KEEPER, "KZ", PASSWORD, Audit.CONSOLE);
            accounts.add("cold-erlan", Role.QUALITY_OFFICER, "KZ", PASSWORD, Audit.CONSOLE);
            Browser browser = new Browser(port);
            browser.signIn("cold-saule", PASSWORD);
            keeping = Optional.of(browser);
            heldLot = Optional.of(aNightThatFroze());
        }
        keeper = keeping.orElseThrow();
    }

    private Lot aNightThatFroze() {
        ColdStore store = new ColdStore(server, "KZ-MAN");
        Lot lot = store.lot("QazVac", 1_200);
        store.give(lot, 35, SINCE.plusSeconds(37 * 3600 + 1800));
        store.issue(lot, "KZ-ATY", 200, SINCE.plusSeconds(38 * 3600));
        List<TemperatureReading> readings = new ArrayList<>();
        for (int i = 0; i < 80 * 6; i++) {
            double degrees = 4.5 + Math.sin(i / 9.0) * 1.3 - (i > 220 && i < 236 ? 6.5 : 0) + (i > 430 ? 6 : 0);
            if (i < 300 || i > 400) {
                readings.add(reading("fridge 1", i, degrees));
            }
            readings.add(reading("freezer", i, -20 + Math.sin(i / 5.0)));
        }
        server.getBean(org.qalqan.server.coldchain.Sensors.class)
                .declare("KZ-MAN", "freezer", org.qalqan.server.coldchain.Storage.FREEZER, "test");
        coldChain.take(readings, "test");
        return lot;
    }

    private static TemperatureReading reading(String sensor, int tenMinutes, double degrees) {
        return new TemperatureReading(
                "KZ-MAN",
                sensor,
                SINCE.plusSeconds(600L * tenMinutes),
                new Celsius((int) Math.round(degrees * 10) * 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void theStoresAreShownInEachLanguage(String language) {
        HttpResponse<String> answer = keeper.get("/" + language + "/cold-chain?as-of=2021-06-04");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("fridge 1", "<polygon", "/cold-chain/KZ-MAN");
        assertThat(keeper.get("/" + language + "/cold-chain/KZ-MAN?as-of=2021-06-04")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void beforeAnythingWasMeasuredThePageSaysHowTemperaturesComeIn() {
        assertThat(keeper.get("/en/cold-chain/KZ-ZHA?as-of=2021-06-04").body())
                .contains("No temperature of this store is known");
        assertThat(keeper.get("/en/cold-chain/XX").statusCode()).isEqualTo(404);
    }

    @Test
    void theStoreTellsWhichLotIsHeldAndWhatWasGivenFromIt() {
        String html = keeper.get(PAGE).body();

        assertThat(html)
                .contains(heldLot.orElseThrow().number(), "held here", "35 doses given here", "Atyrau Region</a>: 200")
                .contains("A quality officer can lift a hold")
                .doesNotContain("/lift?");
    }

    @Test
    void theKeeperEntersAReadingAndTwiceIsOnce() {
        Map<String, String> form = Map.of("sensor", "thermometer", "at", "2021-06-04T08:00", "celsius", "4,5");

        assertThat(keeper.submit(PAGE, act("readings"), form).statusCode()).isEqualTo(303);
        assertThat(keeper.submit(PAGE, act("readings"), form).statusCode()).isEqualTo(303);

        assertThat(keeper.get("/api/temperatures.csv?place=KZ-MAN&from=2021-06-04&until=2021-06-04")
                        .body()
                        .lines()
                        .filter(line -> line.contains("thermometer")))
                .containsExactly("KZ-MAN,thermometer,2021-06-04T02:00:00Z,4.5");
    }

    @Test
    void whatIsWrongWithAReadingIsToldInTheReadersLanguage() {
        HttpResponse<String> answer = keeper.submit(
                "/ru/cold-chain/KZ-MAN?as-of=2021-06-04",
                "/ru/cold-chain/KZ-MAN/readings?as-of=2021-06-04",
                Map.of("sensor", "", "at", "2021-06-04T25:00", "celsius", "96"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ничего не сохранено", "Фаренгейта", "день и время", "нужно название");
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() {
        HttpResponse<String> answer = upload("""
                place,sensor,at,celsius
                KZ-MAN,logger,2021-06-04T08:00+06:00,4.1
                KZ-XX,logger,2021-06-04T08:10,98.6F
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("row 3, place")
                .contains("Maybe add the offset")
                .contains("Maybe it is degrees Fahrenheit: 98.6 °F is 37 °C");
        assertThat(keeper.get("/api/temperatures.csv?place=KZ-MAN").body()).doesNotContain("logger");
    }

    private HttpResponse<String> upload(String csv) {
        return keeper.uploadTo(PAGE, act("file"), Map.of(), "logger.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLoggerSendsReadingsAndIsToldWhatBecameOfThem() {
        String readings = """
                [{"place":"KZ-SHY","sensor":"probe","at":"2021-06-04T08:00+06:00","celsius":4.5},
                 {"place":"KZ-SHY","sensor":"probe","at":"2021-06-04T08:10+06:00","celsius":-0.25}]""";

        assertThat(sendJson(readings).body()).isEqualTo("{\"taken\":2,\"known\":0,\"excursions\":[]}");
        assertThat(sendJson(readings).body()).isEqualTo("{\"taken\":0,\"known\":2,\"excursions\":[]}");
        HttpResponse<String> refused =
                sendJson(readings.replace("4.5", "98.6").replace("2021-06-04T08:10", "2099-06-04T08:10"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"index\":0", "\"field\":\"celsius\"", "degrees Fahrenheit")
                .contains("\"index\":1", "\"field\":\"at\"", "in the future");
        assertThat(keeper.json("/api/temperatures", readings).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> sendJson(String body) {
        String token = tokens.make("cold-saule", 1, Audit.CONSOLE);
        return new Browser(port).json("/api/temperatures", body, "Authorization", "Bearer " + token);
    }

    @Test
    void onlyAQualityOfficerLiftsAHoldAndSaysWhy() {
        ColdStore store = new ColdStore(server, "KZ-KUS");
        Lot lot = store.lot("QazVac", 10);
        coldChain.take(store.readings(SINCE.plusSeconds(60), "-1", "-1", "-1", "-1", "-1", "-1", "-1"), "test");
        String page = "/en/cold-chain/KZ-KUS?as-of=2021-06-04";
        String lift = "/en/cold-chain/KZ-KUS/lift?as-of=2021-06-04";
        Map<String, String> form =
                Map.of("lot", "" + lot.id(), "key", "lift-" + lot.id(), "reason", "Shake test passed");
        Browser officer = new Browser(port);
        officer.signIn("cold-erlan", PASSWORD);

        assertThat(keeper.submit(page, lift, form).statusCode()).isEqualTo(403);
        assertThat(officer.submit(page, lift, Map.of("lot", "" + lot.id(), "key", "k", "reason", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.submit(page, lift, form).statusCode()).isEqualTo(303);
        assertThat(officer.submit("/en/account", lift, form).statusCode()).isEqualTo(303);

        assertThat(lives.find(lot.id()).orElseThrow().isHeldAt("KZ-KUS", Instant.now()))
                .isFalse();
    }

    @Test
    void itLooksRightInABrowserAndNothingBreaksTheContentPolicy() {
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium at " + CHROMIUM);
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                com.microsoft.playwright.Browser chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            Page page = chromium.newPage(
                    new com.microsoft.playwright.Browser.NewPageOptions().setBaseURL("http://127.0.0.1:" + port));
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.onPageError(complaints::add);
            page.navigate("/ru/login");
            page.getByLabel("Учётная запись").fill("cold-erlan");
            page.getByLabel("Пароль").fill(PASSWORD);
            page.getByLabel("Пароль").press("Enter");
            page.waitForURL("**/ru/**");
            for (String language : List.of("kk", "ru", "en")) {
                look(page, language, 1280);
            }
            look(page, "kk", 360);
        }
        assertThat(complaints)
                .filteredOn(said -> said.startsWith("error") || said.contains("Content Security Policy"))
                .isEmpty();
    }

    private static void look(Page page, String language, int width) {
        page.setViewportSize(width, 900);
        page.navigate("/" + language + "/cold-chain?as-of=2021-06-04");
        shot(page, "stores-" + language + "-" + width);
        page.navigate("/" + language + "/cold-chain/KZ-MAN?as-of=2021-06-04");
        page.waitForSelector("[data-chart=temperatures][data-drawn=yes]");
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s at %d px wide", language, width)
                .isEqualTo(0);
        shot(page, "store-" + language + "-" + width);
    }

    /** Kept in the build folder, for whoever wants to see what the test saw. */
    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "cold-" + name + ".png")));
    }

    private static String act(String what) {
        return "/en/cold-chain/KZ-MAN/" + what + "?as-of=2021-06-04";
    }
}
