package org.qalqan.server.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was observed of pledges, and how they were closed. Append-only, with two times. */
@Repository
public class Observations {

    private final JdbcClient jdbc;

    Observations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was known of a pledge by the end of a day, the oldest first; of several values about one day the one known last. */
    public List<Observation> knownOn(String pledge, LocalDate day) {
        return jdbc.sql("""
                select distinct on (date) * from target.observation
                where pledge = :pledge and known_on <= :day
                order by date, known_on desc, id desc
                """)
                .param("pledge", pledge)
                .param("day", day)
                .query(Observations::observation)
                .list();
    }

    /** All rows about a pledge that were known by the end of a day, corrections beside what they corrected, oldest first. */
    public List<Observation> history(String pledge, LocalDate day) {
        return jdbc.sql("""
                select * from target.observation where pledge = :pledge and known_on <= :day
                order by date, known_on, id
                """)
                .param("pledge", pledge)
                .param("day", day)
                .query(Observations::observation)
                .list();
    }

    /** How a pledge was closed, as known by the end of a day; a later closing replaces an earlier one. */
    public Optional<Closing> closing(String pledge, LocalDate day) {
        return jdbc.sql("""
                select * from target.closing where pledge = :pledge and closed_on <= :day
                order by closed_on desc, id desc limit 1
                """)
                .param("pledge", pledge)
                .param("day", day)
                .query(Observations::closing)
                .optional();
    }

    /** Records observations in one transaction; those already recorded are left alone. Returns how many were new. */
    @Transactional
    public int record(Collection<Observation> observations) {
        return observations.stream().mapToInt(this::record).sum();
    }

    private int record(Observation observation) {
        return jdbc.sql("""
                insert into target.observation (pledge, date, known_on, value, unit, source, note)
                values (:pledge, :date, :knownOn, :value, :unit, :source, :note)
                on conflict do nothing
                """)
                .param("pledge", observation.pledge())
                .param("date", observation.date())
                .param("knownOn", observation.knownOn())
                .param("value", observation.value().orElse(null))
                .param("unit", observation.unit().orElse(null))
                .param("source", observation.source())
                .param("note", observation.note().orElse(null))
                .update();
    }

    /** Closes a pledge. */
    public void close(Closing closing) {
        jdbc.sql("""
                insert into target.closing (pledge, outcome, closed_on, evidence, link, closed_by)
                values (:pledge, :outcome, :closedOn, :evidence, :link, :closedBy)
                on conflict do nothing
                """)
                .param("pledge", closing.pledge())
                .param("outcome", closing.outcome().code())
                .param("closedOn", closing.closedOn())
                .param("evidence", closing.evidence())
                .param("link", closing.link())
                .param("closedBy", closing.closedBy())
                .update();
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getString("pledge"),
                row.getObject("date", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                Optional.ofNullable(row.getObject("value", Double.class)),
                Optional.ofNullable(row.getString("unit")),
                row.getString("source"),
                Optional.ofNullable(row.getString("note")));
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        return new Closing(
                row.getString("pledge"),
                Closing.Outcome.of(row.getString("outcome")).orElseThrow(),
                row.getObject("closed_on", LocalDate.class),
                row.getString("evidence"),
                row.getString("link"),
                row.getString("closed_by"));
    }
}
