package org.qalqan.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.database.UtcMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was decided about each lot. Append-only. */
@Repository
public class LotLives {

    private final JdbcClient jdbc;
    private final Lots lots;
    private final Campaigns campaigns;
    private final Clock clock;

    LotLives(JdbcClient jdbc, Lots lots, Campaigns campaigns, Clock clock) {
        this.jdbc = jdbc;
        this.lots = lots;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public Optional<LotLife> find(long lot) {
        // Asked before, not within: whoever holds a connection waits for no second one.
        ZoneId zone = zone();
        return jdbc.sql("""
                select l.*, e.key as event_key, e.lot as event_lot, e.act as event_act, e.place as event_place, e.at as event_at,
                    e.known_on as event_known_on, e.reason as event_reason, e.account as event_account
                from ledger.lot l left join ledger.lot_event e on e.lot = l.id
                where l.id = :lot order by e.at, e.id
                """).param("lot", lot).query(rows -> {
            Optional<Lot> known = Optional.empty();
            List<LotEvent> events = new ArrayList<>();
            while (rows.next()) {
                known = Optional.of(Lots.lot(rows, 0));
                if (rows.getString("event_key") != null) {
                    events.add(event(rows, "event_"));
                }
            }
            return known.map(there -> new LotLife(there, events, zone));
        });
    }

    /** The lives of all lots, by the lot's id. */
    public Map<Long, LotLife> all() {
        ZoneId zone = zone();
        Map<Long, List<LotEvent>> events = jdbc
                .sql("select * from ledger.lot_event order by at, id")
                .query((row, number) -> event(row, ""))
                .list()
                .stream()
                .collect(Collectors.groupingBy(LotEvent::lot));
        return lots.all().stream()
                .collect(Collectors.toMap(
                        Lot::id, lot -> new LotLife(lot, events.getOrDefault(lot.id(), List.of()), zone)));
    }

    /** The lives of the given lots, by the lot's id. */
    public Map<Long, LotLife> of(Collection<Lot> those) {
        if (those.isEmpty()) {
            return Map.of();
        }
        ZoneId zone = zone();
        Map<Long, List<LotEvent>> events = jdbc
                .sql("select * from ledger.lot_event where lot in (:lots) order by at, id")
                .param("lots", those.stream().map(Lot::id).toList())
                .query((row, number) -> event(row, ""))
                .list()
                .stream()
                .collect(Collectors.groupingBy(LotEvent::lot));
        return those.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Lot::id, lot -> new LotLife(lot, events.getOrDefault(lot.id(), List.of()), zone)));
    }

    /** Records a decision, where it makes sense in the state that the lot is in at its moment and with what was decided after it. */
    @Transactional
    public LotDecision decide(LotEvent event) {
        if (event.at().isAfter(clock.instant())) {
            return new LotDecision.InTheFuture();
        }
        // Two decisions about one lot are taken one after the other.
        jdbc.sql("select id from ledger.lot where id = :lot for no key update")
                .param("lot", event.lot())
                .query(Long.class)
                .single();
        Optional<LotEvent> there = find(event.key());
        if (there.isPresent()) {
            return isSame(there.get(), event)
                    ? new LotDecision.Decided(there.get(), false)
                    : new LotDecision.KeyTaken(event.key());
        }
        LotLife life = find(event.lot()).orElseThrow();
        Optional<LotDecision> senseless = senseless(life, event);
        if (senseless.isPresent()) {
            return senseless.get();
        }
        insert(event);
        return new LotDecision.Decided(event, true);
    }

    private static Optional<LotDecision> senseless(LotLife life, LotEvent event) {
        if (event.place().isPresent()) {
            String place = event.place().get();
            boolean held = life.isHeldAt(place, event.at());
            return held == (event.act() == LotAct.HOLD)
                    ? Optional.of(new LotDecision.MakesNoSense(
                            held ? LotState.HELD : life.decidedBy(event.at()), event.place()))
                    : Optional.empty();
        }
        List<LotEvent> course = new ArrayList<>(life.events());
        course.removeIf(other -> other.place().isPresent());
        course.add(event);
        course.sort(Comparator.comparing(LotEvent::at));
        LotState state = LotState.QUARANTINE;
        for (LotEvent step : course) {
            Optional<LotState> next = state.after(step.act());
            if (next.isEmpty()) {
                return Optional.of(new LotDecision.MakesNoSense(state, Optional.empty()));
            }
            state = next.get();
        }
        return Optional.empty();
    }

    private static boolean isSame(LotEvent one, LotEvent other) {
        return one.lot() == other.lot()
                && one.act() == other.act()
                && one.place().equals(other.place())
                && one.reason().equals(other.reason());
    }

    private Optional<LotEvent> find(String key) {
        return jdbc.sql("select * from ledger.lot_event where key = :key")
                .param("key", key)
                .query((row, number) -> event(row, ""))
                .optional();
    }

    private void insert(LotEvent event) {
        jdbc.sql("""
                insert into ledger.lot_event (key, lot, act, place, at, known_on, reason, account)
                values (:key, :lot, :act, :place, :at, :knownOn, :reason, :account)
                """)
                .param("key", event.key())
                .param("lot", event.lot())
                .param("act", event.act().code())
                .param("place", event.place().orElse(null))
                .param("at", UtcMoment.of(event.at()))
                .param("knownOn", event.knownOn())
                .param("reason", event.reason())
                .param("account", event.account())
                .update();
    }

    private ZoneId zone() {
        return campaigns.current().map(Campaign::timeZone).orElse(ZoneOffset.UTC);
    }

    /** Reads an event from its columns, each with the given prefix. */
    private static LotEvent event(ResultSet row, String prefix) throws SQLException {
        return new LotEvent(
                row.getString(prefix + "key"),
                row.getLong(prefix + "lot"),
                LotAct.of(row.getString(prefix + "act")).orElseThrow(),
                Optional.ofNullable(row.getString(prefix + "place")),
                row.getObject(prefix + "at", OffsetDateTime.class).toInstant(),
                row.getObject(prefix + "known_on", LocalDate.class),
                row.getString(prefix + "reason"),
                row.getString(prefix + "account"));
    }
}
