package org.qalqan.server.coldchain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.Circumstances;
import org.qalqan.server.ledger.Ledger;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.NewLot;
import org.qalqan.server.ledger.NewMovement;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Registration;
import org.qalqan.server.ledger.Whereabouts;
import org.qalqan.server.supply.Component;
import org.springframework.context.ApplicationContext;

/** A store with a lot of QazVac and a sensor of its own, for tests. */
public final class ColdStore {

    /** When the lot came to the store. */
    public static final Instant CAME = Instant.parse("2021-06-01T00:00:00Z");

    public final String place;
    public final String sensor = "fridge " + UUID.randomUUID().toString().substring(0, 8);

    private final Lots lots;
    private final LotLives lives;
    private final Ledger ledger;

    public ColdStore(ApplicationContext server, String place) {
        this.place = place;
        lots = server.getBean(Lots.class);
        lives = server.getBean(LotLives.class);
        ledger = server.getBean(Ledger.class);
    }

    /** A released lot of a product that came to the store on 1 June 2021. */
    public Lot lot(String product, long doses) {
        String number = "C" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        NewLot made = new NewLot(
                product,
                Component.ANY,
                number,
                Optional.empty(),
                Optional.of(LocalDate.of(2021, 5, 1)),
                Optional.of(LocalDate.of(2031, 5, 1)),
                5,
                LocalDate.of(2021, 5, 1),
                Optional.empty(),
                Optional.empty());
        Lot lot = ((Registration.Registered) lots.register(made, true)).lot();
        lives.decide(new LotEvent(
                key(), lot.id(), LotAct.RELEASE, Optional.empty(), CAME, LocalDate.of(2021, 6, 1), "QC-7", "test"));
        post(Act.ENTER, lot, new Whereabouts.Made(), shelf(), doses, CAME);
        return lot;
    }

    public Posting give(Lot lot, long doses, Instant at) {
        return post(Act.GIVE, lot, shelf(), new Whereabouts.Given(place), doses, at);
    }

    public Posting issue(Lot lot, String to, long doses, Instant at) {
        return post(Act.ISSUE, lot, shelf(), new Whereabouts.Stock(to), doses, at);
    }

    public Posting post(Act act, Lot lot, Whereabouts from, Whereabouts to, long doses, Instant at) {
        return ledger.post(new NewMovement(act, lot.id(), from, to, doses, how(at)));
    }

    public Whereabouts shelf() {
        return new Whereabouts.Stock(place);
    }

    /** Readings ten minutes apart. */
    public List<TemperatureReading> readings(Instant from, String... celsius) {
        List<TemperatureReading> readings = new ArrayList<>();
        for (int i = 0; i < celsius.length; i++) {
            readings.add(new TemperatureReading(place, sensor, from.plusSeconds(600L * i), Celsius.of(celsius[i])));
        }
        return readings;
    }

    /** So many minutes after the lot came. */
    public static Instant minute(long minutes) {
        return CAME.plusSeconds(60 * minutes);
    }

    private static Circumstances how(Instant at) {
        return new Circumstances(
                key(), at, LocalDate.ofInstant(at, ZoneOffset.UTC), "test", Optional.empty(), Optional.empty());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
