package org.qalqan.server.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.ServerTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.approval.Proposal.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The laws about proposals and decisions that the database itself holds. Each test is rolled back. */
@ServerTest
@Transactional
class TwoPersonsTest {

    private static final Instant MADE = Instant.parse("2021-06-04T08:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    private long proposal;

    @BeforeEach
    void aProposal() {
        accounts.add("proposer", Role.IMPORTER, "KZ", "seven horses on the steppe", Audit.CONSOLE);
        accounts.add("decider", Role.NATIONAL_MANAGER, "KZ", "seven horses on the steppe", Audit.CONSOLE);
        proposal = jdbc.sql("""
                insert into approval.proposal (kind, place, subject, payload, reason, proposed_by, proposed_at)
                values ('denominator', 'KZ', 'KZ total', '{}', 'counted again', 'proposer', :at) returning id
                """).param("at", utc(MADE)).query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource({"approved, decider", "refused, decider", "withdrawn, proposer"})
    void anotherDecidesAndWhoProposedWithdraws(String outcome, String by) {
        decide(outcome, by, MADE.plusSeconds(60));

        assertThat(jdbc.sql("select outcome from approval.decision where proposal = :id")
                        .param("id", proposal)
                        .query(String.class)
                        .single())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "approved, proposer, who proposed it may not decide it",
        "refused, proposer, who proposed it may not decide it",
        "withdrawn, decider, only who proposed it may withdraw it",
        "approved, (console), decision_decided_by_fkey"
    })
    void nobodyElseDoes(String outcome, String by, String law) {
        assertThatThrownBy(() -> decide(outcome, by, MADE.plusSeconds(60))).hasMessageContaining(law);
    }

    @Test
    void aSecondDecisionIsRefused() {
        decide("refused", "decider", MADE.plusSeconds(60));

        assertThatThrownBy(() -> decide("approved", "decider", MADE.plusSeconds(61)))
                .hasMessageContaining("decision_pkey");
    }

    @Test
    void afterFourteenDaysItIsOver() {
        assertThatThrownBy(() -> decide("approved", "decider", MADE.plus(Proposal.OPEN_FOR)))
                .hasMessageContaining("within 14 days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update approval.proposal set subject = 'another'",
                "delete from approval.proposal",
                "truncate approval.decision",
                "delete from approval.decision"
            })
    void whatWasProposedAndDecidedStays(String sql) {
        decide("approved", "decider", MADE.plusSeconds(60));

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("is append-only");
    }

    @Test
    void aProposalIsOpenUntilItIsDecidedOrItsTimeIsOver() {
        Proposal open = new Proposal(
                1,
                "denominator",
                "KZ",
                "KZ total",
                JsonMapper.shared().createObjectNode(),
                "counted again",
                "proposer",
                MADE,
                Optional.empty());

        assertThat(open.state(MADE)).isEqualTo(State.OPEN);
        assertThat(open.state(MADE.plus(Proposal.OPEN_FOR).minus(Duration.ofNanos(1))))
                .isEqualTo(State.OPEN);
        assertThat(open.state(MADE.plus(Proposal.OPEN_FOR))).isEqualTo(State.EXPIRED);
    }

    private void decide(String outcome, String by, Instant at) {
        jdbc.sql("""
                insert into approval.decision (proposal, outcome, decided_by, decided_at, reason)
                values (:proposal, :outcome, :by, :at, 'looked at')
                """)
                .param("proposal", proposal)
                .param("outcome", outcome)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
