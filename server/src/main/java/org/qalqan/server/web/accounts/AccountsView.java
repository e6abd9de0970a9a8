package org.qalqan.server.web.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.RoleAtPlace;
import org.qalqan.server.access.SecondFactors;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.accounts.AccountsPage.Choices;
import org.qalqan.server.web.accounts.AccountsPage.Held;
import org.qalqan.server.web.accounts.AccountsPage.Option;
import org.qalqan.server.web.accounts.AccountsPage.Row;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows an administrator accounts, in the reader's language. */
@Component
class AccountsView {

    private static final int MOST_ROWS = 200;

    private final Pages pages;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Places places;
    private final Administration administration;

    AccountsView(Pages pages, Accounts accounts, SecondFactors factors, Places places, Administration administration) {
        this.pages = pages;
        this.accounts = accounts;
        this.factors = factors;
        this.places = places;
        this.administration = administration;
    }

    View list(
            Visit visit,
            CsrfToken token,
            Account administrator,
            String asked,
            Map<String, String> form,
            List<String> faults) {
        Set<String> withFactor = factors.accounts();
        List<Account> seen = accounts.all().stream()
                .filter(account -> account.name().startsWith(asked))
                .filter(account -> administration.sees(administrator, account))
                .toList();
        return pages.show(
                "accounts/list",
                new AccountsPage(
                        pages.plain(visit, null, visit.words().text("accounts.title"), "accounts", Map.of()),
                        token,
                        seen.stream()
                                .limit(MOST_ROWS)
                                .map(account -> row(account, withFactor.contains(account.name()), visit))
                                .toList(),
                        asked,
                        Math.max(0, seen.size() - MOST_ROWS),
                        choices(administrator, visit),
                        form,
                        faults));
    }

    View one(Visit visit, CsrfToken token, Account administrator, Account account, Optional<String> fault) {
        boolean own = administrator.name().equals(account.name());
        return pages.show(
                "accounts/one",
                new AccountsPage.One(
                        pages.plain(visit, null, account.name(), "accounts/" + account.name(), Map.of()),
                        token,
                        row(account, factors.isSetUp(account.name()), visit),
                        administration.keeps(administrator, account),
                        own,
                        account.roles().stream()
                                .map(held -> new Held(
                                        held.role().code(),
                                        role(held.role(), visit),
                                        held.place(),
                                        place(held.place(), visit),
                                        !own && administration.administers(administrator, held.place())))
                                .toList(),
                        choices(administrator, visit),
                        fault));
    }

    View made(Visit visit, String name, String password) {
        String title = visit.words().text("accounts.made.title");
        return pages.show(
                "accounts/made",
                new AccountsPage.Made(pages.plain(visit, null, title, "accounts/" + name, Map.of()), name, password));
    }

    private Row row(Account account, boolean secondFactor, Visit visit) {
        return new Row(
                account,
                account.roles().stream().map(held -> words(held, visit)).toList(),
                secondFactor);
    }

    private String words(RoleAtPlace held, Visit visit) {
        return role(held.role(), visit) + " · " + place(held.place(), visit);
    }

    private Choices choices(Account administrator, Visit visit) {
        List<Option> roles = Arrays.stream(Role.values())
                .map(role -> new Option(role.code(), role(role, visit)))
                .sorted(Comparator.comparing(Option::text))
                .toList();
        List<Option> within = new ArrayList<>();
        for (Place place : places.all()) {
            if (administration.administers(administrator, place.code())) {
                within.add(new Option(place.code(), place.name().in(visit.language())));
            }
        }
        return new Choices(roles, within);
    }

    private static String role(Role role, Visit visit) {
        return visit.words().text("role." + role.code());
    }

    private String place(String code, Visit visit) {
        return places.find(code).map(place -> place.name().in(visit.language())).orElse(code);
    }
}
