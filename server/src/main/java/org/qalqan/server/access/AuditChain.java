package org.qalqan.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether the audit is what was once sealed: recomputes the hash of each line from its content and from the hash before it. It shares
 * nothing with the function of the database that seals.
 *
 * <p>Whoever can write to the database past its triggers can also make a whole new chain that fits itself. Against that stands an anchor:
 * the {@link #head} of one day, kept elsewhere, is missing in every other chain.
 */
@Service
public class AuditChain {

    /** After this long a line that is not sealed is a fault. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final int ROWS_AT_ONCE = 10_000;
    private static final int MOST_FAULTS = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    AuditChain(DataSource database, PlatformTransactionManager manager, Clock clock) {
        this.clock = clock;
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ROWS_AT_ONCE);
        snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The end of the chain.
     *
     * @param hash of the last line, 64 hexadecimal digits
     */
    public record Head(long lines, String hash) {}

    /** Something that is not as it was sealed. */
    public sealed interface Fault {

        /** The line does not fit its hash, or its hash not the line before: one of them was changed, put in or put elsewhere. */
        record Broken(long line) implements Fault {}

        /** Lines are missing: from the first to the last, both included. */
        record Missing(long first, long last) implements Fault {}

        /** The chain has more lines than its head tells, or ends in another hash. */
        record AnotherHead(Head told, Head found) implements Fault {}

        /** No line has the hash that was kept elsewhere. */
        record NoAnchor(String hash) implements Fault {}

        /** Lines wait since then to be sealed, for longer than {@link #LONGEST_WAIT}. */
        record NotSealed(long lines, Instant since) implements Fault {}
    }

    /**
     * What was found.
     *
     * @param lines how many were recomputed
     * @param faults the first hundred; empty when all is as it was sealed
     */
    public record Report(long lines, Head head, List<Fault> faults) {}

    /** Which lines to look at. The hash before the first of them is taken as it stands. */
    public record Question(long from, Optional<String> anchor) {

        /** All lines, and no anchor. */
        public static final Question ALL = new Question(1, Optional.empty());

        public Question {
            if (from < 1) {
                throw new IllegalArgumentException("Lines count from 1, but the first to look at was " + from);
            }
            if (anchor.filter(hash -> !hash.matches("[0-9a-f]{64}")).isPresent()) {
                throw new IllegalArgumentException(
                        "An anchor has 64 of the digits 0–9 and a–f, but was \"%s\"".formatted(anchor.get()));
            }
        }
    }

    /** The end of the chain, to be kept where nobody of this server can reach it. */
    public Head head() {
        return jdbc.query("select lines, hash from access.audit_head", AuditChain::told)
                .getFirst();
    }

    /**
     * Recomputes the chain, in one snapshot of the database.
     *
     * @param progress is told now and then how many lines were looked at
     */
    public Report verify(Question question, LongConsumer progress) {
        return snapshot.execute(_ -> {
            Walk walk = new Walk(question, before(question.from()), progress);
            jdbc.query(
                    "select * from access.audit where id >= ? order by id",
                    (ResultSet row) -> walk.take(row),
                    question.from());
            walk.end(head());
            walk.faults.addAll(overdue());
            return new Report(walk.lines, head(), walk.faults);
        });
    }

    /** The hash before a line; 32 zero bytes before the first. Where the line before is missing, none fits. */
    private byte[] before(long line) {
        return line == 1
                ? new byte[32]
                : jdbc
                        .query(
                                "select hash from access.audit where id = ?",
                                (row, number) -> row.getBytes("hash"),
                                line - 1)
                        .stream()
                        .findFirst()
                        .orElse(new byte[0]);
    }

    private List<Fault> overdue() {
        Instant latest = clock.instant().minus(LONGEST_WAIT);
        return jdbc.query(
                "select count(*) as lines, min(at) as since from access.audit_waiting where at < ? having count(*) > 0",
                (row, number) -> new Fault.NotSealed(
                        row.getLong("lines"),
                        row.getObject("since", OffsetDateTime.class).toInstant()),
                OffsetDateTime.ofInstant(latest, ZoneOffset.UTC));
    }

    private static Head told(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("lines"), hex(row.getBytes("hash")));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** Goes along the chain, line by line. */
    private static final class Walk {

        private final Question question;
        private final LongConsumer progress;
        private final List<Fault> faults = new ArrayList<>();
        private byte[] previous;
        private long last;
        private long lines;
        private boolean anchored;

        Walk(Question question, byte[] before, LongConsumer progress) {
            this.question = question;
            this.progress = progress;
            previous = before;
            last = question.from() - 1;
            meet(before);
        }

        void take(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            byte[] hash = row.getBytes("hash");
            if (id > last + 1) {
                fault(new Fault.Missing(last + 1, id - 1));
            } else if (!ChainedLine.of(row).fits(previous, hash)) {
                fault(new Fault.Broken(id));
            }
            previous = hash;
            last = id;
            lines++;
            meet(hash);
            if (lines % 1_000_000 == 0) {
                progress.accept(lines);
            }
        }

        void end(Head told) {
            Head found = new Head(last, hex(previous));
            if (last < told.lines()) {
                fault(new Fault.Missing(last + 1, told.lines()));
            } else if (!found.equals(told)) {
                fault(new Fault.AnotherHead(told, found));
            }
            question.anchor().filter(_ -> !anchored).ifPresent(hash -> fault(new Fault.NoAnchor(hash)));
        }

        private void meet(byte[] hash) {
            anchored |= question.anchor().filter(hex(hash)::equals).isPresent();
        }

        private void fault(Fault fault) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(fault);
            }
        }
    }
}
