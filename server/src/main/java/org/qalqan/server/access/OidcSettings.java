package org.qalqan.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the identity provider is reached and what of its claims counts: {@code qalqan.access.oidc.*}, in docs/operations.md. */
@Component
public class OidcSettings {

    /** Where a browser goes to sign in with the provider. */
    public static final String ADDRESS = "/oauth2/authorization/" + OidcSettings.REGISTRATION;

    static final String REGISTRATION = "oidc";

    private final String issuer;
    private final String name;
    private final String clientId;
    private final String clientSecret;
    private final String accountClaim;
    private final String rolesClaim;

    OidcSettings(
            @Value("${qalqan.access.oidc.issuer:}") String issuer,
            @Value("${qalqan.access.oidc.name:OpenID Connect}") String name,
            @Value("${qalqan.access.oidc.client-id:}") String clientId,
            @Value("${qalqan.access.oidc.client-secret:}") String clientSecret,
            @Value("${qalqan.access.oidc.client-secret-file:}") String clientSecretFile,
            @Value("${qalqan.access.oidc.account-claim:preferred_username}") String accountClaim,
            @Value("${qalqan.access.oidc.roles-claim:}") String rolesClaim) {
        this.issuer = issuer.strip();
        this.name = name.strip();
        this.clientId = clientId.strip();
        this.clientSecret = clientSecretFile.isBlank() ? clientSecret.strip() : read(Path.of(clientSecretFile));
        this.accountClaim = accountClaim.strip();
        this.rolesClaim = rolesClaim.strip();
        if (isOn() && (this.clientId.isEmpty() || this.clientSecret.isEmpty())) {
            throw new IllegalArgumentException(
                    "qalqan.access.oidc.issuer is \"%s\", but client-id or client-secret is missing"
                            .formatted(this.issuer));
        }
    }

    /** What people call the provider; empty when there is none. */
    public Optional<String> provider() {
        return isOn() ? Optional.of(name) : Optional.empty();
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** The claim that holds the name of the account. */
    String accountClaim() {
        return accountClaim;
    }

    /** The claim that holds roles as {@code role@place}; empty when roles are kept here. */
    Optional<String> rolesClaim() {
        return Optional.of(rolesClaim).filter(claim -> !claim.isEmpty());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "qalqan.access.oidc.client-secret-file could not be read: " + file, unreadable);
        }
    }
}
