package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with a real Keycloak. Long: it unpacks and starts one. */
@EnabledIfSystemProperty(named = "qalqan.long", matches = "true")
@HttpTest
@DirtiesContext
class KeycloakTest {

    private static final String PASSWORD = "nine camels in the dunes";
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    /** The client, with PKCE demanded and the roles of a user as a claim; and a user whose roles stand in an attribute. */
    private static final String CAMPAIGN = """
            {"realm": "%1$s", "enabled": true, "sslRequired": "none",
             "components": {"org.keycloak.userprofile.UserProfileProvider": [{"providerId": "declarative-user-profile",
               "config": {"kc.user.profile.config": ["{\\"attributes\\":[{\\"name\\":\\"username\\"},{\\"name\\":\\"email\\"},{\\"name\\":\\"firstName\\"},{\\"name\\":\\"lastName\\"}],\\"unmanagedAttributePolicy\\":\\"ADMIN_EDIT\\"}"]}}]},
             "clients": [{"clientId": "%2$s", "secret": "%3$s", "protocol": "openid-connect", "publicClient": false,
               "standardFlowEnabled": true, "redirectUris": ["http://127.0.0.1:*", "http://127.0.0.1/*", "*"],
               "attributes": {"pkce.code.challenge.method": "S256"},
               "protocolMappers": [{"name": "roles", "protocol": "openid-connect", "protocolMapper": "oidc-usermodel-attribute-mapper",
                 "config": {"user.attribute": "qalqan_roles", "claim.name": "qalqan_roles", "jsonType.label": "String",
                            "multivalued": "true", "id.token.claim": "true"}}]}],
             "users": [{"username": "madina", "enabled": true, "email": "madina@example.org", "firstName": "M", "lastName": "A",
               "attributes": {"qalqan_roles": ["vaccinator@KZ-AKM", "auditor@KZ"]},
               "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]}]}
            """.formatted(Keycloak.REALM, Keycloak.CLIENT, Keycloak.SECRET, PASSWORD);

    @TempDir
    private static Path folder;

    private static Keycloak keycloak;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        keycloak = Keycloak.start(folder, CAMPAIGN);
        properties.add("qalqan.access.oidc.issuer", keycloak::issuer);
        properties.add("qalqan.access.oidc.name", () -> "Keycloak");
        properties.add("qalqan.access.oidc.client-id", () -> Keycloak.CLIENT);
        properties.add("qalqan.access.oidc.client-secret", () -> Keycloak.SECRET);
        properties.add("qalqan.access.oidc.roles-claim", () -> "qalqan_roles");
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void somebodySignsInAtKeycloakAndComesBackWithTheirRoles() throws Exception {
        Browser browser = new Browser(port);
        String away = header(browser.get(OidcSettings.ADDRESS), "Location");
        assertThat(away).startsWith(keycloak.issuer()).contains("code_challenge_method=S256", "nonce=", "state=");

        URI callback = atKeycloak(URI.create(away));
        HttpResponse<String> back = browser.get(callback.getRawPath() + "?" + callback.getRawQuery());

        assertThat(header(back, "Location")).endsWith("/account");
        assertThat(browser.get("/en/account").body()).contains("madina");
        assertThat(accounts.find("madina").orElseThrow().roles())
                .containsExactlyInAnyOrder(
                        new RoleAtPlace(Role.VACCINATOR, "KZ-AKM"), new RoleAtPlace(Role.AUDITOR, "KZ"));
        HttpResponse<String> again = browser.get(callback.getRawPath() + "?" + callback.getRawQuery());
        assertThat(header(again, "Location")).as("a code counts once").endsWith("/login?refused=provider");
    }

    /** Types name and password in at Keycloak. Cookies are kept by hand: a browser sends secure ones to loopback, a library does not. */
    private static URI atKeycloak(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Map<String, String> cookies = new TreeMap<>();
            HttpResponse<String> page =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            for (String cookie : page.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            Matcher form = FORM.matcher(page.body());
            assertThat(form.find()).as(page.body()).isTrue();
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header(
                                    "Cookie",
                                    cookies.entrySet().stream()
                                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                            .collect(Collectors.joining("; ")))
                            .POST(BodyPublishers.ofString("username=madina&credentialId=&password="
                                    + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            return URI.create(header(answer, "Location"));
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
