package org.qalqan.server.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.RoleAtPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator keeps accounts, within the places that they administer. */
@HttpTest
class AccountsPagesTest {

    private static final String PASSWORD = "seven horses on the steppe";
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Test
    void aNewAccountHasARoleAndAPasswordThatIsShownOnceAndWorks() {
        Browser administrator = signedIn("admin-one", Role.ADMINISTRATOR, "KZ");

        HttpResponse<String> made = administrator.submit(
                "/en/accounts", "/en/accounts", Map.of("name", "new-nurse", "role", "vaccinator", "place", "KZ-AKM"));

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(new Browser(port).signIn("new-nurse", secret(made)).statusCode())
                .isEqualTo(302);
        assertThat(accounts.find("new-nurse").orElseThrow().roles())
                .containsExactly(new RoleAtPlace(Role.VACCINATOR, "KZ-AKM"));
        assertThat(audit.latestOf("admin-one", 2))
                .extracting(Audit.Entry::act)
                .containsExactlyInAnyOrder("account added", "role granted");
        assertThat(administrator.get("/en/accounts?name=new").body()).contains("new-nurse", "Vaccinator · Akmola");
    }

    @ParameterizedTest
    @CsvSource({
        "New Nurse, vaccinator, KZ-AKM, small Latin letters",
        "admin-two, vaccinator, KZ-AKM, is taken",
        "nurse-two, healer, KZ-AKM, Choose a role",
        "nurse-two, vaccinator, XX, “XX” is none"
    })
    void whatIsWrongWithANewAccountIsToldAndNothingIsStored(String name, String role, String place, String told) {
        Browser administrator = signedIn("admin-two", Role.ADMINISTRATOR, "KZ");

        HttpResponse<String> answer = administrator.submit(
                "/en/accounts", "/en/accounts", Map.of("name", name, "role", role, "place", place));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(told);
        assertThat(accounts.find("nurse-two")).isEmpty();
    }

    @Test
    void rolesAreGrantedAndTakenAwayWithinTheAdministratorsPlaces() {
        Browser regional = signedIn("admin-akmola", Role.ADMINISTRATOR, "KZ-AKM");
        account("keeper-akmola", Role.STORE_KEEPER, "KZ-AKM");

        assertThat(submit(regional, "keeper-akmola", "grant", Map.of("role", "vaccinator", "place", "KZ-AKM")))
                .isEqualTo(302);
        assertThat(submit(regional, "keeper-akmola", "grant", Map.of("role", "vaccinator", "place", "KZ")))
                .isEqualTo(403);
        assertThat(submit(regional, "keeper-akmola", "grant", Map.of("role", "vaccinator", "place", "KZ-ALA")))
                .isEqualTo(403);
        assertThat(submit(regional, "keeper-akmola", "revoke", Map.of("role", "store_keeper", "place", "KZ-AKM")))
                .isEqualTo(302);

        assertThat(accounts.find("keeper-akmola").orElseThrow().roles())
                .containsExactly(new RoleAtPlace(Role.VACCINATOR, "KZ-AKM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "password", "second-factor"})
    void anAccountWithARoleElsewhereIsNotDisabledByTheAdministratorOfARegion(String act) {
        Browser regional = signedIn("admin-aktobe", Role.ADMINISTRATOR, "KZ-AKT");
        account("keeper-of-two", Role.STORE_KEEPER, "KZ-AKT");
        accounts.grant("keeper-of-two", Role.STORE_KEEPER, "KZ-ALA", Audit.CONSOLE);

        assertThat(submit(regional, "keeper-of-two", act, Map.of())).isEqualTo(403);
        assertThat(regional.get("/en/accounts/keeper-of-two").body()).contains("Some of its roles lie outside");
    }

    @Test
    void anAccountElsewhereIsNotToldApartFromNone() {
        Browser regional = signedIn("admin-atyrau", Role.ADMINISTRATOR, "KZ-ATY");
        account("keeper-almaty", Role.STORE_KEEPER, "KZ-ALA");

        assertThat(regional.get("/en/accounts/keeper-almaty").statusCode()).isEqualTo(403);
        assertThat(regional.get("/en/accounts/no-such-account").statusCode()).isEqualTo(403);
        assertThat(regional.get("/en/accounts").body()).doesNotContain("keeper-almaty");
    }

    @Test
    void nobodyGrantsThemselvesARoleOrLosesTheirOwn() {
        Browser administrator = signedIn("admin-self", Role.ADMINISTRATOR, "KZ");

        assertThat(submit(administrator, "admin-self", "grant", Map.of("role", "auditor", "place", "KZ")))
                .isEqualTo(403);
        assertThat(submit(administrator, "admin-self", "revoke", Map.of("role", "administrator", "place", "KZ")))
                .isEqualTo(403);
        assertThat(submit(administrator, "admin-self", "disable", Map.of())).isEqualTo(403);
        assertThat(administrator.get("/en/accounts/admin-self").body()).contains("This is your own account");
    }

    @Test
    void aDisabledAccountIsOutUntilItIsEnabledAndANewPasswordIsShownOnce() {
        Browser administrator = signedIn("admin-three", Role.ADMINISTRATOR, "KZ");
        account("forgetful", Role.STORE_KEEPER, "KZ-AKM");

        assertThat(submit(administrator, "forgetful", "disable", Map.of())).isEqualTo(302);
        assertThat(new Browser(port).signIn("forgetful", PASSWORD).statusCode()).isEqualTo(403);
        assertThat(submit(administrator, "forgetful", "enable", Map.of())).isEqualTo(302);
        HttpResponse<String> made = administrator.submit("/en/accounts", "/en/accounts/forgetful/password", Map.of());

        assertThat(new Browser(port).signIn("forgetful", PASSWORD).statusCode()).isEqualTo(403);
        assertThat(new Browser(port).signIn("forgetful", secret(made)).statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"en, Users and roles", "ru, Пользователи и роли", "kk, Пайдаланушылар мен рөлдер"})
    void thePagesAreLinkedForThoseWhoHaveTheRoleInThreeLanguages(String language, String text) {
        Browser administrator = signedIn("admin-" + language, Role.ADMINISTRATOR, "KZ");
        Browser keeper = signedIn("keeper-" + language, Role.STORE_KEEPER, "KZ");

        assertThat(administrator.get("/" + language + "/").body()).contains("/" + language + "/accounts\"", text);
        assertThat(keeper.get("/" + language + "/").body()).doesNotContain(text);
        assertThat(new Browser(port).get("/" + language + "/").body()).doesNotContain("class=\"wide staff\"");
        assertThat(administrator.get("/" + language + "/accounts").statusCode()).isEqualTo(200);
    }

    private int submit(Browser administrator, String name, String act, Map<String, String> form) {
        return administrator
                .submit("/en/accounts", "/en/accounts/" + name + "/" + act, form)
                .statusCode();
    }

    private Browser signedIn(String name, Role role, String place) {
        account(name, role, place);
        Browser browser = new Browser(port);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    private void account(String name, Role role, String place) {
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, role, place, PASSWORD, Audit.CONSOLE);
        }
    }

    private static String secret(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return secret.group(1);
    }
}
