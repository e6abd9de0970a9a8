package org.qalqan.server.web.accounts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.RoleAtPlace;
import org.qalqan.server.access.SecondFactors;
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

    AccountsView(Pages pages, Accounts accounts, SecondFactors factors, Places places, Administration administration) {
        this.pages = pages;
        this.accounts = accounts;
        this.factors = factors;
        this.places = places;
    }

    View list(Visit visit, CsrfToken token, Area area, String asked, Map<String, String> form, List<String> faults) {
        Set<String> withFactor = factors.accounts();
        Map<String, String> names = names(visit);
        List<Account> seen = accounts.all().stream()
                .filter(account -> account.name().startsWith(asked))
                .filter(account -> area.sees(account))
                .toList();
        return pages.show(
                "accounts/list",
                new AccountsPage(
                        pages.plain(visit, null, visit.words().text("accounts.title"), "accounts", Map.of()),
                        token,
                        seen.stream()
                                .limit(MOST_ROWS)
                                .map(account -> row(account, withFactor.contains(account.name()), names, visit))
                                .toList(),
                        asked,
                        Math.max(0, seen.size() - MOST_ROWS),
                        choices(area, names, visit),
                        form,
                        faults));
    }

    View one(Visit visit, CsrfToken token, Area area, Account account, Optional<String> fault) {
        boolean own = area.isOwn(account.name());
        Map<String, String> names = names(visit);
        return pages.show(
                "accounts/one",
                new AccountsPage.One(
                        pages.plain(visit, null, account.name(), "accounts/" + account.name(), Map.of()),
                        token,
                        row(account, factors.isSetUp(account.name()), names, visit),
                        area.keeps(account),
                        own,
                        account.roles().stream()
                                .map(held -> new Held(
                                        held.role().code(),
                                        role(held.role(), visit),
                                        held.place(),
                                        names.getOrDefault(held.place(), held.place()),
                                        !own && area.holds(held.place())))
                                .toList(),
                        choices(area, names, visit),
                        fault));
    }

    View made(Visit visit, String name, String password) {
        String title = visit.words().text("accounts.made.title");
        return pages.show(
                "accounts/made",
                new AccountsPage.Made(pages.plain(visit, null, title, "accounts/" + name, Map.of()), name, password));
    }

    private static Row row(Account account, boolean secondFactor, Map<String, String> names, Visit visit) {
        return new Row(
                account,
                account.roles().stream().map(held -> words(held, names, visit)).toList(),
                secondFactor);
    }

    private static String words(RoleAtPlace held, Map<String, String> names, Visit visit) {
        return role(held.role(), visit) + " · " + names.getOrDefault(held.place(), held.place());
    }

    private static Choices choices(Area area, Map<String, String> names, Visit visit) {
        return new Choices(
                Arrays.stream(Role.values())
                        .map(role -> new Option(role.code(), role(role, visit)))
                        .sorted(Comparator.comparing(Option::text))
                        .toList(),
                names.entrySet().stream()
                        .filter(place -> area.holds(place.getKey()))
                        .map(place -> new Option(place.getKey(), place.getValue()))
                        .toList());
    }

    /** The names of all places, by code. */
    private Map<String, String> names(Visit visit) {
        Map<String, String> names = new TreeMap<>();
        places.all().forEach(place -> names.put(place.code(), place.name().in(visit.language())));
        return names;
    }

    private static String role(Role role, Visit visit) {
        return visit.words().text("role." + role.code());
    }
}
