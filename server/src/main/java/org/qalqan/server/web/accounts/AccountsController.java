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
        Account administrator = administration.administrator("accounts read", "accounts");
        return view.list(visit, token, administrator, name.strip(), Map.of(), List.of());
    }

    @PostMapping
    View add(Visit visit, CsrfToken token, @RequestParam Map<String, String> form, HttpServletResponse response) {
        String name = form.getOrDefault("name", "").strip();
        Account administrator = administration.administrator("account added", "account");
        List<String> faults = faults(name, form, visit.words());
        if (!faults.isEmpty()) {
            response.setStatus(422);
            return view.list(visit, token, administrator, "", form, faults);
        }
        String place = form.getOrDefault("place", "").strip();
        administration.administratorAt(place, name, "account added");
        String password = GeneratedPassword.next();
        accounts.add(name, role(form).orElseThrow(), place, password, administrator.name());
        return view.made(visit, name, password);
    }

    @GetMapping(ONE)
    View one(Visit visit, CsrfToken token, @PathVariable String name) {
        Account administrator = administration.administrator("accounts read", name);
        return view.one(visit, token, administrator, seen(administrator, name), Optional.empty());
    }

    @PostMapping(ONE + "/grant")
    View grant(
            Visit visit,
            CsrfToken token,
            @PathVariable String name,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        Account administrator = administration.administrator("role granted", name);
        Account account = seen(administrator, name);
        String place = form.getOrDefault("place", "").strip();
        Optional<Role> role = role(form);
        if (role.isEmpty() || places.find(place).isEmpty()) {
            response.setStatus(422);
            String fault = visit.words().text(role.isEmpty() ? "accounts.fault.role" : "accounts.fault.place", place);
            return view.one(visit, token, administrator, account, Optional.of(fault));
        }
        administration.administratorAt(place, name, "role granted");
        accounts.grant(name, role.get(), place, administrator.name());
        return to(visit, name);
    }

    @PostMapping(ONE + "/revoke")
    View revoke(Visit visit, @PathVariable String name, @RequestParam Map<String, String> form) {
        Account administrator = administration.administratorAt(form.getOrDefault("place", ""), name, "role revoked");
        role(form).ifPresent(role -> accounts.revoke(name, role, form.getOrDefault("place", ""), administrator.name()));
        return to(visit, name);
    }

    @PostMapping(ONE + "/disable")
    View disable(Visit visit, @PathVariable String name) {
        accounts.disable(name, keeper(name, "account disabled").name());
        return to(visit, name);
    }

    @PostMapping(ONE + "/enable")
    View enable(Visit visit, @PathVariable String name) {
        accounts.enable(name, keeper(name, "account enabled").name());
        return to(visit, name);
    }

    @PostMapping(ONE + "/second-factor")
    View removeSecondFactor(Visit visit, @PathVariable String name) {
        factors.remove(name, keeper(name, "second factor removed").name());
        return to(visit, name);
    }

    /** A new password, for somebody who forgot theirs. */
    @PostMapping(ONE + "/password")
    View password(Visit visit, @PathVariable String name) {
        Account administrator = keeper(name, "password changed");
        String password = GeneratedPassword.next();
        accounts.changePassword(name, password, administrator.name());
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
    private Account seen(Account administrator, String name) {
        Optional<Account> account = accounts.find(name).filter(other -> administration.sees(administrator, other));
        if (account.isEmpty()) {
            throw administration.notShown(administrator, name);
        }
        return account.get();
    }

    private Account keeper(String name, String act) {
        Account administrator = administration.administrator(act, name);
        return administration.keeper(seen(administrator, name), act);
    }

    private static Optional<Role> role(Map<String, String> form) {
        return Role.of(form.getOrDefault("role", ""));
    }

    private static View to(Visit visit, String name) {
        return new RedirectView("/" + visit.language().code() + "/accounts/" + name);
    }
}
