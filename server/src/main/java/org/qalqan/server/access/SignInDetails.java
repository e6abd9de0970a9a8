package org.qalqan.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What comes with name and password: the address, and a code of the second factor, empty where none was typed. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_CODE = 40;

    private final transient String code;

    SignInDetails(HttpServletRequest request) {
        super(request);
        String typed = Objects.requireNonNullElse(request.getParameter("code"), "");
        code = typed.length() > LONGEST_CODE ? "" : typed;
    }

    String code() {
        return code;
    }
}
