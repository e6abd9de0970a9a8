package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With what a program gets in, and with what it does not. */
@HttpTest
class TokensTest {

    private static final String PASSWORD = "seven horses on the steppe";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    private String name;

    @BeforeEach
    void anAccount() {
        name = "program-" + Long.toString(System.nanoTime(), 36);
        accounts.add(name, Role.STORE_KEEPER, "KZ-AKM", PASSWORD, Audit.CONSOLE);
    }

    @Test
    void aTokenLetsInAndIsNowhereKept() {
        String token = tokens.make(name, 30, Audit.CONSOLE);

        assertThat(post(token).statusCode()).isEqualTo(400);
        assertThat(token).matches("qalqan_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select t::text from access.token t where account = :name")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .doesNotContain(token.substring(7));
        assertThat(audit.latest(50)).noneMatch(line -> line.thing().contains(token.substring(7)));
    }

    @Test
    void withoutATokenNothingIsTakenNotEvenFromWhoeverIsSignedIn() {
        Browser browser = new Browser(port);
        browser.signIn(name, PASSWORD);

        HttpResponse<String> nobody = send(browserless(), List.of());
        HttpResponse<String> cookie = browser.post("/api/movements", Map.of());

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"qalqan\"");
        assertThat(nobody.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(nobody.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(cookie.statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongTokenIsRefusedWhereverItIsShown() {
        String wrong = tokens.make(name, 30, Audit.CONSOLE).replaceAll(".{4}$", "AAAA");
        Browser program = new Browser(port).at("203.0.113.80");

        HttpResponse<String> write = program.post("/api/movements", Map.of(), "Authorization", "Bearer " + wrong);
        HttpResponse<String> read = program.get("/api/sources.json", "Authorization", "Bearer " + wrong);

        assertThat(write.statusCode()).isEqualTo(401);
        assertThat(write.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
        assertThat(read.statusCode()).isEqualTo(401);
        assertThat(program.get("/api/sources.json", "Authorization", "Basic YTpi")
                        .statusCode())
                .isEqualTo(401);
        assertThat(audit.latest(20))
                .anyMatch(line -> line.act().equals("token used") && line.outcome() == Audit.Outcome.REFUSED);
    }

    @Test
    void aTokenInTheAddressOrInAFormIsNoToken() {
        String token = tokens.make(name, 30, Audit.CONSOLE);
        Browser program = new Browser(port);

        assertThat(program.post("/api/movements?access_token=" + token, Map.of())
                        .statusCode())
                .isEqualTo(401);
        assertThat(program.post("/api/movements", Map.of("access_token", token)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenIsForTheApiAndForNothingElse() {
        String token = tokens.make(name, 30, Audit.CONSOLE);

        HttpResponse<String> page = new Browser(port).get("/en/account", "Authorization", "Bearer " + token);

        assertThat(page.statusCode()).isEqualTo(302);
    }

    @Test
    void aRevokedTokenIsRefused() {
        String token = tokens.make(name, 30, Audit.CONSOLE);

        assertThat(tokens.revoke(name, Audit.CONSOLE)).isEqualTo(1);

        assertThat(post(token).statusCode()).isEqualTo(401);
        assertThat(tokens.revoke(name, Audit.CONSOLE)).isZero();
        assertThat(audit.latest(50))
                .filteredOn(line -> line.thing().equals(name))
                .extracting(Audit.Entry::act)
                .contains("token made", "tokens revoked");
    }

    @Test
    void aTokenThatIsOverIsRefused() {
        String token = tokens.make(name, 1, Audit.CONSOLE);
        jdbc.sql("""
                update access.token set created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days'
                where account = :name
                """).param("name", name).update();

        assertThat(post(token).statusCode()).isEqualTo(401);
    }

    @Test
    void theTokenOfADisabledAccountIsRefused() {
        String token = tokens.make(name, 30, Audit.CONSOLE);

        accounts.disable(name, Audit.CONSOLE);

        assertThat(post(token).statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> tokens.make(name, 30, Audit.CONSOLE)).hasMessageContaining("disabled");
    }

    @Test
    void aTokenLastsForADayAtLeastAndTenYearsAtMost() {
        assertThatThrownBy(() -> tokens.make(name, 0, Audit.CONSOLE)).isInstanceOf(RefusedAccount.class);
        assertThatThrownBy(() -> tokens.make(name, 3651, Audit.CONSOLE)).hasMessageContaining("from 1 to 3650 days");
        assertThatThrownBy(() -> tokens.make("nobody-here", 9, Audit.CONSOLE))
                .hasMessageContaining("none of this name");
    }

    @Test
    void whoeverKeepsTryingTokensHasToWaitButARightOneIsNotHeldUp() {
        String token = tokens.make(name, 30, Audit.CONSOLE);
        Browser guesser = new Browser(port).at("203.0.113.81");
        HttpResponse<String> last = guesser.get("/api/sources.json", "Authorization", "Bearer none");
        for (int i = 0; i < LoginTries.FREE_FOR_ADDRESS; i++) {
            last = guesser.get("/api/sources.json", "Authorization", "Bearer qalqan_" + i);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 5);
        assertThat(guesser.get("/api/sources.json", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    /** An empty list of movements: whoever is let in is told that there is nothing to do. */
    private HttpResponse<String> post(String token) {
        return send(browserless(), List.of("Authorization", "Bearer " + token));
    }

    private Browser browserless() {
        return new Browser(port).at("203.0.113.82");
    }

    private static HttpResponse<String> send(Browser program, List<String> headers) {
        return program.json("/api/movements", "[]", headers.toArray(String[]::new));
    }
}
