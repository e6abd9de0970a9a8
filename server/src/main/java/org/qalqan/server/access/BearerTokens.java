package org.qalqan.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.access.Audit.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program act as the account of its token: {@code Authorization: Bearer …} (RFC 6750, section 2.1; not in the address and not in a
 * form, sections 2.2 and 2.3, because those end up in logs). A token that is no good is refused, also where none is needed. Made by the
 * security configuration alone.
 */
final class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String ACT = "token used";

    private final Tokens tokens;
    private final LoginTries tries;
    private final Audit audit;

    BearerTokens(Tokens tokens, LoginTries tries, Audit audit) {
        this.tokens = tokens;
        this.tries = tries;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null) {
            rest.doFilter(request, response);
            return;
        }
        Optional<SignedIn> owner = given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.owner(given.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (owner.isEmpty()) {
            refuse(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(owner.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        rest.doFilter(request, response);
    }

    /** A token cannot be guessed; tries are slowed so that they cost the server little and do not fill the audit. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Duration> wait = tries.beginUnnamed(request.getRemoteAddr());
        if (wait.isPresent()) {
            Refusals.haveToWait(response, wait.get());
            return;
        }
        audit.record(Audit.NOBODY, ACT, Audit.NOBODY, Outcome.REFUSED);
        Refusals.badToken(response);
    }
}
