package org.qalqan.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands in for an identity provider, on loopback: the parts of OpenID Connect Core 1.0 and Discovery 1.0 that the authorization code flow
 * needs, with the check of PKCE (RFC 7636, S256). It asks nobody for a password. What it signs can be spoiled, to see that it is refused.
 * The real thing is met in KeycloakTest.
 */
final class StandInProvider implements AutoCloseable {

    static final String CLIENT = "qalqan";
    static final String SECRET = "a secret between two servers";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey anotherKey;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> claims = Map.of();
    private volatile UnaryOperator<JWTClaimsSet.Builder> spoiling = UnaryOperator.identity();
    private volatile boolean signedByAnother;

    private StandInProvider(HttpServer server) throws JOSEException {
        this.server = server;
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        anotherKey = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    static StandInProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StandInProvider provider = new StandInProvider(server);
            server.createContext("/.well-known/openid-configuration", provider::discovery);
            server.createContext(
                    "/keys", exchange -> answer(exchange, 200, new JWKSet(provider.key.toPublicJWK()).toString()));
            server.createContext("/authorize", provider::authorize);
            server.createContext("/token", provider::token);
            server.start();
            return provider;
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whom it vouches for from now on. */
    void vouchFor(Map<String, Object> whom) {
        claims = whom;
        spoiling = UnaryOperator.identity();
        signedByAnother = false;
    }

    /** Changes what it signs. */
    void spoil(UnaryOperator<JWTClaimsSet.Builder> how) {
        spoiling = how;
    }

    void signByAnotherKey() {
        signedByAnother = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic"]}
                """.formatted(issuer()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        boolean sound = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("scope", "").contains("openid")
                && asked.containsKey("nonce");
        if (!sound) {
            answer(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URI.create("http://x/?"
                                                + exchange.getRequestURI().getRawQuery())
                                        .getRawQuery()
                                        .replaceAll(".*(?:^|&)state=([^&]*).*", "$1"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        boolean sound = asked != null
                && isTheClient(exchange)
                && "authorization_code".equals(sent.get("grant_type"))
                && asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                && asked.get("code_challenge").equals(challenge(sent.getOrDefault("code_verifier", "")));
        if (!sound) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
                        .formatted(idToken(asked.get("nonce"))));
    }

    private static boolean isTheClient(HttpExchange exchange) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String[] parts = new String(Base64.getDecoder().decode(given.replace("Basic ", "")), StandardCharsets.UTF_8)
                .split(":", 2);
        return CLIENT.equals(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                && SECRET.equals(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }

    private String idToken(String nonce) {
        try {
            Instant now = Instant.now();
            JWTClaimsSet.Builder told = new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(CLIENT)
                    .subject("subject-1")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(60)))
                    .claim("nonce", nonce);
            claims.forEach(told::claim);
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                    spoiling.apply(told).build());
            token.sign(new RSASSASigner(signedByAnother ? anotherKey : key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field.length > 1 ? field[1] : "", StandardCharsets.UTF_8),
                        (first, _) -> first,
                        HashMap::new));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Claims as {@code name, value} pairs. */
    static Map<String, Object> claims(String account, String... roles) {
        return Stream.of(Map.entry("preferred_username", (Object) account), Map.entry("qalqan_roles", (Object)
                        List.of(roles)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
