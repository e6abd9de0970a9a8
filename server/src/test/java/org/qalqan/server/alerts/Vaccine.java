package org.qalqan.server.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.alerts.Shelf.OnShelf;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.supply.Component;

/** Lots and shelves on paper, for rules that need no database. */
final class Vaccine {

    static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    static final String CLINIC = "clinic";
    static final LocalDate TODAY = LocalDate.of(2021, 6, 4);
    static final Item ITEM = new Item("QazVac", Component.ANY);

    private Vaccine() {}

    static Lot lot(long id, LocalDate expiry) {
        return new Lot(
                id,
                ITEM.product(),
                ITEM.component(),
                "L" + id,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(expiry),
                10,
                LocalDate.of(2021, 4, 1),
                Optional.empty(),
                Optional.empty());
    }

    static LotLife released(Lot lot, LotEvent... later) {
        List<LotEvent> events = new java.util.ArrayList<>();
        events.add(event(lot, LotAct.RELEASE, Optional.empty(), LocalDate.of(2021, 4, 2), "QC-1"));
        events.addAll(List.of(later));
        return new LotLife(lot, events, ALMATY);
    }

    static LotEvent event(Lot lot, LotAct act, Optional<String> place, LocalDate day, String reason) {
        return new LotEvent(act + " " + day, lot.id(), act, place, noon(day), day, reason, "test");
    }

    static LotEvent excursion(Lot lot, String place, LocalDate day, String reason) {
        return new LotEvent(
                "excursion/1/" + lot.id(), lot.id(), LotAct.HOLD, Optional.of(place), noon(day), day, reason, "test");
    }

    static Shelf shelf(Pace pace, OnShelf... lots) {
        return new Shelf(CLINIC, ITEM, TODAY, KnownShelves.endOf(TODAY, ALMATY), List.of(lots), pace);
    }

    static OnShelf doses(long doses, LotLife life) {
        return new OnShelf(life, doses);
    }

    static Pace perDay(long doses) {
        return new Pace(doses * 28, doses * 28, 28);
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ALMATY).toInstant();
    }
}
