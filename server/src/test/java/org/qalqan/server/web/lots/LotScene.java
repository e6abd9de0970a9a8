package org.qalqan.server.web.lots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.Circumstances;
import org.qalqan.server.ledger.Ledger;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotDecision;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.NewLot;
import org.qalqan.server.ledger.NewMovement;
import org.qalqan.server.ledger.OpenVials;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Registration;
import org.qalqan.server.ledger.Transfers;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.ledger.Whereabouts;
import org.qalqan.server.supply.Component;
import org.springframework.context.ApplicationContext;

/** Lots of spring 2021, made, sent and given, for pages to show. Days are of the campaign's zone, hours are noon. */
final class LotScene {

    static final String PLANT = "KZ-ZHA";
    static final String ALMATY = "KZ-ALA";
    static final String SHYMKENT = "KZ-SHY";

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final Lots lots;
    private final LotLives lives;
    private final Ledger ledger;
    private final Transfers transfers;
    private final OpenVials openVials;

    LotScene(ApplicationContext server) {
        lots = server.getBean(Lots.class);
        lives = server.getBean(LotLives.class);
        ledger = server.getBean(Ledger.class);
        transfers = server.getBean(Transfers.class);
        openVials = server.getBean(OpenVials.class);
    }

    static String number(String prefix) {
        return prefix
                + UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** A lot of QazVac that entered at the plant, in quarantine. */
    Lot made(String number, long doses, String day) {
        return made("QazVac", Component.ANY, number, doses, day);
    }

    Lot made(String product, Component component, String number, long doses, String day) {
        return made(product, component, number, Optional.empty(), doses, day);
    }

    /** A lot whose vials bear a GTIN. */
    Lot made(String product, Component component, String number, Optional<String> gtin, long doses, String day) {
        LocalDate made = LocalDate.parse(day);
        Lot lot = ((Registration.Registered) lots.register(
                        new NewLot(
                                product,
                                component,
                                number,
                                gtin,
                                Optional.of(made),
                                Optional.of(made.plusDays(180)),
                                5,
                                made,
                                Optional.empty(),
                                Optional.empty()),
                        true))
                .lot();
        post(Act.ENTER, lot, new Whereabouts.Made(), new Whereabouts.Stock(PLANT), doses, day);
        return lot;
    }

    /** A lot that was released on the day it was made. */
    Lot released(String number, long doses, String day) {
        Lot lot = made(number, doses, day);
        decide(lot, LotAct.RELEASE, Optional.empty(), day, "QC-" + number);
        return lot;
    }

    /** A released lot with a story: sent, opened, given, wasted, something on the way. */
    Lot withAStory(String number) {
        Lot lot = released(number, 50_000, "2021-04-20");
        issue(lot, PLANT, ALMATY, 20_000, "2021-04-26");
        issue(lot, PLANT, SHYMKENT, 12_000, "2021-04-27");
        issue(lot, ALMATY, "KZ-ALM", 6_000, "2021-05-03");
        give(lot, ALMATY, 3_000, "2021-05-04");
        give(lot, ALMATY, 4_500, "2021-05-12");
        give(lot, SHYMKENT, 5_000, "2021-05-14");
        give(lot, "KZ-ALM", 2_000, "2021-05-20");
        waste(lot, SHYMKENT, 450, WasteReason.BROKEN, "2021-05-21");
        give(lot, SHYMKENT, 2_500, "2021-05-27");
        openVials.open(SHYMKENT, lot, how("2021-06-04"));
        transfers.dispatch(PLANT, "KZ-AKM", List.of(new Transfers.LotDoses(lot.id(), 5_000)), how("2021-06-02"));
        return lot;
    }

    Movement issue(Lot lot, String from, String to, long doses, String day) {
        return post(Act.ISSUE, lot, new Whereabouts.Stock(from), new Whereabouts.Stock(to), doses, day);
    }

    Movement give(Lot lot, String place, long doses, String day) {
        return post(Act.GIVE, lot, new Whereabouts.Stock(place), new Whereabouts.Given(place), doses, day);
    }

    Movement waste(Lot lot, String place, long doses, WasteReason reason, String day) {
        return post(Act.WASTE, lot, new Whereabouts.Stock(place), new Whereabouts.Wasted(place, reason), doses, day);
    }

    void decide(Lot lot, LotAct act, Optional<String> place, String day, String reason) {
        LotDecision decision = lives.decide(new LotEvent(
                UUID.randomUUID().toString(), lot.id(), act, place, noon(day), LocalDate.parse(day), reason, "test"));
        if (!(decision instanceof LotDecision.Decided)) {
            throw new AssertionError("not decided: " + decision);
        }
    }

    private Movement post(Act act, Lot lot, Whereabouts from, Whereabouts to, long doses, String day) {
        return switch (ledger.post(new NewMovement(act, lot.id(), from, to, doses, how(day)))) {
            case Posting.Posted done -> done.movements().getFirst();
            case Posting.Refused refused -> throw new AssertionError("refused: " + refused.refusal());
        };
    }

    private static Circumstances how(String day) {
        return new Circumstances(
                UUID.randomUUID().toString(),
                noon(day),
                LocalDate.parse(day),
                "test",
                Optional.empty(),
                Optional.empty());
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }
}
