package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in, and what everybody else is told. */
@HttpTest
class SecurityTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final String PASSWORD = "seven horses on the steppe";

    /** Written to by everybody, or by whoever is signed in, without a role. */
    private static final Set<String> WITHOUT_ROLE = Set.of(
            "/{language}/login/refused",
            "/{language}/account/password",
            "/{language:[a-z]{2}}/account/second-factor",
            "/{language:[a-z]{2}}/account/second-factor/confirm",
            "/{language:[a-z]{2}}/account/second-factor/off",
            "/api",
            "/api/**");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Browser browser;

    @BeforeEach
    void aBrowser() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/kk/login", "/api/answers.json", "/api/nothing", "/en/nothing", "/healthz"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "at java.");
    }

    @ParameterizedTest
    @CsvSource({"/en/nothing, 404, There is no such page", "/ru/nothing, 404, Такой страницы нет"})
    void aPersonIsToldOnAPageWhatIsNotThere(String path, int status, String words) {
        HttpResponse<String> answer = browser.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void aPersonWithoutTheRoleIsToldOnAPage() {
        anAccount("dias", Role.IMPORTER, "KZ");
        browser.signIn("dias", PASSWORD);

        HttpResponse<String> answer = browser.get("/kk/pledges/new", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Рұқсат жоқ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/api/regions.csv", "/healthz"})
    void aReaderIsGivenNoCookie(String path) {
        assertThat(browser.get(path).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whoSignsInComesToTheirAccountInANewSession() {
        anAccount("saule", Role.OPERATOR, "KZ");
        browser.get("/en/login");
        String before = session();

        HttpResponse<String> answer = browser.signIn("Saule ", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/en/account");
        assertThat(session()).isNotEqualTo(before);
        assertThat(header(answer, "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(browser.get("/en/account").body()).contains("saule", "Operator of the system");
        assertThat(header(browser.get("/en/account"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void overTlsTheCookieIsSecureAndTheSiteSaysSo() {
        HttpResponse<String> answer = browser.get("/en/login", "X-Forwarded-Proto", "https");

        assertThat(header(answer, "Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age");
    }

    @Test
    void whoAskedForAPageComesBackToItAfterSigningIn() {
        anAccount("talgat", Role.PLEDGE_KEEPER, "KZ");

        HttpResponse<String> first = browser.get("/ru/pledges/new");
        HttpResponse<String> second = browser.signIn("talgat", PASSWORD);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(header(first, "Location")).endsWith("/ru/login");
        assertThat(header(second, "Location")).contains("/ru/pledges/new");
    }

    @Test
    void anUnknownAccountAWrongPasswordAndADisabledAccountAreToldTheSame() {
        anAccount("ulan", Role.OPERATOR, "KZ");
        anAccount("umit", Role.OPERATOR, "KZ");
        accounts.disable("umit", Audit.CONSOLE);

        List<String> pages = List.of("nobody-at-all", "ulan", "umit").stream()
                .map(name -> new Browser(port).signIn(name, name.equals("umit") ? PASSWORD : "not the password of it"))
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(403))
                .map(answer -> answer.body().replaceAll("value=\"[^\"]*\"", ""))
                .toList();

        assertThat(Set.copyOf(pages)).hasSize(1);
        assertThat(pages.getFirst()).contains("do not fit together");
        assertThat(audit.latest(3)).extracting(Audit.Entry::account).containsExactly("umit", "ulan", Audit.NOBODY);
    }

    @Test
    void guessingIsSlowedAndEvenTheRightPasswordTellsNothingThen() {
        anAccount("vera", Role.OPERATOR, "KZ");
        Browser guesser = new Browser(port).at("203.0.113.50");
        for (int i = 0; i < LoginTries.FREE_FOR_ACCOUNT; i++) {
            assertThat(guesser.signIn("vera", "a guess, number " + i).statusCode())
                    .isEqualTo(403);
        }

        HttpResponse<String> answer = guesser.signIn("vera", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 5);
        assertThat(answer.body()).contains("too many tries");
        assertThat(guesser.get("/en/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        anAccount("wali", Role.PLEDGE_KEEPER, "KZ");
        browser.signIn("wali", PASSWORD);

        HttpResponse<String> answer = browser.post("/en/pledges/new", Map.of("pledge", "forged"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.post("/en/login", Map.of("name", "wali", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInCannotWriteAnywhere() {
        for (String address : writing()) {
            HttpResponse<String> answer = browser.submit("/en/login", address, Map.of());

            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(header(answer, "Location")).as(address).endsWith("/en/login");
        }
    }

    @Test
    void anAccountWithoutTheRoleCannotWriteAnywhere() {
        anAccount("xenia", Role.OPERATOR, "KZ");
        browser.signIn("xenia", PASSWORD);

        assertThat(writing()).isNotEmpty();
        for (String address : writing()) {
            assertThat(browser.submit("/en/account", address, Map.of()).statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(audit.latestOf("xenia", 1).getFirst().outcome()).isEqualTo(Audit.Outcome.REFUSED);
    }

    @Test
    void theRoleOfARegionDoesNotReachTheNationsPledges() {
        anAccount("yerbol", Role.PLEDGE_KEEPER, "KZ-AKM");
        browser.signIn("yerbol", PASSWORD);

        assertThat(browser.get("/en/pledges/new").statusCode()).isEqualTo(403);
        assertThat(browser.submit("/en/account", "/en/pledges/new", Map.of("pledge", "regional"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRoleGrantedOrTakenAwayCountsAtOnceAndADisabledAccountIsOut() {
        anAccount("zarina", Role.OPERATOR, "KZ");
        browser.signIn("zarina", PASSWORD);
        assertThat(browser.get("/en/pledges/new").statusCode()).isEqualTo(403);

        accounts.grant("zarina", Role.PLEDGE_KEEPER, "KZ", Audit.CONSOLE);
        assertThat(browser.get("/en/pledges/new").statusCode()).isEqualTo(200);

        accounts.revoke("zarina", Role.PLEDGE_KEEPER, "KZ", Audit.CONSOLE);
        assertThat(browser.get("/en/pledges/new").statusCode()).isEqualTo(403);

        accounts.disable("zarina", Audit.CONSOLE);
        assertThat(browser.get("/en/account").statusCode()).isEqualTo(302);
    }

    @Test
    void whoSignsOutIsOut() {
        anAccount("aslan", Role.OPERATOR, "KZ");
        browser.signIn("aslan", PASSWORD);

        browser.submit("/en/account", "/en/logout", Map.of());

        assertThat(browser.get("/en/account").statusCode()).isEqualTo(302);
        assertThat(audit.latestOf("aslan", 1).getFirst().act()).isEqualTo("signed out");
    }

    @Test
    void aChangedPasswordEndsEverySession() {
        anAccount("botagoz", Role.OPERATOR, "KZ");
        Browser elsewhere = new Browser(port);
        elsewhere.signIn("botagoz", PASSWORD);
        browser.signIn("botagoz", PASSWORD);

        HttpResponse<String> wrong = browser.submit(
                "/en/account",
                "/en/account/password",
                Map.of("current", "not this one", "next", "nine camels in the dunes"));
        HttpResponse<String> weak =
                browser.submit("/en/account", "/en/account/password", Map.of("current", PASSWORD, "next", "short"));
        HttpResponse<String> changed = browser.submit(
                "/en/account", "/en/account/password", Map.of("current", PASSWORD, "next", "nine camels in the dunes"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("is a different one");
        assertThat(weak.body()).contains("at least 12 characters");
        assertThat(header(changed, "Location")).endsWith("/en/login");
        assertThat(elsewhere.get("/en/account").statusCode()).isEqualTo(302);
        assertThat(browser.signIn("botagoz", "nine camels in the dunes").statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"OPERATOR, 200", "IMPORTER, 403"})
    void measurementsAreForTheOperatorWhereverTheyAre(Role role, int status) {
        String name = "metrics-" + role.code().replace('_', '-');
        anAccount(name, role, "KZ-AKM");
        Browser far = new Browser(port).at("203.0.113.60");
        far.signIn(name, PASSWORD);

        assertThat(far.get("/metrics").statusCode()).isEqualTo(status);
    }

    private List<String> writing() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(SecurityTest::writes)
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !WITHOUT_ROLE.contains(pattern) && !pattern.equals("/error"))
                // Programs come with a token and are told by status: TokensTest, MovementsApiTest.
                .filter(pattern -> !pattern.startsWith("/api/"))
                // What is asked for depends on the movement or the vial: StoreRolesTest, StoreFormsTest.
                .filter(pattern -> !pattern.endsWith("/take-back") && !pattern.contains("/vials/{"))
                .map(SecurityTest::example)
                .sorted()
                .toList();
    }

    /** An address of a pattern: something for each variable in it. */
    private static String example(String pattern) {
        String address = VARIABLE.matcher(pattern).replaceAll(variable -> {
            Optional<String> form = Optional.ofNullable(variable.group(2));
            return switch (variable.group(1)) {
                case "language" -> "en";
                case "place", "code" -> "KZ-AKM";
                case "act" -> "hold";
                case "name" -> "somebody";
                default ->
                    form.map(alternatives -> alternatives.startsWith("\\d")
                                    ? "1"
                                    : alternatives.split("\\|")[0])
                            .orElse("carbon-2060");
            };
        });
        return address.endsWith("/withdraw") ? address + "?place=KZ-AKM" : address;
    }

    private static boolean writes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.stream().anyMatch(method -> method != RequestMethod.GET);
    }

    private void anAccount(String name, Role role, String place) {
        accounts.add(name, role, place, PASSWORD, Audit.CONSOLE);
    }

    private String session() {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("qalqan"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
