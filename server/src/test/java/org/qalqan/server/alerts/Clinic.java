package org.qalqan.server.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qalqan.server.language.Wording;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.Circumstances;
import org.qalqan.server.ledger.Ledger;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.NewLot;
import org.qalqan.server.ledger.NewMovement;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Registration;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.ledger.Whereabouts;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.PlaceKind;
import org.qalqan.server.place.Places;
import org.qalqan.server.place.Position;
import org.qalqan.server.supply.Component;
import org.springframework.context.ApplicationContext;

/** A vaccination point of its own for each test, with lots of its own, in the spring of 2021. */
public final class Clinic {

    public final String place = "KZ-AKM-T" + UUID.randomUUID().toString().substring(0, 8);

    private final ApplicationContext server;
    private final Ledger ledger;

    public Clinic(ApplicationContext server) {
        this.server = server;
        this.ledger = server.getBean(Ledger.class);
        Places places = server.getBean(Places.class);
        places.save(
                new Place(
                        place,
                        Optional.of("KZ-AKM"),
                        PlaceKind.VACCINATION_POINT,
                        new Wording(place, place, place),
                        places.find("KZ-AKM").orElseThrow().source()),
                new Position(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** A released lot on the clinic's shelf, that came on a day. */
    public Lot received(long doses, LocalDate day, LocalDate expiry) {
        NewLot wanted = new NewLot(
                "Comirnaty",
                Component.ANY,
                "A" + UUID.randomUUID().toString().substring(0, 13),
                Optional.empty(),
                Optional.empty(),
                Optional.of(expiry),
                6,
                day,
                Optional.empty(),
                Optional.empty());
        Lot lot = ((Registration.Registered) server.getBean(Lots.class).register(wanted, true)).lot();
        decide(lot, LotAct.RELEASE, Optional.empty(), day, day, "QC-1");
        post(Act.ENTER, lot, new Whereabouts.Made(), shelf(), doses, day, day);
        return lot;
    }

    public Movement give(Lot lot, long doses, LocalDate day) {
        return give(lot, doses, day, day);
    }

    Movement give(Lot lot, long doses, LocalDate day, LocalDate knownOn) {
        return post(Act.GIVE, lot, shelf(), new Whereabouts.Given(place), doses, day, knownOn);
    }

    /** So many doses on each day from the first to the last. */
    public void giveDaily(Lot lot, long doses, LocalDate from, LocalDate until) {
        from.datesUntil(until.plusDays(1)).forEach(day -> give(lot, doses, day));
    }

    public Movement waste(Lot lot, long doses, WasteReason reason, LocalDate day) {
        return post(Act.WASTE, lot, shelf(), new Whereabouts.Wasted(place, reason), doses, day, day);
    }

    void takeBack(Movement movement, LocalDate knownOn) {
        posted(NewMovement.reversal(movement, how(movement.at(), knownOn)));
    }

    public void decide(Lot lot, LotAct act, Optional<String> at, LocalDate day, LocalDate knownOn, String reason) {
        server.getBean(LotLives.class)
                .decide(new LotEvent(key(), lot.id(), act, at, morning(day), knownOn, reason, "test"));
    }

    /** A hold that the cold chain set. */
    void excursion(Lot lot, LocalDate day, String reason) {
        server.getBean(LotLives.class)
                .decide(new LotEvent(
                        "excursion/" + key(),
                        lot.id(),
                        LotAct.HOLD,
                        Optional.of(place),
                        morning(day),
                        day,
                        reason,
                        "test"));
    }

    List<Alert> alerts(LocalDate day) {
        return server.getBean(Alerts.class).on(day).stream()
                .filter(alert -> alert.place().equals(place))
                .toList();
    }

    public Whereabouts shelf() {
        return new Whereabouts.Stock(place);
    }

    public Movement post(
            Act act, Lot lot, Whereabouts from, Whereabouts to, long doses, LocalDate day, LocalDate knownOn) {
        Instant at = act == Act.ENTER ? morning(day).minusSeconds(3600) : Vaccine.noon(day);
        return posted(new NewMovement(act, lot.id(), from, to, doses, how(at, knownOn)));
    }

    public static Circumstances how(Instant at, LocalDate knownOn) {
        return new Circumstances(key(), at, knownOn, "test", Optional.empty(), Optional.empty());
    }

    private Movement posted(NewMovement movement) {
        return switch (ledger.post(movement)) {
            case Posted done -> done.movements().getFirst();
            case Refused(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(Vaccine.ALMATY).toInstant();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
