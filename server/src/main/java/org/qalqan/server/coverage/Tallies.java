package org.qalqan.server.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.target.Indicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All tallies, with two times: the day each is about and the day it became known. Append-only. What was known on a day follows from the
 * rows known by then, so later knowledge never changes an earlier view.
 */
@Repository
public class Tallies {

    /** Of several reports of one day, the one that became known last, and of those the one recorded last, is what is known. */
    private static final String KNOWN = """
            select distinct on (place, indicator, date) * from coverage.tally
            where known_on <= :knownOn
            """;

    private final JdbcClient jdbc;
    private final TallyStaging staging;

    Tallies(JdbcClient jdbc, TallyStaging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /** The series of a place as known on a day: one tally for each day reported, oldest first. */
    public List<Tally> asKnownOn(String place, Indicator indicator, LocalDate knownOn) {
        return jdbc.sql(KNOWN + """
                and place = :place and indicator = :indicator
                order by place, indicator, date, known_on desc, id desc
                """)
                .param("knownOn", knownOn)
                .param("place", place)
                .param("indicator", indicator.code())
                .query(Tallies::tally)
                .list();
    }

    /** The latest tally of a place about a day on or before {@code on}, as known on a day. */
    public Optional<Tally> latest(String place, Indicator indicator, LocalDate on, LocalDate knownOn) {
        return jdbc.sql("""
                select * from coverage.tally
                where place = :place and indicator = :indicator and date <= :on and known_on <= :knownOn
                order by date desc, known_on desc, id desc limit 1
                """)
                .param("place", place)
                .param("indicator", indicator.code())
                .param("on", on)
                .param("knownOn", knownOn)
                .query(Tallies::tally)
                .optional();
    }

    /** The series of several places as known on a day, ordered by place, indicator and day. */
    public List<Tally> asKnownOn(Collection<String> places, LocalDate knownOn) {
        return jdbc.sql(KNOWN + """
                and place in (:places)
                order by place, indicator, date, known_on desc, id desc
                """)
                .param("knownOn", knownOn)
                .param("places", places)
                .query(Tallies::tally)
                .list();
    }

    /** All rows about a place as recorded and known on a day, corrections beside what they corrected, oldest first. */
    public List<Tally> history(String place, Indicator indicator, LocalDate knownOn) {
        return jdbc.sql("""
                select * from coverage.tally where place = :place and indicator = :indicator and known_on <= :knownOn
                order by date, known_on, id
                """)
                .param("place", place)
                .param("indicator", indicator.code())
                .param("knownOn", knownOn)
                .query(Tallies::tally)
                .list();
    }

    /**
     * Rows as recorded and known on a day, corrections beside what they corrected, ordered by place, indicator and day.
     *
     * @param most no more than so many
     */
    public List<Tally> history(
            Collection<String> places, Collection<Indicator> indicators, LocalDate knownOn, int most) {
        return jdbc.sql("""
                select * from coverage.tally
                where place in (:places) and indicator in (:indicators) and known_on <= :knownOn
                order by place, indicator, date, known_on, id limit :most
                """)
                .param("places", places)
                .param("indicators", indicators.stream().map(Indicator::code).toList())
                .param("knownOn", knownOn)
                .param("most", most)
                .query(Tallies::tally)
                .list();
    }

    /** How many rows were known on a day, and from how many sources. */
    public Extent extent(LocalDate knownOn) {
        return jdbc.sql("""
                select count(*) as tallies, count(distinct source) as sources, max(date) as last_date
                from coverage.tally where known_on <= :knownOn
                """)
                .param("knownOn", knownOn)
                .query((row, number) -> new Extent(
                        row.getLong("tallies"),
                        row.getLong("sources"),
                        Optional.ofNullable(row.getObject("last_date", LocalDate.class))))
                .single();
    }

    /**
     * Records tallies in one transaction, all or none. A row already recorded is left alone. A row that says another count for the same
     * place, indicator, day, known-on and source contradicts what is recorded; then nothing is recorded.
     */
    @Transactional
    public Recorded record(List<Tally> tallies) {
        staging.fill(tallies);
        List<Contradiction> contradictions = staging.contradictions();
        return new Recorded(contradictions.isEmpty() ? staging.record() : 0, contradictions);
    }

    /**
     * What became of tallies that were to be recorded.
     *
     * @param added rows that were new
     * @param contradictions rows that say otherwise than what is recorded, in their order; when there are any, nothing was recorded
     */
    public record Recorded(long added, List<Contradiction> contradictions) {}

    /**
     * A tally that says otherwise than a recorded one.
     *
     * @param index its place in the list, from 0
     * @param recorded the count recorded
     */
    public record Contradiction(int index, long recorded) {}

    /** How much was known. */
    public record Extent(long tallies, long sources, Optional<LocalDate> lastDate) {}

    private static Tally tally(ResultSet row, int number) throws SQLException {
        return new Tally(
                row.getString("place"),
                row.getObject("date", LocalDate.class),
                row.getBoolean("date_inferred"),
                row.getObject("known_on", LocalDate.class),
                Indicator.of(row.getString("indicator")).orElseThrow(),
                row.getLong("count"),
                row.getInt("rounded_to"),
                row.getString("source"),
                Optional.ofNullable(row.getString("note")));
    }
}
