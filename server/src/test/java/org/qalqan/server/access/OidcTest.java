package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with an identity provider. It is a stand-in that keeps to the standards ({@link StandInProvider}); roles come from a claim. */
@HttpTest
@DirtiesContext
class OidcTest {

    private static final String PASSWORD = "seven horses on the steppe";
    private static final StandInProvider PROVIDER = StandInProvider.start();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("qalqan.access.oidc.issuer", PROVIDER::issuer);
        properties.add("qalqan.access.oidc.name", () -> "Stand-in");
        properties.add("qalqan.access.oidc.client-id", () -> StandInProvider.CLIENT);
        properties.add("qalqan.access.oidc.client-secret", () -> StandInProvider.SECRET);
        properties.add("qalqan.access.oidc.roles-claim", () -> "qalqan_roles");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void whoeverTheProviderVouchesForComesInWithTheRolesItNames() {
        PROVIDER.vouchFor(StandInProvider.claims("Aidana", "vaccinator@KZ-AKM", "auditor@KZ"));
        Browser browser = new Browser(port);

        HttpResponse<String> back = signIn(browser);

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(header(back, "Location")).endsWith("/account");
        assertThat(browser.get("/en/account").body()).contains("aidana", "Vaccinator", "Auditor");
        assertThat(accounts.find("aidana").orElseThrow().roles())
                .containsExactlyInAnyOrder(
                        new RoleAtPlace(Role.VACCINATOR, "KZ-AKM"), new RoleAtPlace(Role.AUDITOR, "KZ"));
        assertThat(audit.latestOf("aidana", 1).getFirst().act()).isEqualTo("signed in");
    }

    @Test
    void aRoleThatTheProviderNamesNoMoreIsGoneAndAnUnknownOneIsNotGranted() {
        PROVIDER.vouchFor(StandInProvider.claims("beibit", "vaccinator@KZ-AKM"));
        signIn(new Browser(port));
        PROVIDER.vouchFor(StandInProvider.claims("beibit", "auditor@KZ", "healer@KZ", "auditor@XX"));
        signIn(new Browser(port));

        assertThat(accounts.find("beibit").orElseThrow().roles()).containsExactly(new RoleAtPlace(Role.AUDITOR, "KZ"));
        assertThat(audit.latestOf(OidcAccounts.PROVIDER, 10))
                .filteredOn(entry -> entry.outcome() == Audit.Outcome.REFUSED)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whoBringsNoRoleIsNobodyHere() {
        PROVIDER.vouchFor(StandInProvider.claims("stranger"));

        refused(signIn(new Browser(port)));
        assertThat(accounts.find("stranger")).isEmpty();
    }

    @Test
    void aDisabledAccountStaysOut() {
        accounts.add("duman", Role.AUDITOR, "KZ", PASSWORD, Audit.CONSOLE);
        accounts.disable("duman", Audit.CONSOLE);
        PROVIDER.vouchFor(StandInProvider.claims("duman", "auditor@KZ"));
        Browser browser = new Browser(port);

        refused(signIn(browser));
        assertThat(browser.get("/en/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionBeginsAnewAndHoldsNothingOfTheProvider() {
        PROVIDER.vouchFor(StandInProvider.claims("ermek", "auditor@KZ"));
        Browser browser = new Browser(port);
        browser.get("/en/login");
        String before = browser.cookies().getCookieStore().getCookies().toString();

        signIn(browser);

        assertThat(browser.cookies().getCookieStore().getCookies().toString()).isNotEqualTo(before);
        accounts.disable("ermek", Audit.CONSOLE);
        assertThat(browser.get("/en/account").statusCode()).isEqualTo(302);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        PROVIDER.vouchFor(StandInProvider.claims("fatima", "auditor@KZ"));
        Browser victim = new Browser(port);
        URI callback = callback(new Browser(port));

        refused(victim.get(callback.getRawPath() + "?" + callback.getRawQuery()));
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                arguments("another nonce", claims -> claims.claim("nonce", "of another sign-in")),
                arguments("no nonce", claims -> claims.claim("nonce", null)),
                arguments("another issuer", claims -> claims.issuer("http://127.0.0.1:1")),
                arguments("another audience", claims -> claims.audience("another-client")),
                arguments(
                        "over",
                        claims -> claims.issueTime(Date.from(Instant.EPOCH))
                                .expirationTime(Date.from(Instant.EPOCH.plusSeconds(60)))),
                arguments("no subject", claims -> claims.subject(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void aTokenThatIsNotForThisSignInIsRefused(String what, UnaryOperator<JWTClaimsSet.Builder> spoiling) {
        PROVIDER.vouchFor(StandInProvider.claims("gulmira", "auditor@KZ"));
        PROVIDER.spoil(spoiling);
        Browser browser = new Browser(port);

        refused(signIn(browser));
        assertThat(browser.get("/en/account").statusCode()).isEqualTo(302);
        assertThat(accounts.find("gulmira")).isEmpty();
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() {
        PROVIDER.vouchFor(StandInProvider.claims("gulmira", "auditor@KZ"));
        PROVIDER.signByAnotherKey();

        refused(signIn(new Browser(port)));
        assertThat(accounts.find("gulmira")).isEmpty();
    }

    @Test
    void theLoginPageLeadsToTheProviderAndSaysWhenItVouchedForNobody() {
        assertThat(new Browser(port).get("/en/login").body())
                .contains("Sign in with Stand-in", "href=\"/oauth2/authorization/oidc\"");
        assertThat(new Browser(port).get("/ru/login?refused=provider").body())
                .contains("Stand-in не подтверждает никого");
    }

    @Test
    void passwordsGoOn() {
        accounts.add("hamida", Role.AUDITOR, "KZ", PASSWORD, Audit.CONSOLE);

        assertThat(header(new Browser(port).signIn("hamida", PASSWORD), "Location"))
                .endsWith("/en/account");
    }

    private static Arguments arguments(String what, UnaryOperator<JWTClaimsSet.Builder> spoiling) {
        return Arguments.of(what, spoiling);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/login?refused=provider");
    }

    /** Goes to the provider and comes back. */
    private HttpResponse<String> signIn(Browser browser) {
        URI callback = callback(browser);
        return browser.get(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    private static URI callback(Browser browser) {
        HttpResponse<String> away = browser.get(OidcSettings.ADDRESS);
        assertThat(header(away, "Location")).startsWith(PROVIDER.issuer() + "/authorize?");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> back = http.send(
                    HttpRequest.newBuilder(URI.create(header(away, "Location"))).build(), BodyHandlers.ofString());
            assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
            return URI.create(header(back, "Location"));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
