package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.ledger.LedgerCheck.Difference;
import org.qalqan.server.ledger.Whereabouts.Made;

/** Counts every holding again from nothing, moment by moment. Takes changes ordered by holding and then by moment. */
final class Recount {

    private final List<Difference> differences = new ArrayList<>();
    private final Map<Long, LotSum> lots = new HashMap<>();
    private @Nullable Course current;
    private long holdings;

    /** Doses of a lot. */
    private record LotSum(long made, long accounted) {
        LotSum plus(Course course) {
            return course.where instanceof Made
                    ? new LotSum(made - course.counted, accounted)
                    : new LotSum(made, accounted + course.counted);
        }
    }

    void take(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Course course = current;
        if (course == null || course.id != id) {
            finish();
            course = new Course(id, row.getLong("lot"), Movements.whereabouts(row, "its_"), row.getLong("doses"));
            current = course;
        }
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        if (at != null) {
            course.add(at.toInstant(), row.getLong("change"));
        }
    }

    /** Everything found, once all changes were taken. */
    List<Difference> differences() {
        finish();
        List<Difference> all = new ArrayList<>(differences);
        lots.forEach((lot, sum) -> {
            if (sum.made() != sum.accounted()) {
                all.add(new Difference.NotConserved(lot, sum.made(), sum.accounted()));
            }
        });
        return all;
    }

    long holdings() {
        return holdings;
    }

    long lots() {
        return lots.size();
    }

    private void finish() {
        Course course = current;
        if (course != null) {
            current = null;
            holdings++;
            differences.addAll(course.differences());
            lots.merge(course.lot, new LotSum(0, 0).plus(course), (sum, _) -> sum.plus(course));
        }
    }

    /** One holding on its way through time. */
    private static final class Course {

        private final long id;
        private final long lot;
        private final Whereabouts where;
        private final long stored;
        private long counted;
        private @Nullable Instant moment;
        private long lowest;
        private @Nullable Instant lowestAt;

        Course(long id, long lot, Whereabouts where, long stored) {
            this.id = id;
            this.lot = lot;
            this.where = where;
            this.stored = stored;
        }

        /** Adds a change. What happens at one moment happens together. */
        void add(Instant at, long change) {
            if (!at.equals(moment)) {
                look();
                moment = at;
            }
            counted += change;
        }

        private void look() {
            long balance = where instanceof Made ? -counted : counted;
            if (moment != null && balance < lowest) {
                lowest = balance;
                lowestAt = moment;
            }
        }

        List<Difference> differences() {
            look();
            List<Difference> found = new ArrayList<>();
            if (stored != counted) {
                found.add(new Difference.WrongBalance(lot, where, stored, counted));
            }
            if (lowestAt != null) {
                found.add(new Difference.BelowZero(lot, where, lowestAt, lowest));
            }
            return found;
        }
    }
}
