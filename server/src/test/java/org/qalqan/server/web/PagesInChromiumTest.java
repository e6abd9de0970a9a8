package org.qalqan.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qalqan.server.HttpTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a reader does, in a real Chromium. */
@HttpTest
class PagesInChromiumTest {

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    private BrowserContext context;
    private Page page;

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

    @BeforeEach
    void open() {
        context = chromium.desk();
        page = listened(context.newPage());
    }

    @AfterEach
    void theConsoleIsQuiet() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints).as("errors in the console").isEmpty();
    }

    @Test
    void aReaderChangesTheLanguageAndKeepsTheDay() {
        visit("/en/?as-of=2021-09-01");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Қазақша"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/kk/\\?as-of=2021-09-01"));
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
        assertThat(page.locator("#answers")).containsText("2021\u00a0ж. 1\u00a0қыркүйек");
    }

    @Test
    void movingTheSliderChangesTheAnswersAndTheAddress() {
        visit("/en/?as-of=2021-06-04");
        assertThat(page.locator("#answers")).containsText("11.55\u00a0%");

        page.locator("#day").fill("212");

        assertThat(page).hasURL(Pattern.compile(".*as-of=2021-09-01"));
        assertThat(page.locator("#answers")).containsText("35.33\u00a0%");
        assertThat(page.locator("#as-of")).hasValue("2021-09-01");
        assertThat(page.locator("#said")).containsText("1\u00a0September 2021");
        assertThat(page.locator("[data-chart=fan] canvas").first()).isVisible();
    }

    @Test
    void goingBackShowsTheDayBefore() {
        visit("/en/?as-of=2021-06-04");
        page.locator("#day-after").click();
        assertThat(page.locator("#answers .kicker").first()).hasText("As known on 5\u00a0June 2021");

        page.goBack();

        assertThat(page.locator("#answers .kicker").first()).hasText("As known on 4\u00a0June 2021");
        assertThat(page.locator("#as-of")).hasValue("2021-06-04");
    }

    @Test
    void theProbabilityIsASentenceAndANumber() {
        visit("/en/?as-of=2021-06-04");

        assertThat(page.locator("#probability")).containsText(Pattern.compile("\\d+\u00a0%"));
        assertThat(page.getByText(Pattern.compile("the target is met in .* of 100 simulated courses")))
                .isVisible();
    }

    @Test
    void hindsightCanBeSwitchedOffAndStaysOff() {
        visit("/en/?as-of=2021-06-04");
        Locator told = page.locator("p.hindsight");
        assertThat(told).isVisible();

        page.locator("#hindsight").uncheck();
        page.locator("#day-after").click();

        assertThat(page.locator("#answers .kicker").first()).hasText("As known on 5\u00a0June 2021");
        assertThat(told).isHidden();
        assertThat(page.locator("#hindsight")).not().isChecked();
    }

    @Test
    void theProjectionCanBeDownloadedAsCsv() throws IOException {
        visit("/en/?as-of=2021-06-04");

        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The projection (CSV)"))
                        .click());

        assertThat(Files.readString(download.path())).contains("2021-12-31");
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        visit("/en/?as-of=2021-06-04");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.locator("#day").focus();
        page.keyboard().press("ArrowRight");

        assertThat(page).hasURL(Pattern.compile(".*as-of=2021-06-05"));
        assertThat(page.locator("#day")).isFocused();
        page.locator("#day-before").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*as-of=2021-06-04"));
        assertThat(page.locator("#day-before")).isFocused();
    }

    @Test
    void theTableOfRegionsIsSortedByItsHeads() {
        visit("/en/regions?as-of=2021-06-04");
        assertThat(page.locator("table tbody tr").first()).containsText("Shymkent");

        page.locator("#sort-coverage").click();

        assertThat(page.locator("table tbody tr").first()).containsText("Mangystau");
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Coverage");
        assertThat(page.locator("[data-chart=map][data-drawn]")).isVisible();
    }

    @Test
    void theRecordIsDrawnAndLeadsBackToAFridayItSpeaksOf() {
        visit("/en/?as-of=2021-06-04");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How past projections did"))
                .click();

        assertThat(page.locator("[data-chart=bands][data-drawn]")).isVisible();
        assertThat(page.locator("[data-chart=chances][data-drawn]")).isVisible();
        page.locator("figure summary").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("3\u00a0September 2021"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/en/\\?as-of=2021-09-03"));
    }

    @Test
    void withoutScriptsTheDayCanStillBeMoved() {
        try (BrowserContext plain = chromium.withoutScripts()) {
            page = plain.newPage();
            visit("/en/?as-of=2021-06-04");
            page.locator("#as-of").fill("2021-09-01");
            page.locator(".days-go").click();

            assertThat(page.locator("#answers")).containsText("35.33\u00a0%");
        }
    }

    @Test
    void nothingIsWiderThanASmallPhone() {
        try (BrowserContext phone = chromium.phone()) {
            page = listened(phone.newPage());
            for (String path : List.of(
                    "/kk/",
                    "/ru/",
                    "/en/",
                    "/ru/regions",
                    "/ru/record",
                    "/ru/supply",
                    "/kk/lots",
                    "/ru/trace",
                    "/kk/pledges",
                    "/ru/pledges/carbon-2060",
                    "/ru/data",
                    "/kk/definitions",
                    "/ru/records/tallies",
                    "/en/records/deliveries")) {
                page.navigate("http://127.0.0.1:" + port + path);

                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
        }
    }

    private Page listened(Page opened) {
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        return opened;
    }

    private void visit(String address) {
        page.navigate("http://127.0.0.1:" + port + address);
    }
}
