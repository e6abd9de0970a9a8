package org.qalqan.server.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Audit.Line;
import org.qalqan.server.access.Audit.Outcome;
import org.qalqan.server.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor reads who did what. */
@HttpTest
class AuditPagesTest {

    private static final String PASSWORD = "seven horses on the steppe";
    private static final Pattern EARLIER = Pattern.compile("href=\"(/en/audit\\?[^\"]*before=[^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Test
    void theLinesAboutAThingAreFoundByAccountActAndThing() {
        Browser auditor = auditor("auditor-one", "KZ");
        audit.record("berik", "lot held", "EW-1701", Outcome.DONE);
        audit.record("saltanat", "lot recalled", "EW-1701", Outcome.REFUSED);

        assertThat(auditor.get("/en/audit?thing=EW-1701").body()).contains("berik", "saltanat", "refused");
        assertThat(auditor.get("/en/audit?thing=EW-1701&account=berik").body())
                .contains("lot held")
                .doesNotContain("<td data-label=\"Account\">saltanat");
        assertThat(auditor.get("/en/audit?act=lot+recalled&thing=EW-1701").body())
                .doesNotContain("<td data-label=\"Account\">berik");
        assertThat(auditor.get("/en/audit?thing=EW-1701&until=2020-01-01").body())
                .contains("No line fits.");
    }

    @Test
    void moreLinesThanAPageHoldsAreReadPageByPage() throws Exception {
        Browser auditor = auditor("auditor-two", "KZ");
        audit.recordAll(IntStream.range(0, 80)
                .mapToObj(number -> new Line("page-by-page", "lot held", "EW-%04d".formatted(number), Outcome.DONE))
                .toList());
        Thread.sleep(500);

        String first = auditor.get("/en/audit?account=page-by-page").body();
        Matcher earlier = EARLIER.matcher(first);
        assertThat(earlier.find()).isTrue();
        String second = auditor.get(earlier.group(1).replace("&amp;", "&")).body();

        assertThat(first).contains("EW-0079", "EW-0030").doesNotContain("EW-0029");
        assertThat(second).contains("EW-0029", "EW-0000").doesNotContain("EW-0030");
    }

    @Test
    void theWholeAuditIsVerifiedOnThePage() {
        Browser auditor = auditor("auditor-three", "KZ");

        HttpResponse<String> answer = auditor.submit("/en/audit", "/en/audit/verify", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("lines are as they were written");
    }

    @ParameterizedTest
    @CsvSource({"auditor-akmola, AUDITOR, KZ-AKM", "administrator-audit, ADMINISTRATOR, KZ"})
    void nobodyElseReadsIt(String name, Role role, String place) {
        Browser other = signedIn(name, role, place);

        assertThat(other.get("/en/audit").statusCode()).isEqualTo(403);
        assertThat(other.submit("/en/account", "/en/audit/verify", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(audit.latestOf(name, 1).getFirst().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void thatItWasReadIsALineOfIt() {
        auditor("auditor-four", "KZ").get("/ru/audit");

        assertThat(audit.latestOf("auditor-four", 1).getFirst().act()).isEqualTo("audit read");
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday", "before=first"})
    void whatIsNoDayOrNumberIsToldAsSuch(String query) {
        assertThat(auditor("auditor-five", "KZ").get("/en/audit?" + query).statusCode())
                .isEqualTo(400);
    }

    private Browser auditor(String name, String place) {
        return signedIn(name, Role.AUDITOR, place);
    }

    private Browser signedIn(String name, Role role, String place) {
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, role, place, PASSWORD, Audit.CONSOLE);
        }
        Browser browser = new Browser(port);
        browser.signIn(name, PASSWORD);
        return browser;
    }
}
