package org.qalqan.server.web.account;

import java.util.Optional;
import org.qalqan.server.access.OidcSettings;
import org.qalqan.server.access.RefusedSignIn;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The page on which somebody signs in.
 *
 * @param refused when the last try was refused
 * @param provider name of the identity provider with which somebody can sign in instead
 * @param providerRefused whether it vouched for nobody known here
 */
public record LoginPage(
        Frame frame,
        CsrfToken token,
        Optional<RefusedSignIn> refused,
        Optional<String> provider,
        boolean providerRefused) {

    /** Where a browser goes to sign in with the provider. */
    public String providerAddress() {
        return OidcSettings.ADDRESS;
    }
}
