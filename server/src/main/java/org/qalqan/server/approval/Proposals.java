package org.qalqan.server.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qalqan.server.approval.Proposal.Decision;
import org.qalqan.server.approval.Proposal.Draft;
import org.qalqan.server.approval.Proposal.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every proposal and what was decided about it. Append-only; the database holds that two persons are two. */
@Repository
class Proposals {

    private static final String SELECT = """
            select p.*, d.outcome, d.decided_by, d.decided_at, d.reason as decision_reason
            from approval.proposal p left join approval.decision d on d.proposal = p.id
            """;

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Draft draft, String by, Instant at) {
        return jdbc.sql("""
                insert into approval.proposal (kind, place, subject, payload, reason, proposed_by, proposed_at)
                values (:kind, :place, :subject, cast(:payload as jsonb), :reason, :by, :at) returning id
                """)
                .param("kind", draft.kind())
                .param("place", draft.place())
                .param("subject", draft.subject())
                .param("payload", draft.payload().toString())
                .param("reason", draft.reason())
                .param("by", by)
                .param("at", utc(at))
                .query(Long.class)
                .single();
    }

    void decide(long proposal, Decision decision) {
        jdbc.sql("""
                insert into approval.decision (proposal, outcome, decided_by, decided_at, reason)
                values (:proposal, :outcome, :by, :at, :reason)
                """)
                .param("proposal", proposal)
                .param("outcome", decision.outcome().code())
                .param("by", decision.by())
                .param("at", utc(decision.at()))
                .param("reason", decision.reason())
                .update();
    }

    Optional<Proposal> find(long id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(Proposals::proposal)
                .optional();
    }

    /** Those that nobody has decided and that can be decided, the oldest first. */
    List<Proposal> open(Instant now) {
        return jdbc.sql(SELECT + "where d.proposal is null and p.proposed_at > :since order by p.id")
                .param("since", utc(now.minus(Proposal.OPEN_FOR)))
                .query(Proposals::proposal)
                .list();
    }

    /** Those of an account, the last first. */
    List<Proposal> of(String account, int most) {
        return jdbc.sql(SELECT + "where p.proposed_by = :account order by p.id desc limit :most")
                .param("account", account)
                .param("most", most)
                .query(Proposals::proposal)
                .list();
    }

    /** Those that somebody has decided, the last first. */
    List<Proposal> decided(int most) {
        return jdbc.sql(SELECT + "where d.proposal is not null order by d.decided_at desc, p.id desc limit :most")
                .param("most", most)
                .query(Proposals::proposal)
                .list();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("place"),
                row.getString("subject"),
                JsonMapper.shared().readTree(row.getString("payload")),
                row.getString("reason"),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                row.getString("outcome") == null ? Optional.empty() : Optional.of(decision(row)));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decision_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
