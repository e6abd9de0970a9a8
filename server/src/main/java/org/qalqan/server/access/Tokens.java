package org.qalqan.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.qalqan.server.access.Audit.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens with which programs act as an account. A token is shown once, when it is made; only its digest is kept. It says nothing of roles:
 * those are the account's, asked for at each act.
 */
@Repository
public class Tokens {

    /** How long a token lasts unless something else is asked for. */
    public static final int USUAL_DAYS = 365;

    /** How long a token lasts at most. */
    public static final int MOST_DAYS = 3650;

    /** Stands before each token, so that one that was leaked into a text is found. */
    private static final String BEGINNING = "qalqan_";

    private static final int RANDOM_BYTES = 32;
    private static final int LENGTH = BEGINNING.length() + 43;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token for an account.
     *
     * @param days how long it lasts
     * @param by the account that makes it, or {@link Audit#CONSOLE}
     * @return the token, which cannot be shown again
     * @throws RefusedAccount when there is no such account, it is disabled, or the days are too few or too many
     */
    @Transactional
    public String make(String account, int days, String by) {
        if (days < 1 || days > MOST_DAYS) {
            throw new RefusedAccount("days \"%d\": a token lasts from 1 to %d days".formatted(days, MOST_DAYS));
        }
        refuseUnlessEnabled(account);
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into access.token (account, digest, created_at, expires_at) values (:account, :digest, :now, :expires)
                """)
                .param("account", account)
                .param("digest", digest(token))
                .param("now", utc(now))
                .param("expires", utc(now.plus(Duration.ofDays(days))))
                .update();
        audit.record(by, "token made", account, Outcome.DONE);
        return token;
    }

    /** Ends every token of an account. Returns how many were in force. */
    @Transactional
    public int revoke(String account, String by) {
        Instant now = clock.instant();
        int ended =
                jdbc.sql("""
                update access.token set revoked_at = :now where account = :account and revoked_at is null and expires_at > :now
                """).param("account", account).param("now", utc(now)).update();
        if (ended > 0) {
            audit.record(by, "tokens revoked", account, Outcome.DONE);
        }
        return ended;
    }

    /** Whose a token is; empty when it is unknown, over, revoked, or its account disabled. */
    Optional<SignedIn> owner(String token) {
        if (token.length() != LENGTH || !token.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        String digest = digest(token);
        Optional<SignedIn> owner = jdbc.sql("""
                select a.name, a.epoch from access.token t join access.account a on a.name = t.account
                where t.digest = :digest and t.revoked_at is null and t.expires_at > :now and not a.disabled
                """)
                .param("digest", digest)
                .param("now", utc(clock.instant()))
                .query((row, number) -> new SignedIn(row.getString("name"), row.getInt("epoch"), Proof.TOKEN))
                .optional();
        owner.ifPresent(_ -> noteUse(digest));
        return owner;
    }

    /** One write a day at most, so that a token that nobody uses is found. */
    private void noteUse(String digest) {
        jdbc.sql("""
                update access.token set last_used = :today where digest = :digest and last_used is distinct from :today
                """)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("digest", digest)
                .update();
    }

    private void refuseUnlessEnabled(String account) {
        boolean enabled = jdbc.sql("select not disabled from access.account where name = :name")
                .param("name", account)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new RefusedAccount("account \"%s\": there is none of this name".formatted(account)));
        if (!enabled) {
            throw new RefusedAccount("account \"%s\": it is disabled. Maybe enable it first".formatted(account));
        }
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
