package org.qalqan.server.web.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.GeneratedPassword;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.SecondFactors;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.Words;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Users and roles. */
@Controller
@RequestMapping("/{language:[a-z]{2}}/accounts")
class AccountsController {

    private static final String ONE = "/{name:[a-z][a-z0-9._-]{1,39}}";

    private final Administration administration;
    private final AccountsView view;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Places places;

    AccountsController(
            Administration administration, AccountsView view, Accounts accounts, SecondFactors factors, Places places) {
        this.administration = administration;
        this.view = view;
        this.accounts = accounts;
        this.factors = factors;
        this.places = places;
    }

    @GetMapping
    View list(Visit visit, CsrfToken token, @RequestParam(defaultValue = "") String name) {
        Area area = administration.area("accounts read", "accounts");
        return view.list(visit, token, area, name.strip(), Map.of(), List.of());
    }

    @PostMapping
    View add(Visit visit, CsrfToken token, @RequestParam Map<String, String> form, HttpServletResponse response) {
        String name = form.getOrDefault("name", "").strip();
        Area area = administration.area("account added", "account");
        List<String> faults = faults(name, form, visit.words());
        if (!faults.isEmpty()) {
            response.setStatus(422);
            return view.list(visit, token, area, "", form, faults);
        }
        String place = form.getOrDefault("place", "").strip();
        administration.requirePlace(area, place, name, "account added");
        String password = GeneratedPassword.next();
        accounts.add(
                name,
                role(form).orElseThrow(),
                place,
                password,
                area.administrator().name());
        return view.made(visit, name, password);
    }

    @GetMapping(ONE)
    View one(Visit visit, CsrfToken token, @PathVariable String name) {
        Area area = administration.area("accounts read", name);
        return view.one(visit, token, area, seen(area, name), Optional.empty());
    }

    @PostMapping(ONE + "/grant")
    View grant(
            Visit visit,
            CsrfToken token,
            @PathVariable String name,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        Area area = administration.area("role granted", name);
        Account account = seen(area, name);
        String place = form.getOrDefault("place", "").strip();
        Optional<Role> role = role(form);
        if (role.isEmpty() || places.find(place).isEmpty()) {
            response.setStatus(422);
            String fault = visit.words().text(role.isEmpty() ? "accounts.fault.role" : "accounts.fault.place", place);
            return view.one(visit, token, area, account, Optional.of(fault));
        }
        administration.requirePlace(area, place, name, "role granted");
        accounts.grant(name, role.get(), place, area.administrator().name());
        return to(visit, name);
    }

    @PostMapping(ONE + "/revoke")
    View revoke(Visit visit, @PathVariable String name, @RequestParam Map<String, String> form) {
        Area area = administration.area("role revoked", name);
        String place = form.getOrDefault("place", "");
        administration.requirePlace(area, place, name, "role revoked");
        String administrator = area.administrator().name();
        role(form).ifPresent(role -> accounts.revoke(name, role, place, administrator));
        return to(visit, name);
    }

    @PostMapping(ONE + "/disable")
    View disable(Visit visit, @PathVariable String name) {
        accounts.disable(name, keeper(name, "account disabled"));
        return to(visit, name);
    }

    @PostMapping(ONE + "/enable")
    View enable(Visit visit, @PathVariable String name) {
        accounts.enable(name, keeper(name, "account enabled"));
        return to(visit, name);
    }

    @PostMapping(ONE + "/second-factor")
    View removeSecondFactor(Visit visit, @PathVariable String name) {
        factors.remove(name, keeper(name, "second factor removed"));
        return to(visit, name);
    }

    /** A new password, for somebody who forgot theirs. */
    @PostMapping(ONE + "/password")
    View password(Visit visit, @PathVariable String name) {
        String administrator = keeper(name, "password changed");
        String password = GeneratedPassword.next();
        accounts.changePassword(name, password, administrator);
        return view.made(visit, name, password);
    }

    private List<String> faults(String name, Map<String, String> form, Words words) {
        List<String> faults = new ArrayList<>();
        if (!Accounts.isName(name)) {
            faults.add(words.text("accounts.fault.name"));
        } else if (accounts.find(name).isPresent()) {
            faults.add(words.text("accounts.fault.taken", name));
        }
        if (role(form).isEmpty()) {
            faults.add(words.text("accounts.fault.role"));
        }
        String place = form.getOrDefault("place", "").strip();
        if (places.find(place).isEmpty()) {
            faults.add(words.text("accounts.fault.place", place));
        }
        return faults;
    }

    /** The account, which the administrator is shown; anybody else's is not told apart from none. */
    private Account seen(Area area, String name) {
        return accounts.find(name)
                .filter(area::sees)
                .orElseThrow(() -> administration.refused(area, "accounts read", name));
    }

    /** The name of the administrator, who may change an account as a whole. */
    private String keeper(String name, String act) {
        Area area = administration.area(act, name);
        administration.requireKept(area, seen(area, name), act);
        return area.administrator().name();
    }

    private static Optional<Role> role(Map<String, String> form) {
        return Role.of(form.getOrDefault("role", ""));
    }

    private static View to(Visit visit, String name) {
        return new RedirectView("/" + visit.language().code() + "/accounts/" + name);
    }
}
