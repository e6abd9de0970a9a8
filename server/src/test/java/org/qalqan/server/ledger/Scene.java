package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.qalqan.server.supply.Component;
import org.springframework.context.ApplicationContext;

/** Sets the scene of a ledger test: a lot of its own, made and released, so that no test touches another's doses. */
final class Scene {

    /** Places of the campaign that serve as stores. */
    static final String PLANT = "KZ-KAR";

    static final String STORE = "KZ-ALA";
    static final String CLINIC = "KZ-SHY";

    static final Instant MADE = Instant.parse("2021-03-01T06:00:00Z");
    static final LocalDate EXPIRY = LocalDate.of(2031, 3, 1);

    final Lots lots;
    final LotLives lives;
    final Ledger ledger;
    final Movements movements;
    final Stocks stocks;
    final Transfers transfers;
    final Shipments shipments;
    final Shelves shelves;
    final Counts counts;
    final OpenVials openVials;
    final Vials vials;

    Scene(ApplicationContext server) {
        lots = server.getBean(Lots.class);
        lives = server.getBean(LotLives.class);
        ledger = server.getBean(Ledger.class);
        movements = server.getBean(Movements.class);
        stocks = server.getBean(Stocks.class);
        transfers = server.getBean(Transfers.class);
        shipments = server.getBean(Shipments.class);
        shelves = server.getBean(Shelves.class);
        counts = server.getBean(Counts.class);
        openVials = server.getBean(OpenVials.class);
        vials = server.getBean(Vials.class);
    }

    /** A lot in quarantine at the plant. */
    Lot made(long doses) {
        String number = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 19);
        NewLot lot = new NewLot(
                "Comirnaty",
                Component.ANY,
                number,
                Optional.empty(),
                Optional.of(LocalDate.of(2021, 2, 20)),
                Optional.of(EXPIRY),
                6,
                LocalDate.of(2021, 3, 1),
                Optional.empty(),
                Optional.empty());
        Lot registered = ((Registration.Registered) lots.register(lot, true)).lot();
        posted(enter(registered, doses));
        return registered;
    }

    /** A released lot on the shelf of the plant. */
    Lot released(long doses) {
        Lot lot = made(doses);
        decide(lot, LotAct.RELEASE, Optional.empty(), MADE, "QC-1");
        return lot;
    }

    /** A released lot on the shelf of the store. */
    Lot atStore(long doses) {
        Lot lot = released(doses);
        posted(issue(lot, PLANT, STORE, doses, after(1)));
        return lot;
    }

    LotDecision decide(Lot lot, LotAct act, Optional<String> place, Instant at, String reason) {
        return lives.decide(new LotEvent(key(), lot.id(), act, place, at, day(at), reason, "test"));
    }

    NewMovement enter(Lot lot, long doses) {
        return new NewMovement(
                Act.ENTER, lot.id(), new Whereabouts.Made(), new Whereabouts.Stock(PLANT), doses, how(MADE));
    }

    NewMovement issue(Lot lot, String from, String to, long doses, Instant at) {
        return new NewMovement(
                Act.ISSUE, lot.id(), new Whereabouts.Stock(from), new Whereabouts.Stock(to), doses, how(at));
    }

    NewMovement give(Lot lot, String place, long doses, Instant at) {
        return new NewMovement(
                Act.GIVE, lot.id(), new Whereabouts.Stock(place), new Whereabouts.Given(place), doses, how(at));
    }

    NewMovement waste(Lot lot, String place, long doses, WasteReason reason, Instant at) {
        return new NewMovement(
                Act.WASTE,
                lot.id(),
                new Whereabouts.Stock(place),
                new Whereabouts.Wasted(place, reason),
                doses,
                how(at));
    }

    Movement posted(NewMovement movement) {
        return switch (ledger.post(movement)) {
            case Posted done -> done.movements().getFirst();
            case Refused(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    Refusal refused(NewMovement movement) {
        return switch (ledger.post(movement)) {
            case Posted done -> throw new AssertionError("was recorded: " + done);
            case Refused(Refusal refusal) -> refusal;
        };
    }

    /** Shipments to a place of which something is still on the way, the oldest first. */
    List<Shipment> onTheWayTo(String place) {
        return shelves.underWay(place).stream()
                .map(Shelves.UnderWay::shipment)
                .filter(shipment -> shipment.destination().equals(place))
                .toList();
    }

    /** The vials that stand open at a place. */
    List<Vial> openVialsAt(String place) {
        return shelves.openAt(place, Instant.now());
    }

    long stock(Lot lot, String place) {
        return stocks.doses(lot.id(), new Whereabouts.Stock(place));
    }

    static Circumstances how(Instant at) {
        return new Circumstances(key(), at, day(at), "test", Optional.empty(), Optional.empty());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** So many hours after the lot was made. */
    static Instant after(int hours) {
        return MADE.plusSeconds(3600L * hours);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
