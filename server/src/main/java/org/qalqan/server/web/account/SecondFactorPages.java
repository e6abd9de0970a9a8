package org.qalqan.server.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.AuthenticatorKey;
import org.qalqan.server.access.OwnSecondFactor;
import org.qalqan.server.access.OwnSecondFactor.Outcome;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.SecondFactors;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Setting up one's own second factor, and turning it off. */
@Controller
@RequestMapping("/{language:[a-z]{2}}/account/second-factor")
class SecondFactorPages {

    private final Pages pages;
    private final Permissions permissions;
    private final SecondFactors factors;
    private final OwnSecondFactor own;
    private final AccountPages account;

    SecondFactorPages(
            Pages pages, Permissions permissions, SecondFactors factors, OwnSecondFactor own, AccountPages account) {
        this.pages = pages;
        this.permissions = permissions;
        this.factors = factors;
        this.own = own;
        this.account = account;
    }

    @PostMapping
    View begin(
            Visit visit,
            CsrfToken token,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = own.begin(name(), password, request.getRemoteAddr());
        return outcome instanceof Outcome.Done
                ? new RedirectView(address(visit) + "/second-factor")
                : refused(visit, token, outcome, response);
    }

    @GetMapping
    View show(Visit visit, CsrfToken token) {
        Optional<AuthenticatorKey> key = factors.pending(name());
        return key.isEmpty() ? new RedirectView(address(visit)) : show(visit, token, key.get(), false);
    }

    @PostMapping("/confirm")
    View confirm(Visit visit, CsrfToken token, @RequestParam String code, HttpServletResponse response) {
        Optional<List<String>> codes = factors.confirm(name(), code);
        if (codes.isPresent()) {
            return pages.show("account/recovery", new RecoveryPage(frame(visit, "factor.codes.title"), codes.get()));
        }
        Optional<AuthenticatorKey> key = factors.pending(name());
        if (key.isEmpty()) {
            return new RedirectView(address(visit));
        }
        response.setStatus(422);
        return show(visit, token, key.get(), true);
    }

    @PostMapping("/off")
    View off(
            Visit visit,
            CsrfToken token,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = own.turnOff(name(), password, request.getRemoteAddr());
        return outcome instanceof Outcome.Done
                ? new RedirectView(address(visit))
                : refused(visit, token, outcome, response);
    }

    private View show(Visit visit, CsrfToken token, AuthenticatorKey key, boolean wrong) {
        return pages.show(
                "account/secondfactor",
                new SecondFactorPage(
                        frame(visit, "factor.title"), token, QrCode.svg(key.address()), key.text(), wrong));
    }

    private View refused(Visit visit, CsrfToken token, Outcome outcome, HttpServletResponse response) {
        response.setStatus(422);
        String fault = switch (outcome) {
            case Outcome.HasToWait wait -> visit.words().text("login.wait", wait.seconds());
            case Outcome.NotTheirs _, Outcome.Done _ -> visit.words().text("account.password.not-yours");
        };
        return account.show(visit, token, new AccountPage.Faults(List.of(), List.of(fault)));
    }

    private Frame frame(Visit visit, String title) {
        return pages.plain(visit, null, visit.words().text(title), "account/second-factor", Map.of());
    }

    private String name() {
        return permissions.signedInAccount().name();
    }

    private static String address(Visit visit) {
        return "/" + visit.language().code() + "/account";
    }
}
