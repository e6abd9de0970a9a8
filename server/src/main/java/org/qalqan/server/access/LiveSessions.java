package org.qalqan.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was disabled, or whose password was changed, since it began. Made by the security configuration alone. */
final class LiveSessions extends OncePerRequestFilter {

    private final Accounts accounts;
    private final SecurityContextLogoutHandler ending = new SecurityContextLogoutHandler();

    LiveSessions(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        boolean ended =
                Permissions.signedIn().map(session -> !accounts.isLive(session)).orElse(false);
        if (ended) {
            ending.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        }
        rest.doFilter(request, response);
    }
}
