package org.qalqan.server.web.pledge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A keeper of pledges at work in a real Chromium, in Russian, under the content security policy. */
@HttpTest
class KeeperInTheBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PASSWORD = "nine camels in the dunes";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Observations observations;

    @Test
    void aKeeperSignsInMendsAFormAndClosesAPledgeWithEvidence() {
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium at " + CHROMIUM);
        accounts.add("madina", Role.PLEDGE_KEEPER, "KZ", PASSWORD, Audit.CONSOLE);
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setBaseURL("http://127.0.0.1:" + port));
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.onPageError(complaints::add);

            signsIn(page);
            sendsAnEmptyForm(page);
            fillsItIn(page);
            closes(page);
        }

        assertThat(pledges.find("in-the-browser")).isPresent();
        assertThat(observations.closing("in-the-browser", java.time.LocalDate.of(2021, 12, 1)))
                .isPresent();
        assertThat(complaints)
                .filteredOn(complaint -> complaint.contains("Content Security Policy"))
                .isEmpty();
    }

    private static void signsIn(Page page) {
        page.navigate("/ru/pledges/new");
        shot(page, "login");
        page.getByLabel("Учётная запись").fill("madina");
        page.getByLabel("Пароль").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Войти"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Добавить обещание");
    }

    private static void sendsAnEmptyForm(Page page) {
        submit(page, "Добавить обещание");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ничего не сохранено");
        shot(page, "faults");
    }

    private static void fillsItIn(Page page) {
        page.getByLabel("Формулировка на казахском").fill("Семей полигонының жабылуына арналған конференция");
        page.getByLabel("Формулировка на русском").fill("Конференция к закрытию Семипалатинского полигона");
        page.getByLabel("Формулировка на английском").fill("A conference for the closing of the Semey test site");
        page.getByLabel("Кем сказано").fill("Somebody in a test");
        page.getByLabel("Когда сказано").fill("2021-06-04");
        page.getByLabel("Издатель").fill("A test");
        page.getByLabel("Название").fill("What was said");
        page.getByLabel("Адрес в интернете").fill("https://example.org/said");
        page.getByLabel("Лицензия").fill("facts");
        page.getByLabel("Постоянное").check();
        page.getByLabel("Краткое имя").fill("in-the-browser");
        shot(page, "new");
        submit(page, "Добавить обещание");
        page.waitForURL("**/ru/pledges/in-the-browser**");
    }

    private static void closes(Page page) {
        page.navigate("/ru/pledges/in-the-browser/close");
        page.getByLabel("выполнено", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Известно с").fill("2021-09-01");
        page.getByLabel("Чем это подтверждается").fill("Конференция прошла 29 августа 2021 года");
        page.getByLabel("Где это можно прочитать").fill("https://example.org/conference");
        shot(page, "close");
        submit(page, "Закрыть обещание");
        page.waitForURL("**/ru/pledges/in-the-browser?**");
        page.navigate("/ru/pledges/in-the-browser?as-of=2021-12-01");
        assertThat(page.getByText("Конференция прошла 29 августа 2021 года")).isVisible();
        shot(page, "closed");
        page.navigate("/ru/account");
        shot(page, "account");
    }

    private static void submit(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    /** Kept in the build folder, for whoever wants to see what the test saw. */
    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "keeper-" + name + ".png")));
    }
}
