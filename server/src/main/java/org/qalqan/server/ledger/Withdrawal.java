package org.qalqan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes all doses of a recalled lot at a place out of use: those on the shelf and those in open vials. */
@Service
public class Withdrawal {

    private final JdbcClient jdbc;
    private final LotLives lives;
    private final Ledger ledger;

    Withdrawal(JdbcClient jdbc, LotLives lives, Ledger ledger) {
        this.jdbc = jdbc;
        this.lives = lives;
        this.ledger = ledger;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * All of it is out of use.
         *
         * @param isNew whether that was not recorded before under the same key
         */
        record Withdrawn(List<Movement> movements, boolean isNew) implements Outcome {

            public long doses() {
                return movements.stream().mapToLong(Movement::doses).sum();
            }
        }

        /** The lot was not recalled, so that its doses are not taken back. */
        record NotRecalled(LotState state) implements Outcome {}

        /** Nothing of it was there. */
        record NothingThere() implements Outcome {}

        /** The ledger refused it. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    private record Held(Whereabouts where, long doses) {}

    /** Withdraws what was there at the moment of the circumstances. */
    public Outcome withdraw(long lot, String place, Circumstances how) {
        List<Movement> done = parts(how.key());
        if (!done.isEmpty()) {
            return new Outcome.Withdrawn(done, false);
        }
        Optional<LotState> state = lives.find(lot).map(life -> life.decidedBy(how.at()));
        if (!state.equals(Optional.of(LotState.RECALLED))) {
            return state.<Outcome>map(Outcome.NotRecalled::new)
                    .orElseGet(() -> new Outcome.Refused(new Refusal.UnknownLot(lot)));
        }
        List<Held> held = held(lot, place, how);
        return held.isEmpty() ? new Outcome.NothingThere() : post(lot, place, held, how);
    }

    private Outcome post(long lot, String place, List<Held> held, Circumstances how) {
        List<NewMovement> wanted = new ArrayList<>();
        for (Held one : held) {
            wanted.add(new NewMovement(
                    Act.RECALL,
                    lot,
                    one.where(),
                    new Whereabouts.Wasted(place, WasteReason.RECALLED),
                    one.doses(),
                    how.part(Integer.toString(wanted.size()))));
        }
        return switch (ledger.post(wanted)) {
            case Posting.Posted posted -> new Outcome.Withdrawn(posted.movements(), true);
            case Posting.Refused refused -> new Outcome.Refused(refused.refusal());
        };
    }

    private List<Held> held(long lot, String place, Circumstances how) {
        return jdbc.sql("""
                select h.kind, h.place, h.shipment, h.vial, h.reason, h.doses - coalesce(since.doses, 0) as doses
                from ledger.holding h
                cross join lateral (
                    select sum(e.doses) as doses from (
                        select -m.doses as doses from ledger.movement m where m.from_holding = h.id and m.at > :moment
                        union all
                        select m.doses from ledger.movement m where m.to_holding = h.id and m.at > :moment) as e) as since
                where h.lot = :lot and h.place = :place and h.kind in ('stock', 'vial') and h.doses > coalesce(since.doses, 0)
                order by h.id
                """)
                .param("lot", lot)
                .param("place", place)
                .param("moment", UtcMoment.of(how.at()))
                .query((row, _) -> new Held(Movements.whereabouts(row, ""), row.getLong("doses")))
                .list();
    }

    /** What was recorded under a key already: its parts have the key and a number. */
    private List<Movement> parts(String key) {
        return jdbc.sql(Movements.SELECT
                        + "where m.key > :key || '/' and m.key < :key || '0' and m.act = 'recall' order by m.id")
                .param("key", key)
                .query(Movements::movement)
                .list();
    }
}
