package org.qalqan.server.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.supply.Component;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of doses at the end: given, or wasted and why. */
@Repository
public class Consumption {

    private final JdbcClient jdbc;

    Consumption(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Doses of a month that ended in the same way at the same place. What was taken back, or found again by a count, is taken off.
     *
     * @param reason why they were not given; empty where they were
     * @param fromOpenVial whether they came out of an opened vial
     */
    public record Ended(
            String place,
            String product,
            Component component,
            YearMonth month,
            Optional<WasteReason> reason,
            boolean fromOpenVial,
            long doses) {}

    /** Every end of doses from the first day to the last, both included, as known on a day. */
    public List<Ended> between(LocalDate from, LocalDate until, LocalDate knownOn, ZoneId zone) {
        return jdbc.sql("""
                select e.place, l.product, l.component, to_char(e.at at time zone :zone, 'YYYY-MM') as month, e.reason, e.from_vial,
                    sum(e.doses) as doses
                from (
                    select h.lot, h.place, h.reason, m.at, o.kind = 'vial' as from_vial, m.doses
                    from ledger.movement m join ledger.holding h on h.id = m.to_holding join ledger.holding o on o.id = m.from_holding
                    where h.kind in ('given', 'wasted') and m.at >= :from and m.at < :end and m.known_on <= :knownOn
                    union all
                    select h.lot, h.place, h.reason, m.at, o.kind = 'vial', -m.doses
                    from ledger.movement m join ledger.holding h on h.id = m.from_holding join ledger.holding o on o.id = m.to_holding
                    where h.kind in ('given', 'wasted') and m.at >= :from and m.at < :end and m.known_on <= :knownOn) as e
                join ledger.lot l on l.id = e.lot
                group by 1, 2, 3, 4, 5, 6 having sum(e.doses) <> 0
                order by 2, 3, 1, 4, 5, 6
                """)
                .param("from", start(from, zone))
                .param("end", start(until.plusDays(1), zone))
                .param("knownOn", knownOn)
                .param("zone", zone.getId())
                .query((row, number) -> new Ended(
                        row.getString("place"),
                        row.getString("product"),
                        Component.of(row.getString("component")).orElseThrow(),
                        YearMonth.parse(row.getString("month")),
                        Optional.ofNullable(row.getString("reason")).flatMap(WasteReason::of),
                        row.getBoolean("from_vial"),
                        row.getLong("doses")))
                .list();
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
