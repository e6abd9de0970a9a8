package org.qalqan.server.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import org.qalqan.server.access.Audit.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Security of every request. Reading is public; whatever may change something needs an account, and its role is asked for where the change
 * is decided ({@link Permissions#require}). {@code docs/access.md} says the same in words.
 */
@Configuration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {

    /** Everything from this server alone: no inline script or style, no frame around a page, no form that posts elsewhere. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final String PERMISSIONS_POLICY =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    private static final HttpMethod[] READING = {HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS};

    /**
     * Programs: no session and no cookie, so that nobody's browser can be made to act here and no form's token is needed. Whoever changes
     * something shows the token of an account.
     */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens, LoginTries tries, Audit audit) {
        http.securityMatcher("/api", "/api/**");
        http.authorizeHttpRequests(rules -> {
            rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll();
            for (HttpMethod reading : READING) {
                rules.requestMatchers(reading, "/**").permitAll();
            }
            rules.anyRequest().authenticated();
        });
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.exceptionHandling(refusals ->
                refusals.authenticationEntryPoint(Refusals::nobodySignedIn).accessDeniedHandler(Refusals::notAllowed));
        http.addFilterBefore(new BearerTokens(tokens, tries, audit), AnonymousAuthenticationFilter.class);
        http.headers(this::headers).cors(Customizer.withDefaults());
        http.httpBasic(AbstractHttpConfigurer::disable).formLogin(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain security(
            HttpSecurity http, Accounts accounts, Permissions permissions, OidcSignIn provider, Audit audit) {
        http.authorizeHttpRequests(rules -> {
            rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll();
            rules.requestMatchers("/metrics")
                    .access((who, request) -> new AuthorizationDecision(mayWatch(request, permissions)));
            rules.requestMatchers("/{language}/account", "/{language}/account/**")
                    .authenticated();
            for (HttpMethod reading : READING) {
                rules.requestMatchers(reading, "/**").permitAll();
            }
            rules.anyRequest().authenticated();
        });
        http.formLogin(form -> form.loginPage("/kk/login")
                .loginProcessingUrl("/{language}/login")
                .usernameParameter("name")
                .passwordParameter("password")
                .authenticationDetailsSource(SignInDetails::new)
                .successHandler(new Welcome())
                .failureHandler(Refusals::signInRefused));
        if (provider.isOn()) {
            http.oauth2Login(provider::configure);
        }
        http.logout(logout -> logout.logoutUrl("/{language}/logout")
                .addLogoutHandler(signedOut(audit))
                .logoutSuccessHandler((request, response, who) ->
                        response.sendRedirect("/" + Refusals.language(request).code() + "/")));
        http.exceptionHandling(refusals ->
                refusals.authenticationEntryPoint(Refusals::nobodySignedIn).accessDeniedHandler(Refusals::notAllowed));
        http.addFilterAfter(new LiveSessions(accounts), SecurityContextHolderFilter.class);
        http.headers(this::headers).cors(Customizer.withDefaults());
        http.httpBasic(AbstractHttpConfigurer::disable).rememberMe(AbstractHttpConfigurer::disable);
        return http.build();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
        headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY));
        headers.addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter(SecurityConfiguration::keepOutOfCaches);
    }

    /** Public answers say themselves how long they keep; what somebody signed in was shown stays with them. */
    private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        if (Permissions.signedIn().isPresent() || request.getRequestURI().endsWith("/login")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static LogoutHandler signedOut(Audit audit) {
        return (request, response, who) -> {
            if (who != null && who.getPrincipal() instanceof SignedIn session) {
                audit.record(session.name(), "signed out", session.name(), Outcome.DONE);
            }
        };
    }

    private static boolean mayWatch(RequestAuthorizationContext request, Permissions permissions) {
        return isFromHere(request.getRequest())
                || permissions
                        .current()
                        .map(account -> account.holdsAnywhere(Role.OPERATOR))
                        .orElse(false);
    }

    /** Whether the request comes from the machine itself. Behind a proxy the address is the client's, not the proxy's. */
    private static boolean isFromHere(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Open data may be read by the scripts of any site, without cookies. */
    @Bean
    CorsConfigurationSource corsConfigurationSource() {
        CorsConfiguration open = new CorsConfiguration();
        open.setAllowedOrigins(List.of("*"));
        open.setAllowedMethods(List.of("GET", "HEAD"));
        open.setExposedHeaders(List.of("ETag", "Content-Disposition"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", open);
        return source;
    }
}
