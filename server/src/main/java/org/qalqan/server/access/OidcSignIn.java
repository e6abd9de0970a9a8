package org.qalqan.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signing in with an identity provider: OpenID Connect Core 1.0, authorization code flow (section 3.1) with PKCE (RFC 7636). Signature,
 * issuer, audience, time and nonce of the ID token are checked before anything here is asked. In the end it is a {@link SignedIn} like any
 * other, and nothing of the provider's tokens is kept.
 */
@Component
class OidcSignIn {

    private static final String NO_ACCOUNT = "no_account";

    private final OidcSettings settings;
    private final OidcAccounts accounts;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private volatile @Nullable ClientRegistration registration;

    OidcSignIn(OidcSettings settings, OidcAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    boolean isOn() {
        return settings.isOn();
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/kk/login")
                .clientRegistrationRepository(id -> id.equals(OidcSettings.REGISTRATION) ? registration() : null)
                .authorizedClientRepository(new KeepsNothing())
                .userInfoEndpoint(user -> user.oidcUserService(OidcSignIn::claims))
                .successHandler(this::admit)
                .failureHandler(OidcSignIn::refused);
    }

    /** Asked of the provider when somebody first goes there, so that the server starts without it (OpenID Connect Discovery 1.0). */
    private ClientRegistration registration() {
        ClientRegistration known = registration;
        if (known != null) {
            return known;
        }
        ClientRegistration found = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OidcSettings.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        registration = found;
        return found;
    }

    /** What the signed ID token says is enough; the provider is not asked again. */
    private static OidcUser claims(OidcUserRequest request) {
        return new DefaultOidcUser(List.of(), request.getIdToken());
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException, ServletException {
        OidcUser user = (OidcUser) Objects.requireNonNull(vouched.getPrincipal());
        SignedIn session = accounts.admit(user.getIdToken()).orElse(null);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (session == null) {
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
            refused(request, response, new OAuth2AuthenticationException(NO_ACCOUNT));
            return;
        }
        Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(session, null, List.of());
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        new Welcome().onAuthenticationSuccess(request, response, signedIn);
    }

    /** Whatever it was, the page says no more than that the provider vouched for nobody known here. */
    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendRedirect("/" + Refusals.language(request).code() + "/login?refused=provider");
    }

    /** Nothing is done with the provider's tokens after the sign-in. */
    private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Kept nowhere.
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // Nothing is kept.
        }
    }
}
