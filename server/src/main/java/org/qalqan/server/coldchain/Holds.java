package org.qalqan.server.coldchain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.coldchain.Excursions.Affected;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotDecision;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Stays;
import org.springframework.stereotype.Service;

/** Holds the lots of a product that lay in a store during an excursion, in that store. A hold that was lifted is not set again for the same excursion. */
@Service
class Holds {

    private final Excursions excursions;
    private final Stays stays;
    private final LotLives lives;
    private final Campaigns campaigns;
    private final Clock clock;

    Holds(Excursions excursions, Stays stays, LotLives lives, Campaigns campaigns, Clock clock) {
        this.excursions = excursions;
        this.stays = stays;
        this.lives = lives;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Holds the lots that are not held by this excursion yet.
     *
     * @param last its last reading so far
     */
    void hold(FoundExcursion excursion, Instant last, String account) {
        Set<Long> known = excursions.affectedLots(excursion.id());
        lotsDuring(excursion, last).stream()
                .filter(lot -> !known.contains(lot))
                .forEach(lot -> hold(excursion, lot, account));
    }

    /** In the order of their ids, so that nobody waits in a circle for another who holds the same lots. */
    private List<Long> lotsDuring(FoundExcursion excursion, Instant last) {
        return excursion
                .lot()
                .map(List::of)
                .orElseGet(() -> stays
                        .stays(
                                excursion.sensor().place(),
                                Set.of(excursion.rule().product()),
                                excursion.beganAt(),
                                last)
                        .stream()
                        .map(stay -> stay.lot().id())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private void hold(FoundExcursion excursion, long lot, String account) {
        String place = excursion.sensor().place();
        Instant now = clock.instant();
        String key = "excursion/%d/%d".formatted(excursion.id(), lot);
        LotDecision decision = lives.decide(
                new LotEvent(key, lot, LotAct.HOLD, Optional.of(place), now, today(now), excursion.reason(), account));
        switch (decision) {
            case LotDecision.Decided(LotEvent event, boolean isNew) ->
                excursions.affect(new Affected(excursion.id(), lot, event.at(), isNew));
            case LotDecision.MakesNoSense _ ->
                excursions.affect(new Affected(excursion.id(), lot, heldSince(lot, place, now), false));
            case LotDecision.KeyTaken(String taken) ->
                throw new IllegalStateException("Another decision about a lot has the key " + taken);
            case LotDecision.InTheFuture _ ->
                throw new IllegalStateException("The clock runs backwards: %s is not reached".formatted(now));
        }
    }

    private Instant heldSince(long lot, String place, Instant now) {
        return lives.find(lot).map(LotLife::events).orElse(List.of()).stream()
                .filter(event -> event.act() == LotAct.HOLD && event.place().equals(Optional.of(place)))
                .map(LotEvent::at)
                .filter(at -> !at.isAfter(now))
                .reduce((_, later) -> later)
                .orElse(now);
    }

    private LocalDate today(Instant now) {
        ZoneId zone = campaigns.current().map(Campaign::timeZone).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(now, zone);
    }
}
