package org.qalqan.server.web.stores;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.qalqan.server.ledger.Registration;
import org.qalqan.server.ledger.Stocks;
import org.qalqan.server.ledger.Whereabouts;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.PlaceKind;
import org.qalqan.server.place.Places;
import org.qalqan.server.place.Position;
import org.qalqan.server.supply.Component;
import org.springframework.context.ApplicationContext;

/** A store of its own for each test, with lots on its shelf, in Mangystau. */
public final class StoreScene {

    /** The day of the pages. */
    public static final LocalDate DAY = LocalDate.of(2021, 6, 4);

    private static final Instant ENTERED = Instant.parse("2021-06-01T03:00:00Z");

    public final String store = "KZ-MAN-" + tail();
    public final String clinic = store + "-1";

    private final Places places;
    private final Lots lots;
    private final LotLives lives;
    private final Ledger ledger;
    private final Stocks stocks;

    public StoreScene(ApplicationContext server) {
        places = server.getBean(Places.class);
        lots = server.getBean(Lots.class);
        lives = server.getBean(LotLives.class);
        ledger = server.getBean(Ledger.class);
        stocks = server.getBean(Stocks.class);
        place(store, "KZ-MAN", PlaceKind.STORE, "Store");
        place(clinic, store, PlaceKind.VACCINATION_POINT, "Clinic");
    }

    private void place(String code, String parent, PlaceKind kind, String name) {
        String source = places.find("KZ").orElseThrow().source();
        Position nowhere = new Position(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Wording wording = new Wording(name + " kk " + code, name + " ru " + code, name + " en " + code);
        places.save(new Place(code, Optional.of(parent), kind, wording, source), nowhere);
    }

    /** A lot of six-dose vials that nobody has released. */
    public Lot registered(String number, LocalDate expiry, Optional<String> gtin) {
        NewLot lot = new NewLot(
                "Comirnaty",
                Component.ANY,
                number,
                gtin,
                Optional.of(LocalDate.of(2021, 2, 1)),
                Optional.of(expiry),
                6,
                LocalDate.of(2021, 6, 1),
                Optional.empty(),
                Optional.empty());
        return ((Registration.Registered) lots.register(lot, true)).lot();
    }

    /** A released lot on the shelf of the store. */
    public Lot onShelf(String number, LocalDate expiry, long doses) {
        Lot lot = inQuarantine(number, expiry, doses);
        release(lot);
        return lot;
    }

    public Lot inQuarantine(String number, LocalDate expiry, long doses) {
        Lot lot = registered(number, expiry, Optional.empty());
        post(new NewMovement(
                Act.ENTER, lot.id(), new Whereabouts.Made(), new Whereabouts.Stock(store), doses, how(ENTERED)));
        return lot;
    }

    public void release(Lot lot) {
        lives.decide(new LotEvent(
                key(), lot.id(), LotAct.RELEASE, Optional.empty(), ENTERED, LocalDate.of(2021, 6, 1), "QC-1", "test"));
    }

    /** Something that happened to the shelf at a moment. */
    public Movement given(Lot lot, long doses, Instant at) {
        return post(new NewMovement(
                Act.GIVE, lot.id(), new Whereabouts.Stock(store), new Whereabouts.Given(store), doses, how(at)));
    }

    private Movement post(NewMovement movement) {
        return ((Posted) ledger.post(movement)).movements().getFirst();
    }

    /** Doses of a lot on a shelf now. */
    public long stock(Lot lot, String place) {
        return stocks.doses(lot.id(), new Whereabouts.Stock(place));
    }

    public long doses(Lot lot, Whereabouts where) {
        return stocks.doses(lot.id(), where);
    }

    /** The last movement of a lot on the store's shelf. */
    public Movement last(Lot lot) {
        return stocks.lines(store, Optional.of(lot.id()), Instant.parse("2100-01-01T00:00:00Z"), 1)
                .getFirst()
                .movement();
    }

    /** Numbers of lots that no other test has: they begin alike and end differently. */
    public static List<String> numbers(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add("N" + tail() + i);
        }
        return numbers;
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private static String tail() {
        return UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 7);
    }

    private static Circumstances how(Instant at) {
        return new Circumstances(key(), at, LocalDate.of(2021, 6, 1), "test", Optional.empty(), Optional.empty());
    }
}
