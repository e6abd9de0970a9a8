package org.qalqan.server.web.account;

import java.util.Optional;
import org.qalqan.server.access.RefusedSignIn;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The page on which somebody signs in.
 *
 * @param refused when the last try was refused
 */
public record LoginPage(Frame frame, CsrfToken token, Optional<RefusedSignIn> refused) {}
