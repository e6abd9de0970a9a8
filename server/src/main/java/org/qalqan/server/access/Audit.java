package org.qalqan.server.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who did what with which thing, and whether it was done or refused. Append-only, and each line is chained to the one before by its hash
 * soon after it was written ({@link AuditChain}, decision 030). Of a person it holds the account name and nothing else. The one place where
 * lines are written.
 */
@Repository
public class Audit {

    /** Stands for whoever has a shell on the server and uses the command line. */
    public static final String CONSOLE = "(console)";

    /** Stands for somebody who gave no name of an account. */
    public static final String NOBODY = "(nobody)";

    private static final int LONGEST_THING = 120;

    /** They part the fields of a line where its hash is made, and so can be in none. */
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cntrl}");

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final AuditSealer sealer;
    private final Clock clock;

    Audit(JdbcClient client, JdbcTemplate jdbc, AuditSealer sealer, Clock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** How an act ended. */
    public enum Outcome {
        DONE,
        REFUSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A line to be written.
     *
     * @param act what was done, in a few words such as {@code pledge added}
     * @param thing the id of what it was done with, such as {@code person 4711}; over 120 characters it is cut off
     */
    public record Line(String account, String act, String thing, Outcome outcome) {

        public Line {
            account = plain(account);
            act = plain(act);
            thing = plain(thing.length() > LONGEST_THING ? thing.substring(0, LONGEST_THING) + "…" : thing);
        }

        private static String plain(String text) {
            return CONTROL_CHARACTERS.matcher(text).replaceAll(" ");
        }
    }

    /**
     * One line of the audit.
     *
     * @param number of the line in the chain; empty for the moment until it is sealed
     */
    public record Entry(OptionalLong number, Instant at, String account, String act, String thing, Outcome outcome) {}

    /** Writes a line. Within a transaction it stands or falls with it: call it inside for what was done, outside for what was refused. */
    public void record(String account, String act, String thing, Outcome outcome) {
        recordAll(List.of(new Line(account, act, thing, outcome)));
    }

    /** Writes that something was shown: a line for each of the things, before they are shown. */
    public void recordReads(String account, String act, Collection<String> things) {
        recordAll(things.stream()
                .map(thing -> new Line(account, act, thing, Outcome.DONE))
                .toList());
    }

    /** Writes many lines in one statement; like {@link #record} they stand or fall with the transaction. */
    public void recordAll(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.update("""
                insert into access.audit_waiting (at, account, act, thing, outcome)
                select ?, line.* from unnest(?, ?, ?, ?) as line
                """, statement -> {
            statement.setObject(1, now);
            column(statement, 2, lines, Line::account);
            column(statement, 3, lines, Line::act);
            column(statement, 4, lines, Line::thing);
            column(statement, 5, lines, line -> line.outcome().code());
        });
        sealer.afterCommit();
    }

    /** The latest lines, the last first. */
    public List<Entry> latest(int most) {
        return client.sql(newestFirst("true", true))
                .param("before", Long.MAX_VALUE)
                .param("most", most)
                .query(Audit::entry)
                .list();
    }

    /** The latest lines of one account, the last first. */
    public List<Entry> latestOf(String account, int most) {
        return client.sql(newestFirst("account = :account", true))
                .param("account", account)
                .param("before", Long.MAX_VALUE)
                .param("most", most)
                .query(Audit::entry)
                .list();
    }

    /**
     * The question for at most {@code :most} lines before the number {@code :before}. Lines that still wait to be sealed are the latest.
     *
     * @param which condition on the columns of a line
     */
    static String newestFirst(String which, boolean waitingToo) {
        return """
                (select null::bigint as number, id, at, account, act, thing, outcome from access.audit_waiting where %1$s and %2$s)
                union all
                (select id as number, id, at, account, act, thing, outcome from access.audit
                    where %1$s and id < :before order by id desc limit :most)
                order by number desc nulls first, id desc limit :most
                """.formatted(which, waitingToo);
    }

    static Entry entry(ResultSet row, int rowNumber) throws SQLException {
        long number = row.getLong("number");
        return new Entry(
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("act"),
                row.getString("thing"),
                Outcome.of(row.getString("outcome")));
    }

    private static void column(PreparedStatement statement, int index, List<Line> lines, Function<Line, String> field)
            throws SQLException {
        String[] values = lines.stream().map(field).toArray(String[]::new);
        statement.setArray(index, statement.getConnection().createArrayOf("text", values));
    }
}
