package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts of shelves. What is missing is written off; what is more than expected can only be doses that were written off as missing there
 * before, because a lot never has more doses than were made.
 */
@Service
public class Counts {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Stocks stocks;
    private final RetriedTransaction transaction;

    Counts(JdbcClient jdbc, Ledger ledger, Stocks stocks, RetriedTransaction transaction) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.stocks = stocks;
        this.transaction = transaction;
    }

    /** What became of a count. */
    public sealed interface Counted {

        /**
         * It is recorded.
         *
         * @param expected doses that the ledger had on the shelf at that moment
         */
        record Recorded(long expected, long counted) implements Counted {}

        /** Nothing was recorded. */
        record Refused(Refusal refusal) implements Counted {}
    }

    /** Records how many doses of a lot were on the shelf of a place. The same key again changes nothing. */
    public Counted count(String place, long lot, long counted, Circumstances how) {
        return transaction.execute(status -> {
            hold(place, lot);
            Optional<Known> there = find(how.key());
            if (there.isPresent()) {
                return there.get().isOf(place, lot, counted, how)
                        ? there.get().count()
                        : new Counted.Refused(new Refusal.KeyTaken(how.key()));
            }
            long expected = stocks.balanceAt(place, lot, how.at());
            List<NewMovement> difference = difference(place, lot, counted - expected, how);
            if (!difference.isEmpty() && ledger.post(difference) instanceof Posting.Refused(Refusal refusal)) {
                status.setRollbackOnly();
                return new Counted.Refused(refusal);
            }
            insert(place, lot, counted, expected, how);
            return new Counted.Recorded(expected, counted);
        });
    }

    /**
     * Nobody takes from the shelf between looking at the balance and setting it right. All holdings that a count can touch are held, in the
     * order of their ids as the trigger does, so that nobody waits in a circle.
     */
    private void hold(String place, long lot) {
        jdbc.sql("""
                select id from ledger.holding
                where lot = :lot and place = :place
                  and (kind = 'stock' or kind = 'wasted' and reason in ('count', 'missing'))
                order by id for no key update
                """).param("lot", lot).param("place", place).query(Long.class).list();
    }

    private List<NewMovement> difference(String place, long lot, long more, Circumstances how) {
        Whereabouts shelf = new Whereabouts.Stock(place);
        Whereabouts writtenOff = new Whereabouts.Wasted(place, WasteReason.COUNT);
        if (more < 0) {
            return List.of(new NewMovement(Act.COUNT, lot, shelf, writtenOff, -more, how));
        }
        List<NewMovement> found = new ArrayList<>();
        long lost = stocks.doses(lot, new Whereabouts.Wasted(place, WasteReason.MISSING));
        long counted = stocks.doses(lot, writtenOff);
        long fromLost = Math.clamp(more - counted, 0, lost);
        if (more - fromLost > 0) {
            found.add(new NewMovement(Act.COUNT, lot, writtenOff, shelf, more - fromLost, how));
        }
        if (fromLost > 0) {
            Whereabouts missing = new Whereabouts.Wasted(place, WasteReason.MISSING);
            found.add(new NewMovement(Act.COUNT, lot, missing, shelf, fromLost, how.part("missing")));
        }
        return found;
    }

    /** A count that is recorded under a key. */
    private record Known(String place, long lot, Instant at, Counted.Recorded count) {
        boolean isOf(String itsPlace, long itsLot, long counted, Circumstances how) {
            return place.equals(itsPlace) && lot == itsLot && at.equals(how.at()) && count.counted() == counted;
        }
    }

    private Optional<Known> find(String key) {
        return jdbc.sql("select * from ledger.stock_count where key = :key")
                .param("key", key)
                .query((row, number) -> new Known(
                        row.getString("place"),
                        row.getLong("lot"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Counted.Recorded(row.getLong("expected"), row.getLong("counted"))))
                .optional();
    }

    private void insert(String place, long lot, long counted, long expected, Circumstances how) {
        jdbc.sql("""
                insert into ledger.stock_count (key, place, lot, at, known_on, counted, expected, account)
                values (:key, :place, :lot, :at, :knownOn, :counted, :expected, :account)
                """)
                .param("key", how.key())
                .param("place", place)
                .param("lot", lot)
                .param("at", UtcMoment.of(how.at()))
                .param("knownOn", how.knownOn())
                .param("counted", counted)
                .param("expected", expected)
                .param("account", how.account())
                .update();
    }
}
