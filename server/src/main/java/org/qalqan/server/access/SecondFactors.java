package org.qalqan.server.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qalqan.server.access.Audit.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of accounts: codes by time from an app, and recovery codes for when it is lost. A secret asks for nothing until a
 * first code has shown that it arrived.
 */
@Repository
public class SecondFactors {

    /** How many recovery codes an account gets. */
    public static final int RECOVERY_CODES = 10;

    /** As long as the output of the hash (RFC 4226, section 4, requirement 6). */
    private static final int SECRET_BYTES = 20;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient jdbc, Sealing sealing, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    private record Stored(byte[] sealed, boolean confirmed, long lastStep) {
        static Stored of(ResultSet row, int number) throws SQLException {
            return new Stored(row.getBytes("secret"), row.getObject("confirmed_at") != null, row.getLong("last_step"));
        }
    }

    /** Whether codes are asked for when an account signs in. */
    public boolean isSetUp(String account) {
        return stored(account).filter(Stored::confirmed).isPresent();
    }

    /** The accounts whose codes are asked for. */
    public Set<String> accounts() {
        return jdbc
                .sql("select account from access.totp where confirmed_at is not null")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What an app needs of a secret that no code has confirmed yet. */
    public Optional<AuthenticatorKey> pending(String account) {
        return stored(account)
                .filter(stored -> !stored.confirmed())
                .map(stored -> new AuthenticatorKey(account, sealing.open(stored.sealed(), account)));
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(String account) {
        return jdbc.sql("select count(*) from access.recovery_code where account = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Makes a secret, unless the account has a confirmed one. */
    void begin(String account) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("""
                insert into access.totp (account, secret, begun_at) values (:account, :secret, :now)
                on conflict (account) do update set secret = excluded.secret, begun_at = excluded.begun_at
                where access.totp.confirmed_at is null
                """)
                .param("account", account)
                .param("secret", sealing.seal(secret, account))
                .param("now", now())
                .update();
    }

    /** Confirms the secret by a first code. Returns the recovery codes, which cannot be shown again; empty when it is not its code. */
    @Transactional
    public Optional<List<String>> confirm(String account, String code) {
        Optional<Stored> stored = stored(account).filter(found -> !found.confirmed());
        OptionalLong step = stored.map(found -> step(account, code, found)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("update access.totp set confirmed_at = :now, last_step = :step where account = :account")
                .param("now", now())
                .param("step", step.getAsLong())
                .param("account", account)
                .update();
        audit.record(account, "second factor set up", account, Outcome.DONE);
        return Optional.of(newRecoveryCodes(account));
    }

    /** Takes the second factor away; the password alone counts then. Returns whether there was one. */
    @Transactional
    public boolean remove(String account, String by) {
        jdbc.sql("delete from access.recovery_code where account = :account")
                .param("account", account)
                .update();
        boolean removed = jdbc.sql("delete from access.totp where account = :account")
                        .param("account", account)
                        .update()
                > 0;
        if (removed) {
            audit.record(by, "second factor removed", account, Outcome.DONE);
        }
        return removed;
    }

    /** Whether a code is the account's, of now and never used before, or one of its recovery codes. It counts once. */
    boolean accept(String account, String code) {
        Optional<Stored> stored = stored(account).filter(Stored::confirmed);
        if (stored.isEmpty()) {
            return false;
        }
        OptionalLong step = step(account, code, stored.get());
        return step.isPresent() ? take(account, step.getAsLong()) : takeRecoveryCode(account, code);
    }

    private OptionalLong step(String account, String code, Stored stored) {
        return new TimedCode(sealing.open(stored.sealed(), account)).step(code, clock.instant(), stored.lastStep());
    }

    /** Of two who show the same code at once, one gets in. */
    private boolean take(String account, long step) {
        return jdbc.sql("update access.totp set last_step = :step where account = :account and last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    private boolean takeRecoveryCode(String account, String code) {
        boolean taken = jdbc.sql("""
                        update access.recovery_code set used_at = :now
                        where account = :account and digest = :digest and used_at is null
                        """)
                        .param("now", now())
                        .param("account", account)
                        .param("digest", RecoveryCode.digest(code))
                        .update()
                == 1;
        if (taken) {
            audit.record(account, "recovery code used", account, Outcome.DONE);
        }
        return taken;
    }

    private List<String> newRecoveryCodes(String account) {
        List<String> codes = Stream.generate(() -> RecoveryCode.random(random))
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> jdbc.sql("insert into access.recovery_code (account, digest) values (:account, :digest)")
                .param("account", account)
                .param("digest", RecoveryCode.digest(code))
                .update());
        return codes;
    }

    private Optional<Stored> stored(String account) {
        return jdbc.sql("select secret, confirmed_at, last_step from access.totp where account = :account")
                .param("account", account)
                .query(Stored::of)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
