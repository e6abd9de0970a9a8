package org.qalqan.server.alerts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qalqan.server.alerts.Finding.Barred;
import org.qalqan.server.alerts.Finding.ShortRunway;
import org.qalqan.server.alerts.Finding.StockOut;
import org.qalqan.server.alerts.Finding.WillExpire;
import org.qalqan.server.alerts.Shelf.OnShelf;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLife;

/** What is wrong with a shelf. Each rule looks at one shelf on one day and at nothing else. */
final class ShelfRules {

    private static final String EXCURSION_KEY = "excursion/";

    private final Thresholds thresholds;

    ShelfRules(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Everything that the rules find. */
    List<Finding> findings(Shelf shelf) {
        List<Finding> found = new ArrayList<>(barred(shelf));
        stockOut(shelf).ifPresent(found::add);
        shortRunway(shelf).ifPresent(found::add);
        found.addAll(willExpire(shelf));
        return found;
    }

    /** Lots on the shelf that are recalled, expired or held. Quarantine is no alert: a lot waits there for its certificate. */
    List<Barred> barred(Shelf shelf) {
        return shelf.lots().stream().flatMap(lot -> barred(shelf, lot).stream()).toList();
    }

    private static Optional<Barred> barred(Shelf shelf, OnShelf on) {
        LotLife life = on.life();
        boolean heldHere = life.isHeldAt(shelf.place(), shelf.moment());
        return switch (life.stateAt(shelf.moment(), false)) {
            case RECALLED -> decided(AlertKind.RECALLED, shelf, on, ofLot(LotAct.RECALL));
            case EXPIRED -> on.lot().expiry().map(last -> expired(shelf, on, last.plusDays(1)));
            case HELD -> decided(AlertKind.HELD, shelf, on, ofLot(LotAct.HOLD));
            case RELEASED, QUARANTINE ->
                heldHere
                        ? decided(heldBy(life, shelf), shelf, on, event -> isHoldAt(shelf.place(), event))
                        : Optional.empty();
            case EXHAUSTED -> Optional.empty();
        };
    }

    private static Predicate<LotEvent> ofLot(LotAct act) {
        return event -> event.act() == act && event.place().isEmpty();
    }

    private static Optional<Barred> decided(AlertKind kind, Shelf shelf, OnShelf on, Predicate<LotEvent> which) {
        ZoneId zone = on.life().zone();
        return on.life().events().stream()
                .filter(event -> !event.at().isAfter(shelf.moment()))
                .filter(which)
                .reduce((_, later) -> later)
                .map(event -> new Barred(
                        kind,
                        shelf.place(),
                        on.lot(),
                        on.doses(),
                        Optional.of(event.reason()),
                        LocalDate.ofInstant(event.at(), zone),
                        event.knownOn()));
    }

    private static boolean isHoldAt(String place, LotEvent event) {
        return event.act() == LotAct.HOLD && event.place().equals(Optional.of(place));
    }

    /** The cold chain names its holds; any other was set by an officer. */
    private static AlertKind heldBy(LotLife life, Shelf shelf) {
        return life.events().stream()
                        .filter(event ->
                                isHoldAt(shelf.place(), event) && !event.at().isAfter(shelf.moment()))
                        .reduce((_, later) -> later)
                        .map(LotEvent::key)
                        .orElse("")
                        .startsWith(EXCURSION_KEY)
                ? AlertKind.EXCURSION
                : AlertKind.HELD;
    }

    private static Barred expired(Shelf shelf, OnShelf on, LocalDate firstDayAfter) {
        Lot lot = on.lot();
        LocalDate known = lot.knownOn().isAfter(firstDayAfter) ? lot.knownOn() : firstDayAfter;
        return new Barred(AlertKind.EXPIRED, shelf.place(), lot, on.doses(), Optional.empty(), firstDayAfter, known);
    }

    /** The place used the product of late and has none that it may use. A shelf of which less is known to have come than went is not known to be empty. */
    Optional<StockOut> stockOut(Shelf shelf) {
        return shelf.pace().used() > 0 && shelf.usableDoses() == 0 && shelf.unexplained() == 0
                ? Optional.of(
                        new StockOut(shelf.place(), shelf.item(), shelf.pace().perDay()))
                : Optional.empty();
    }

    /** What may be used lasts fewer days than the threshold. */
    Optional<ShortRunway> shortRunway(Shelf shelf) {
        long usable = shelf.usableDoses();
        return shelf.days()
                .filter(days -> usable > 0 && days < thresholds.runwayDays())
                .map(days -> new ShortRunway(
                        shelf.place(), shelf.item(), usable, shelf.pace().perDay(), days));
    }

    /**
     * Lots of which at least a vial will be left when their last day is over, though those that expire first are used first. Until its
     * last day a lot gets what the pace allows for all lots so far, less what those before it took.
     */
    List<WillExpire> willExpire(Shelf shelf) {
        if (shelf.pace().used() == 0 && shelf.pace().days() <= thresholds.newPlaceDays()) {
            // Doses came a few days ago and nothing was used yet: that is no pace.
            return List.of();
        }
        List<WillExpire> found = new ArrayList<>();
        long taken = 0;
        for (OnShelf on : shelf.usable()) {
            long use = on.lot().expiry().map(last -> usedBy(last, shelf)).orElse(Long.MAX_VALUE);
            long takes = Math.clamp(use - taken, 0, on.doses());
            long left = on.doses() - takes;
            taken += takes;
            if (left >= on.lot().dosesPerVial() && isNear(on.lot(), shelf.day())) {
                found.add(new WillExpire(
                        shelf.place(),
                        on.lot(),
                        on.doses(),
                        left,
                        shelf.pace().perDay(),
                        on.lot().expiry().orElseThrow()));
            }
        }
        return found;
    }

    /** Doses used after the shelf's day until a day, at its pace. */
    private static long usedBy(LocalDate last, Shelf shelf) {
        long days = Math.max(0, ChronoUnit.DAYS.between(shelf.day(), last));
        return days * shelf.pace().used() / shelf.pace().days();
    }

    private boolean isNear(Lot lot, LocalDate day) {
        return lot.expiry()
                .map(last -> !last.isAfter(day.plusDays(thresholds.expiryDays())))
                .orElse(false);
    }

    /** The same finding on another day, where the rules find it there too. */
    boolean holds(Finding finding, Shelf shelf) {
        Stream<? extends Finding> found = switch (finding.kind()) {
            case RECALLED, EXCURSION, EXPIRED, HELD -> barred(shelf).stream();
            case STOCK_OUT -> stockOut(shelf).stream();
            case RUNWAY -> shortRunway(shelf).stream();
            case EXPIRY -> willExpire(shelf).stream();
            case OPEN_VIAL, DELIVERY, SHIPMENT -> Stream.empty();
        };
        return found.anyMatch(
                other -> other.kind() == finding.kind() && other.subject().equals(finding.subject()));
    }
}
