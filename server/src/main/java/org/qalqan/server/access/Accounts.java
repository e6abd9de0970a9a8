package org.qalqan.server.access;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qalqan.server.access.Audit.Outcome;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All accounts. There is none to begin with; the first is made on the command line. An account is never deleted, because the audit names
 * it, but it can be disabled. Each change is written to the audit.
 */
@Repository
public class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Audit audit;

    Accounts(JdbcClient jdbc, Passwords passwords, Audit audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Whether there is no account yet. */
    public boolean isNone() {
        return !jdbc.sql("select exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Every account, by name. */
    public List<Account> all() {
        Map<String, List<RoleAtPlace>> roles = new HashMap<>();
        jdbc.sql("select account, role, place from access.role_at_place order by place, role")
                .query((RowCallbackHandler)
                        row -> roles.computeIfAbsent(row.getString("account"), _ -> new ArrayList<>())
                                .add(role(row)));
        return jdbc.sql("select * from access.account order by name").query(Stored::of).list().stream()
                .map(stored -> stored.with(roles.getOrDefault(stored.name(), List.of())))
                .toList();
    }

    public Optional<Account> find(String name) {
        return stored(name).map(this::account);
    }

    /**
     * Adds an account with its first role.
     *
     * @param place code of a known place
     * @param by the account that adds it, or {@link Audit#CONSOLE}
     * @throws RefusedAccount when the name is taken or malformed, the place unknown or the password too weak
     */
    @Transactional
    public void add(String name, Role role, String place, String password, String by) {
        List<String> faults = new ArrayList<>();
        if (!isName(name)) {
            faults.add(
                    "account \"%s\": a name has 2 to 40 of the characters a–z, 0–9, \".\", \"_\" and \"-\", and begins with a letter"
                            .formatted(name));
        } else if (stored(name).isPresent()) {
            faults.add("account \"%s\": the name is taken. Maybe you want to grant it a role".formatted(name));
        }
        faults.addAll(passwordFaults(name, password));
        refuseIfAny(faults);
        jdbc.sql("insert into access.account (name, password) values (:name, :password)")
                .param("name", name)
                .param("password", passwords.hash(password))
                .update();
        audit.record(by, "account added", name, Outcome.DONE);
        grant(name, role, place, by);
    }

    /**
     * Grants a role at a place and below. Granting it again changes nothing.
     *
     * @throws RefusedAccount when the account or the place is unknown
     */
    @Transactional
    public void grant(String name, Role role, String place, String by) {
        known(name);
        try {
            int granted = jdbc.sql("""
                    insert into access.role_at_place (account, role, place) values (:account, :role, :place)
                    on conflict do nothing
                    """)
                    .param("account", name)
                    .param("role", role.code())
                    .param("place", place)
                    .update();
            recordIf(granted > 0, by, "role granted", "%s: %s at %s".formatted(name, role.code(), place));
        } catch (DataIntegrityViolationException unknownPlace) {
            throw new RefusedAccount(
                    "place \"%s\": no place of this code is known. Maybe the campaign is not loaded yet"
                            .formatted(place));
        }
    }

    /** Takes a role away; it ends with the account's next request. Returns whether it was held. */
    @Transactional
    public boolean revoke(String name, Role role, String place, String by) {
        known(name);
        boolean held = jdbc.sql(
                                "delete from access.role_at_place where account = :account and role = :role and place = :place")
                        .param("account", name)
                        .param("role", role.code())
                        .param("place", place)
                        .update()
                > 0;
        recordIf(held, by, "role revoked", "%s: %s at %s".formatted(name, role.code(), place));
        return held;
    }

    /** Refuses sign-in from now on and ends the account's sessions. */
    @Transactional
    public void disable(String name, String by) {
        known(name);
        int changed = jdbc.sql(
                        "update access.account set disabled = true, epoch = epoch + 1 where name = :name and not disabled")
                .param("name", name)
                .update();
        recordIf(changed > 0, by, "account disabled", name);
    }

    /** Allows sign-in again. */
    @Transactional
    public void enable(String name, String by) {
        known(name);
        int changed = jdbc.sql("update access.account set disabled = false where name = :name and disabled")
                .param("name", name)
                .update();
        recordIf(changed > 0, by, "account enabled", name);
    }

    /**
     * Sets a new password and ends the account's sessions.
     *
     * @throws RefusedAccount when the account is unknown or the password too weak
     */
    @Transactional
    public void changePassword(String name, String password, String by) {
        known(name);
        refuseIfAny(passwordFaults(name, password));
        jdbc.sql("update access.account set password = :password, epoch = epoch + 1 where name = :name")
                .param("name", name)
                .param("password", passwords.hash(password))
                .update();
        audit.record(by, "password changed", name, Outcome.DONE);
    }

    /** Whether an account can have a name: 2 to 40 small Latin letters, digits and the signs {@code . _ -}, a letter first. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** A name as accounts have it, from what somebody typed; empty text when no account can have it. */
    static String normal(String typedName) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() ? name : "";
    }

    /** The account of a name, when the password is its own and it is not disabled. */
    Optional<SignedIn> withPassword(String name, String password) {
        Optional<Stored> stored = stored(name).filter(found -> !found.disabled());
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > PasswordRule.MOST_BYTES;
        if (!passwords.matches(tooLong ? "" : password, stored.map(Stored::password))) {
            return Optional.empty();
        }
        stored.ifPresent(found -> renewHash(found, password));
        return stored.map(found -> new SignedIn(found.name(), found.epoch(), Proof.PASSWORD));
    }

    /** A hash of an earlier method is made anew while the password is at hand. */
    private void renewHash(Stored stored, String password) {
        if (passwords.isOutdated(stored.password())) {
            jdbc.sql("update access.account set password = :next where name = :name and password = :before")
                    .param("next", passwords.hash(password))
                    .param("name", stored.name())
                    .param("before", stored.password())
                    .update();
        }
    }

    /** The account of a name for which an identity provider vouches, when it is not disabled. */
    Optional<SignedIn> vouchedFor(String name) {
        return stored(name)
                .filter(found -> !found.disabled())
                .map(found -> new SignedIn(found.name(), found.epoch(), Proof.PROVIDER));
    }

    /** Whether a role can be granted at a place. */
    boolean isPlace(String code) {
        return jdbc.sql("select exists (select from place.place where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** Whether a session is still good: the account is not disabled and its password not changed since. */
    boolean isLive(SignedIn session) {
        return stored(session.name())
                .filter(found -> !found.disabled() && found.epoch() == session.epoch())
                .isPresent();
    }

    private void recordIf(boolean changed, String by, String act, String thing) {
        if (changed) {
            audit.record(by, act, thing, Outcome.DONE);
        }
    }

    private void known(String name) {
        if (stored(name).isEmpty()) {
            throw new RefusedAccount("account \"%s\": there is none of this name".formatted(name));
        }
    }

    private static List<String> passwordFaults(String name, String password) {
        return PasswordRule.breaches(name, password).stream()
                .map(PasswordRule.Breach::law)
                .toList();
    }

    private static void refuseIfAny(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedAccount(faults);
        }
    }

    private record Stored(String name, String password, int epoch, boolean disabled, Instant createdAt) {
        static Stored of(ResultSet row, int number) throws SQLException {
            return new Stored(
                    row.getString("name"),
                    row.getString("password"),
                    row.getInt("epoch"),
                    row.getBoolean("disabled"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        }

        Account with(List<RoleAtPlace> roles) {
            return new Account(name, disabled, List.copyOf(roles), createdAt);
        }
    }

    private Optional<Stored> stored(String name) {
        return jdbc.sql("select * from access.account where name = :name")
                .param("name", name)
                .query(Stored::of)
                .optional();
    }

    private Account account(Stored stored) {
        List<RoleAtPlace> roles = jdbc.sql(
                        "select role, place from access.role_at_place where account = :account order by place, role")
                .param("account", stored.name())
                .query((row, number) -> role(row))
                .list();
        return stored.with(roles);
    }

    private static RoleAtPlace role(ResultSet row) throws SQLException {
        return new RoleAtPlace(Role.of(row.getString("role")).orElseThrow(), row.getString("place"));
    }
}
