package org.qalqan.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what with which thing, and whether it was done or refused. Append-only. Of a person it holds the account name and nothing else. */
@Repository
public class Audit {

    /** Stands for whoever has a shell on the server and uses the command line. */
    public static final String CONSOLE = "(console)";

    /** Stands for somebody who gave no name of an account. */
    public static final String NOBODY = "(nobody)";

    private static final int LONGEST_THING = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How an act ended. */
    public enum Outcome {
        DONE,
        REFUSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line of the audit.
     *
     * @param act what was done, in a few words such as {@code pledge added}
     * @param thing the id of what it was done with
     */
    public record Entry(Instant at, String account, String act, String thing, Outcome outcome) {}

    /** Writes a line. Within a transaction it stands or falls with it: call it inside for what was done, outside for what was refused. */
    public void record(String account, String act, String thing, Outcome outcome) {
        jdbc.sql("""
                insert into access.audit (at, account, act, thing, outcome) values (:at, :account, :act, :thing, :outcome)
                """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("account", account)
                .param("act", act)
                .param("thing", thing.length() > LONGEST_THING ? thing.substring(0, LONGEST_THING) + "…" : thing)
                .param("outcome", outcome.code())
                .update();
    }

    /** The latest lines, the last first. */
    public List<Entry> latest(int most) {
        return jdbc.sql("select * from access.audit order by id desc limit :most")
                .param("most", most)
                .query(Audit::entry)
                .list();
    }

    /** The latest lines of one account, the last first. */
    public List<Entry> latestOf(String account, int most) {
        return jdbc.sql("select * from access.audit where account = :account order by id desc limit :most")
                .param("account", account)
                .param("most", most)
                .query(Audit::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("act"),
                row.getString("thing"),
                Arrays.stream(Outcome.values())
                        .filter(known -> known.code().equals(outcome))
                        .findFirst()
                        .orElseThrow());
    }
}
