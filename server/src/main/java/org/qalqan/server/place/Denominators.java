package org.qalqan.server.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of every place's denominators. Append-only: a revision is a new version. */
@Repository
public class Denominators {

    private final JdbcClient jdbc;

    Denominators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The version in force for a day, as known on another: the latest {@code validFrom} on or before {@code on} among the versions known,
     * and of several known for it the one that became known last.
     */
    public Optional<Denominator> inForce(String place, DenominatorKind kind, LocalDate on, LocalDate knownOn) {
        return jdbc.sql("""
                select * from place.denominator
                where place = :place and kind = :kind and valid_from <= :on and known_on <= :knownOn
                order by valid_from desc, known_on desc limit 1
                """)
                .param("place", place)
                .param("kind", kind.code())
                .param("on", on)
                .param("knownOn", knownOn)
                .query(Denominators::denominator)
                .optional();
    }

    /** All versions known on a day, the oldest first. */
    public List<Denominator> knownOn(String place, LocalDate knownOn) {
        return jdbc.sql("""
                select * from place.denominator where place = :place and known_on <= :knownOn
                order by kind, valid_from, known_on
                """)
                .param("place", place)
                .param("knownOn", knownOn)
                .query(Denominators::denominator)
                .list();
    }

    /** All versions of every place known on a day, by place and the oldest first. */
    public List<Denominator> knownOn(LocalDate knownOn) {
        return jdbc.sql("""
                select * from place.denominator where known_on <= :knownOn
                order by place, kind, valid_from, known_on
                """)
                .param("knownOn", knownOn)
                .query(Denominators::denominator)
                .list();
    }

    /** The largest total population ever stated for each place. */
    public Map<String, Long> largestPopulations() {
        Map<String, Long> largest = new HashMap<>();
        jdbc.sql("select place, max(people) as people from place.denominator where kind = 'total' group by place")
                .query((RowCallbackHandler) row -> largest.put(row.getString("place"), row.getLong("people")));
        return largest;
    }

    /** What has versions already: for these a further one is a change, which takes two persons. */
    public Set<Stated> stated() {
        return jdbc
                .sql("select distinct place, kind from place.denominator")
                .query((row, number) -> new Stated(
                        row.getString("place"),
                        DenominatorKind.of(row.getString("kind")).orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A denominator of which there is a version. */
    public record Stated(String place, DenominatorKind kind) {}

    /** Whether a version for these days is recorded. */
    public boolean isRecorded(Denominator version) {
        return jdbc.sql("""
                select exists (select from place.denominator
                    where place = :place and kind = :kind and valid_from = :validFrom and known_on = :knownOn)
                """)
                .param("place", version.place())
                .param("kind", version.kind().code())
                .param("validFrom", version.validFrom())
                .param("knownOn", version.knownOn())
                .query(Boolean.class)
                .single();
    }

    /** Records first versions; those already recorded are left alone. Returns how many were new. */
    @Transactional
    public int record(Collection<Denominator> versions) {
        return versions.stream().mapToInt(version -> record(version, null)).sum();
    }

    /**
     * Records further versions, to which two persons have agreed; the database holds that they have.
     *
     * @param proposal number of the proposal
     */
    @Transactional
    public int recordAgreed(Collection<Denominator> versions, long proposal) {
        return versions.stream().mapToInt(version -> record(version, proposal)).sum();
    }

    private int record(Denominator version, @Nullable Long proposal) {
        return jdbc.sql("""
                insert into place.denominator (place, kind, people, valid_from, known_on, source, note, proposal)
                values (:place, :kind, :people, :validFrom, :knownOn, :source, :note, :proposal)
                on conflict (place, kind, valid_from, known_on) do nothing
                """)
                .param("place", version.place())
                .param("kind", version.kind().code())
                .param("people", version.people())
                .param("validFrom", version.validFrom())
                .param("knownOn", version.knownOn())
                .param("source", version.source())
                .param("note", version.note().orElse(null))
                .param("proposal", proposal)
                .update();
    }

    private static Denominator denominator(ResultSet row, int number) throws SQLException {
        return new Denominator(
                row.getString("place"),
                DenominatorKind.of(row.getString("kind")).orElseThrow(),
                row.getLong("people"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                row.getString("source"),
                Optional.ofNullable(row.getString("note")));
    }
}
