package org.qalqan.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.qalqan.server.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** How a refusal is answered: programs get a problem (RFC 9457), people are led to the page where they can sign in, or told on a page. */
final class Refusals {

    private Refusals() {}

    static void nobodySignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isForPrograms(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"qalqan\"");
            problem(response, 401, "Nobody is signed in", "This needs the token of an account with the role.");
        } else {
            response.sendRedirect("/" + language(request).code() + "/login");
        }
    }

    static void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (isForPrograms(request)) {
            problem(
                    response,
                    403,
                    "Not allowed",
                    "The account does not have the role, or the request lacks its token.");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** RFC 6750, section 3.1. */
    static void badToken(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"qalqan\", error=\"invalid_token\"");
        problem(
                response,
                401,
                "The token is not valid",
                "It is unknown, revoked or over, or its account is disabled. Maybe make another: ./qalqan account token NAME");
    }

    static void haveToWait(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        problem(response, 429, "Too many tries", "Too many tokens from this address were not valid.");
    }

    static void signInRefused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof SignIn.HasToWait tooMany) {
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            new RefusedSignIn(Optional.of(tooMany.seconds())).tell(request);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            new RefusedSignIn(Optional.empty()).tell(request);
        }
        request.getRequestDispatcher("/" + language(request).code() + "/login/refused")
                .forward(request, response);
    }

    /** The language of an address, and where it has none the first of Accept-Language that Qalqan speaks; else Kazakh. */
    static Language language(HttpServletRequest request) {
        Optional<Language> ofPath = Arrays.stream(request.getRequestURI().split("/"))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .flatMap(Language::of);
        return ofPath.orElseGet(() -> accepted(request));
    }

    private static Language accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.KK;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.KK);
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.equals("/metrics");
    }

    private static void problem(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        byte[] body = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(title, status, detail)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
