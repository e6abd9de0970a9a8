package org.qalqan.server.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.language.Wording;
import org.qalqan.server.place.DenominatorKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All pledges and the readings they are judged by. */
@Repository
public class Pledges {

    private final JdbcClient jdbc;

    Pledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every pledge, those with a deadline first, the earliest deadline first. */
    public List<Pledge> all() {
        return jdbc.sql("select * from target.pledge order by deadline nulls last, id")
                .query(Pledges::pledge)
                .list();
    }

    public Optional<Pledge> find(String id) {
        return jdbc.sql("select * from target.pledge where id = :id")
                .param("id", id)
                .query(Pledges::pledge)
                .optional();
    }

    public Set<String> ids() {
        return jdbc.sql("select id from target.pledge").query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The readings of a pledge, the one it is judged by first. */
    public List<Reading> readings(String pledge) {
        return jdbc.sql("select * from target.reading where pledge = :pledge order by judged desc, position")
                .param("pledge", pledge)
                .query(Pledges::reading)
                .list();
    }

    /** Pledges that are judged by a coverage: those that have readings. */
    public List<Pledge.Measured> coverageTargets() {
        return jdbc.sql("""
                        select * from target.pledge p
                        where kind = 'measured' and value is not null and deadline is not null
                            and exists (select 1 from target.reading r where r.pledge = p.id and r.judged)
                        order by deadline, id
                        """).query(Pledges::pledge).list().stream()
                .map(Pledge.Measured.class::cast)
                .toList();
    }

    /** Adds a pledge. Returns whether it was new; a pledge once made is never rewritten. */
    public boolean add(Pledge pledge) {
        Pledge.Quotation quotation = pledge.quotation();
        Optional<Wording> subject = subject(pledge);
        return jdbc.sql("""
                insert into target.pledge (id, kind, said_on, said_by, deadline, subject_kk, subject_ru, subject_en, value,
                    statement_kk, statement_ru, statement_en, source)
                values (:id, :kind, :saidOn, :saidBy, :deadline, :subjectKk, :subjectRu, :subjectEn, :value,
                    :statementKk, :statementRu, :statementEn, :source)
                on conflict (id) do nothing
                """)
                        .param("id", pledge.id())
                        .param("kind", pledge.kind())
                        .param("saidOn", quotation.saidOn())
                        .param("saidBy", quotation.by())
                        .param("deadline", pledge.deadline().orElse(null))
                        .param("subjectKk", subject.map(Wording::kk).orElse(null))
                        .param("subjectRu", subject.map(Wording::ru).orElse(null))
                        .param("subjectEn", subject.map(Wording::en).orElse(null))
                        .param(
                                "value",
                                pledge instanceof Pledge.Measured measured
                                        ? measured.value().orElse(null)
                                        : null)
                        .param("statementKk", quotation.statement().kk())
                        .param("statementRu", quotation.statement().ru())
                        .param("statementEn", quotation.statement().en())
                        .param("source", quotation.source())
                        .update()
                == 1;
    }

    /** The reading of a pledge with an id. */
    public Optional<Reading> reading(String pledge, String id) {
        return jdbc.sql("select * from target.reading where pledge = :pledge and id = :id")
                .param("pledge", pledge)
                .param("id", id)
                .query(Pledges::reading)
                .optional();
    }

    /**
     * Changes how a pledge is judged, to which two persons have agreed; the database holds that they have.
     *
     * @param proposal number of the proposal
     */
    public void change(Reading reading, long proposal) {
        jdbc.sql("""
                update target.reading set indicator = :indicator, denominator = :denominator,
                    denominator_people = :denominatorPeople, judged = :judged, proposal = :proposal
                where pledge = :pledge and id = :id
                """)
                .param("pledge", reading.pledge())
                .param("id", reading.id())
                .param("indicator", reading.indicator().code())
                .param("denominator", reading.denominator().code())
                .param("denominatorPeople", reading.denominatorPeople().orElse(null))
                .param("judged", reading.judged())
                .param("proposal", proposal)
                .update();
    }

    /** Adds a reading of a pledge, or renews its name and note. How it judges is changed by {@link #change} alone. */
    public void save(Reading reading, int position) {
        jdbc.sql("""
                insert into target.reading (pledge, id, position, indicator, denominator, denominator_people, judged,
                    name_kk, name_ru, name_en, note)
                values (:pledge, :id, :position, :indicator, :denominator, :denominatorPeople, :judged, :kk, :ru, :en, :note)
                on conflict (pledge, id) do update set
                    position = excluded.position, indicator = excluded.indicator, denominator = excluded.denominator,
                    denominator_people = excluded.denominator_people, judged = excluded.judged, name_kk = excluded.name_kk,
                    name_ru = excluded.name_ru, name_en = excluded.name_en, note = excluded.note
                """)
                .param("pledge", reading.pledge())
                .param("id", reading.id())
                .param("position", position)
                .param("indicator", reading.indicator().code())
                .param("denominator", reading.denominator().code())
                .param("denominatorPeople", reading.denominatorPeople().orElse(null))
                .param("judged", reading.judged())
                .param("kk", reading.name().kk())
                .param("ru", reading.name().ru())
                .param("en", reading.name().en())
                .param("note", reading.note().orElse(null))
                .update();
    }

    private static Optional<Wording> subject(Pledge pledge) {
        return switch (pledge) {
            case Pledge.Measured measured -> Optional.of(measured.measure());
            case Pledge.Dated dated -> Optional.of(dated.event());
            case Pledge.Standing _ -> Optional.empty();
        };
    }

    private static Pledge pledge(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        @Nullable LocalDate deadline = row.getObject("deadline", LocalDate.class);
        Pledge.Quotation quotation = new Pledge.Quotation(
                row.getObject("said_on", LocalDate.class),
                row.getString("said_by"),
                wording(row, "statement"),
                row.getString("source"));
        return switch (row.getString("kind")) {
            case "measured" ->
                new Pledge.Measured(
                        id,
                        quotation,
                        Optional.ofNullable(deadline),
                        wording(row, "subject"),
                        Optional.ofNullable(row.getObject("value", Double.class)));
            case "dated" ->
                new Pledge.Dated(id, quotation, row.getObject("deadline", LocalDate.class), wording(row, "subject"));
            default -> new Pledge.Standing(id, quotation);
        };
    }

    private static Wording wording(ResultSet row, String name) throws SQLException {
        return new Wording(row.getString(name + "_kk"), row.getString(name + "_ru"), row.getString(name + "_en"));
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getString("pledge"),
                row.getString("id"),
                Indicator.of(row.getString("indicator")).orElseThrow(),
                DenominatorKind.of(row.getString("denominator")).orElseThrow(),
                Optional.ofNullable(row.getObject("denominator_people", Long.class)),
                row.getBoolean("judged"),
                wording(row, "name"),
                Optional.ofNullable(row.getString("note")));
    }
}
