package org.qalqan.server.web.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.loading.Imports;
import org.qalqan.server.loading.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one proposed, another decides on the page. Nothing here is approved, because records stay. */
@HttpTest
class ApprovalsPagesTest {

    private static final String PASSWORD = "seven horses on the steppe";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Imports imports;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, Change of a denominator, Waits for you",
        "ru, Изменение знаменателя, Ждёт вас",
        "kk, Бөлімді өзгерту, Сізді күтіп тұр"
    })
    void whatWaitsIsShownToWhoeverMayDecideIt(String language, String kind, String waits) throws IOException {
        long number = proposal("proposer-" + language);
        Browser manager = signedIn("manager-" + language, Role.NATIONAL_MANAGER, "KZ");

        assertThat(manager.get("/" + language + "/approvals").body())
                .contains(kind, waits, "/" + language + "/approvals/" + number);
        assertThat(manager.get("/" + language + "/approvals/" + number).body())
                .contains("735566 → 740000", "counted again", "proposer-" + language);
    }

    @Test
    void aRefusalNeedsAReasonAndEndsIt() throws IOException {
        long number = proposal("proposer-one");
        Browser manager = signedIn("manager-one", Role.NATIONAL_MANAGER, "KZ");

        HttpResponse<String> without = decide(manager, number, "refuse", "");
        HttpResponse<String> with = decide(manager, number, "refuse", "The office has published nothing");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("A refusal needs a reason");
        assertThat(with.statusCode()).isEqualTo(302);
        assertThat(manager.get("/en/approvals/" + number).body())
                .contains("The office has published nothing", "manager-one")
                .doesNotContain("/approve\"");
        assertThat(decide(manager, number, "approve", "").body()).contains("be decided any more: refused");
    }

    @Test
    void whoProposedItCanTakeItBackAndNothingElse() throws IOException {
        long number = proposal("manager-two", Role.NATIONAL_MANAGER);
        Browser proposer = new Browser(port);
        proposer.signIn("manager-two", PASSWORD);

        assertThat(proposer.get("/en/approvals/" + number).body())
                .contains("/withdraw\"")
                .doesNotContain("/approve\"");
        HttpResponse<String> forced = decide(proposer, number, "approve", "");
        assertThat(forced.statusCode()).isEqualTo(422);
        assertThat(forced.body()).contains("Who proposed it may not decide it");
        assertThat(decide(proposer, number, "withdraw", "").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyElseIsShownIt() throws IOException {
        long number = proposal("proposer-three");
        Browser other = signedIn("keeper-three", Role.STORE_KEEPER, "KZ");

        assertThat(other.get("/en/approvals/" + number).statusCode()).isEqualTo(403);
        assertThat(other.get("/en/approvals/999999").statusCode()).isEqualTo(403);
        assertThat(decide(other, number, "approve", "").statusCode()).isEqualTo(403);
        assertThat(new Browser(port).get("/en/approvals/" + number).statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> decide(Browser browser, long number, String decision, String reason) {
        return browser.submit("/en/account", "/en/approvals/" + number + "/" + decision, Map.of("reason", reason));
    }

    private long proposal(String by) throws IOException {
        return proposal(by, Role.IMPORTER);
    }

    private long proposal(String by, Role role) throws IOException {
        accounts.add(by, role, "KZ", PASSWORD, Audit.CONSOLE);
        Account account = accounts.find(by).orElseThrow();
        Path file = Files.writeString(
                folder.resolve("denominators.csv"),
                "place,denominator,people,valid_from,known_on,source,note\n"
                        + "KZ-AKM,total,740000,2021-03-01,2021-03-05,open-data-kazakhstan,\n");
        return imports.propose(RecordKind.DENOMINATORS, CsvFile.at(file), account, "counted again")
                .proposal()
                .orElseThrow();
    }

    private Browser signedIn(String name, Role role, String place) {
        accounts.add(name, role, place, PASSWORD, Audit.CONSOLE);
        Browser browser = new Browser(port);
        browser.signIn(name, PASSWORD);
        return browser;
    }
}
