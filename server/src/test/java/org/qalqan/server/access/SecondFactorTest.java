package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody sets up an app that makes codes, signs in with it, loses it. */
@HttpTest
class SecondFactorTest {

    private static final String PASSWORD = "seven horses on the steppe";
    private static final String PAGE = "/en/account/second-factor";
    private static final Pattern KEY = Pattern.compile("class=\"key\">([a-z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private Audit audit;

    @Autowired
    private AtConsole console;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** What somebody has once they have set it up. */
    private record Device(TimedCode app, List<String> recoveryCodes) {}

    @Test
    void whoSetsItUpNeedsACodeFromThenOn() {
        Device device = setUp("cholpan");

        assertThat(signIn("cholpan", "")).isEqualTo(403);
        assertThat(signIn("cholpan", "000000")).isEqualTo(403);
        assertThat(signIn("cholpan", next(device))).isEqualTo(302);
        assertThat(audit.latestOf("cholpan", 10))
                .extracting(Audit.Entry::act)
                .contains("second factor set up", "signed in");
    }

    @Test
    void aCodeCountsOnce() {
        Device device = setUp("damir");
        String code = next(device);

        assertThat(signIn("damir", code)).isEqualTo(302);
        assertThat(signIn("damir", code)).isEqualTo(403);
    }

    @Test
    void aRecoveryCodeStandsInOnceHoweverItIsTyped() {
        Device device = setUp("elmira");
        String code = device.recoveryCodes().getFirst();

        assertThat(device.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn("elmira", code.toUpperCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(302);
        assertThat(signIn("elmira", code)).isEqualTo(403);
        assertThat(factors.recoveryCodesLeft("elmira")).isEqualTo(9);
    }

    @Test
    void aRightCodeWithAWrongPasswordIsNotUsedUp() {
        Device device = setUp("farhat");
        String code = next(device);

        assertThat(new Browser(port)
                        .submit(
                                "/en/login",
                                "/en/login",
                                Map.of("name", "farhat", "password", "not the password of it", "code", code))
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn("farhat", code)).isEqualTo(302);
    }

    @Test
    void untilItIsConfirmedNothingIsAskedFor() {
        Browser browser = signedIn("gaukhar");
        browser.submit("/en/account", PAGE, Map.of("password", PASSWORD));

        HttpResponse<String> wrong = browser.submit(PAGE, PAGE + "/confirm", Map.of("code", "000000"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not the code of now");
        assertThat(signIn("gaukhar", "")).isEqualTo(302);
    }

    @Test
    void settingUpAndTurningOffAskForThePasswordAgain() {
        Device device = setUp("hafiza");
        Browser browser = new Browser(port);
        browser.submit("/en/login", "/en/login", form("hafiza", next(device)));

        HttpResponse<String> refused =
                browser.submit("/en/account", PAGE + "/off", Map.of("password", "not the password of it"));
        HttpResponse<String> done = browser.submit("/en/account", PAGE + "/off", Map.of("password", PASSWORD));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("is a different one");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(signIn("hafiza", "")).isEqualTo(302);
    }

    @Test
    void theSecretIsShownToItsOwnerAndSealedInTheDatabase() {
        Browser browser = signedIn("ilyas");
        browser.submit("/en/account", PAGE, Map.of("password", PASSWORD));
        HttpResponse<String> page = browser.get(PAGE);

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).contains("<svg").doesNotContain("style=");
        byte[] stored = jdbc.sql("select secret from access.totp where account = 'ilyas'")
                .query((row, number) -> row.getBytes("secret"))
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret(page.body()), java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(new Browser(port).get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void guessingCodesIsSlowedLikeGuessingPasswords() {
        setUp("jamila");
        for (int i = 0; i < LoginTries.FREE_FOR_ACCOUNT; i++) {
            assertThat(signIn("jamila", "00000" + i)).isEqualTo(403);
        }

        assertThat(signIn("jamila", "000009")).isEqualTo(429);
    }

    @Test
    void whoeverKeepsTheServerTakesItAwayFromSomebodyWhoLostEverything() {
        setUp("kamshat");

        assertThat(factors.remove("kamshat", Audit.CONSOLE)).isTrue();

        assertThat(signIn("kamshat", "")).isEqualTo(302);
        assertThat(factors.recoveryCodesLeft("kamshat")).isZero();
        assertThat(audit.latestOf(Audit.CONSOLE, 1).getFirst().act()).isEqualTo("second factor removed");
    }

    @Test
    void theConsoleAsksForItToo() {
        Device device = setUp("lyazzat");

        assertThat(console.signIn("lyazzat", PASSWORD, () -> "000000")).isEmpty();
        assertThat(console.signIn("lyazzat", PASSWORD, () -> next(device))).isPresent();
        assertThat(console.signIn("lyazzat", "not the password of it", () -> {
                    throw new AssertionError("a code was asked for after a wrong password");
                }))
                .isEmpty();
    }

    private Device setUp(String name) {
        Browser browser = signedIn(name);
        assertThat(browser.submit("/en/account", PAGE, Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        TimedCode app = new TimedCode(secret(browser.get(PAGE).body()));
        HttpResponse<String> confirmed =
                browser.submit(PAGE, PAGE + "/confirm", Map.of("code", app.at(TimedCode.step(clock.instant()) - 1)));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        return new Device(
                app,
                CODE.matcher(confirmed.body())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList());
    }

    private Browser signedIn(String name) {
        accounts.add(name, Role.OPERATOR, "KZ", PASSWORD, Audit.CONSOLE);
        Browser browser = new Browser(port);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    /** The code that the app shows now. The one before confirmed it. */
    private String next(Device device) {
        return device.app().at(TimedCode.step(clock.instant()));
    }

    private int signIn(String name, String code) {
        return new Browser(port)
                .submit("/en/login", "/en/login", form(name, code))
                .statusCode();
    }

    private static Map<String, String> form(String name, String code) {
        return Map.of("name", name, "password", PASSWORD, "code", code);
    }

    /** The secret behind the text for typing it in, as an app reads it. */
    private static byte[] secret(String page) {
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : key.group(1).replace(" ", "").toCharArray()) {
            held = held << 5 | "abcdefghijklmnopqrstuvwxyz234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
