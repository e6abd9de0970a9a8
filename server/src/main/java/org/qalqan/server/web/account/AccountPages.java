package org.qalqan.server.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.OidcSettings;
import org.qalqan.server.access.OwnPassword;
import org.qalqan.server.access.OwnPassword.Outcome;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.RefusedSignIn;
import org.qalqan.server.access.RoleAtPlace;
import org.qalqan.server.access.SecondFactors;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.ActWords;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.Words;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in, and one's own account. The form at {@code /login} is answered by the security of the server itself. */
@Controller
class AccountPages {

    private static final int ACTS_SHOWN = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Pages pages;
    private final Permissions permissions;
    private final OwnPassword passwords;
    private final SecondFactors factors;
    private final OidcSettings oidc;
    private final Audit audit;
    private final Places places;

    AccountPages(
            Pages pages,
            Permissions permissions,
            OwnPassword passwords,
            SecondFactors factors,
            OidcSettings oidc,
            Audit audit,
            Places places) {
        this.pages = pages;
        this.permissions = permissions;
        this.passwords = passwords;
        this.factors = factors;
        this.oidc = oidc;
        this.audit = audit;
        this.places = places;
    }

    @GetMapping("/{language}/login")
    View login(Visit visit, CsrfToken token, @RequestParam(defaultValue = "") String refused) {
        return login(visit, token, Optional.empty(), refused.equals("provider"));
    }

    /** Where a refused sign-in is led to, with its status. */
    @PostMapping("/{language}/login/refused")
    View refused(Visit visit, CsrfToken token, HttpServletRequest request) {
        return login(visit, token, RefusedSignIn.of(request), false);
    }

    private View login(Visit visit, CsrfToken token, Optional<RefusedSignIn> refused, boolean providerRefused) {
        String title = visit.words().text("login.title");
        return pages.show(
                "account/login",
                new LoginPage(
                        pages.plain(visit, null, title, "login", Map.of()),
                        token,
                        refused,
                        oidc.provider(),
                        providerRefused));
    }

    @GetMapping("/{language}/account")
    View account(Visit visit, CsrfToken token) {
        return show(visit, token, AccountPage.Faults.NONE);
    }

    @PostMapping("/{language}/account/password")
    View password(
            Visit visit,
            CsrfToken token,
            @RequestParam String current,
            @RequestParam String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = passwords.change(signedIn().name(), current, next, request.getRemoteAddr());
        if (outcome instanceof Outcome.Changed) {
            return new RedirectView("/" + visit.language().code() + "/login");
        }
        response.setStatus(422);
        return show(visit, token, new AccountPage.Faults(faults(outcome, visit.words()), List.of()));
    }

    private static List<String> faults(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Changed _ -> List.of();
            case Outcome.NotTheirs _ -> List.of(words.text("account.password.not-yours"));
            case Outcome.HasToWait wait -> List.of(words.text("login.wait", wait.seconds()));
            case Outcome.TooWeak weak ->
                weak.breaches().stream()
                        .map(breach -> words.text("account.password." + key(breach.name())))
                        .toList();
        };
    }

    View show(Visit visit, CsrfToken token, AccountPage.Faults faults) {
        Account account = signedIn();
        return pages.show(
                "account/account",
                new AccountPage(
                        pages.plain(visit, null, visit.words().text("account.title"), "account", Map.of()),
                        token,
                        account,
                        account.roles().stream().map(role -> held(role, visit)).toList(),
                        permissions.withheld().stream()
                                .map(role -> visit.words().text("role." + role.code()))
                                .sorted()
                                .toList(),
                        new AccountPage.Factor(
                                factors.isSetUp(account.name()),
                                factors.pending(account.name()).isPresent(),
                                factors.recoveryCodesLeft(account.name())),
                        audit.latestOf(account.name(), ACTS_SHOWN).stream()
                                .map(entry -> done(entry, visit))
                                .toList(),
                        faults));
    }

    private Account signedIn() {
        return permissions.signedInAccount();
    }

    private AccountPage.Held held(RoleAtPlace held, Visit visit) {
        return new AccountPage.Held(
                visit.words().text("role." + held.role().code()),
                places.find(held.place())
                        .map(place -> place.name().in(visit.language()))
                        .orElse(held.place()));
    }

    private static AccountPage.Done done(Audit.Entry entry, Visit visit) {
        return new AccountPage.Done(
                TIME.format(entry.at().atZone(visit.campaign().timeZone())),
                ActWords.of(entry.act(), visit.words()),
                entry.thing(),
                entry.outcome() == Audit.Outcome.REFUSED);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
