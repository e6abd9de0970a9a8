package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the whole ledger from its movements, one after the other, and tells every difference. It shares nothing with the trigger that
 * holds the laws: a fault of the one is found by the other.
 */
@Service
public class LedgerCheck {

    private static final int ROWS_AT_ONCE = 10_000;

    private final JdbcTemplate jdbc;
    private final Movements movements;
    private final TransactionTemplate snapshot;

    LedgerCheck(DataSource database, Movements movements, PlatformTransactionManager manager) {
        this.movements = movements;
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ROWS_AT_ONCE);
        snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Something that is not as it should be. */
    public sealed interface Difference {

        /** A stored balance is not what the movements add up to. */
        record WrongBalance(long lot, Whereabouts where, long stored, long counted) implements Difference {}

        /** At some moment fewer than no doses were somewhere; the lowest point is told. */
        record BelowZero(long lot, Whereabouts where, Instant moment, long doses) implements Difference {}

        /** The doses of a lot do not add up: made = in stock + in transit + in open vials + given + wasted. */
        record NotConserved(long lot, long made, long accounted) implements Difference {}

        /** A movement goes a way that its act does not. */
        record WrongWay(long movement, Act act) implements Difference {}

        /** A reversal is not the opposite of what it reverses. */
        record WrongReversal(long movement, long reverses) implements Difference {}
    }

    /**
     * What was found.
     *
     * @param movements how many were counted
     * @param holdings how many balances were recomputed
     * @param differences empty when all is as it should be
     */
    public record Report(long movements, long holdings, long lots, List<Difference> differences) {}

    /**
     * Checks everything, in one snapshot of the database.
     *
     * @param progress is told now and then how many movements were looked at
     */
    public Report check(LongConsumer progress) {
        return snapshot.execute(_ -> {
            WayCheck ways = new WayCheck(progress);
            jdbc.query(
                    Movements.SELECT + "order by m.id",
                    (ResultSet row) -> ways.take(Movements.movement(row, 0), row.getLong("to_lot")));
            for (Movement reversal : reversals()) {
                ways.takeReversal(
                        reversal,
                        movements.find(reversal.reverses().orElseThrow()).orElseThrow());
            }
            Recount recount = new Recount();
            jdbc.query("""
                    select h.id, h.lot, h.kind as its_kind, h.place as its_place, h.shipment as its_shipment, h.vial as its_vial,
                        h.reason as its_reason, h.doses, e.at, e.change
                    from ledger.holding h left join (
                        select from_holding as holding, at, -doses as change from ledger.movement
                        union all
                        select to_holding, at, doses from ledger.movement) as e on e.holding = h.id
                    order by h.id, e.at
                    """, recount::take);
            List<Difference> differences = new ArrayList<>(ways.differences());
            differences.addAll(recount.differences());
            return new Report(ways.movements(), recount.holdings(), recount.lots(), List.copyOf(differences));
        });
    }

    private List<Movement> reversals() {
        return jdbc.query(Movements.SELECT + "where m.reverses is not null order by m.id", Movements::movement);
    }
}
