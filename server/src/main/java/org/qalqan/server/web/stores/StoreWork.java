package org.qalqan.server.web.stores;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.Circumstances;
import org.qalqan.server.ledger.Counts;
import org.qalqan.server.ledger.Ledger;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.Movements;
import org.qalqan.server.ledger.NewMovement;
import org.qalqan.server.ledger.OpenVials;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.RetriedTransaction;
import org.qalqan.server.ledger.Shipment;
import org.qalqan.server.ledger.Transfers;
import org.qalqan.server.ledger.Transfers.LotDoses;
import org.qalqan.server.ledger.Transfers.Unpacked;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.ledger.Whereabouts;
import org.springframework.stereotype.Service;

/** Records what keepers did, all lines of a form or none, with a line of the audit for what is new. */
@Service
class StoreWork {

    private final Ledger ledger;
    private final Transfers transfers;
    private final Counts counts;
    private final OpenVials openVials;
    private final Movements movements;
    private final Audit audit;
    private final RetriedTransaction transaction;
    private final Clock clock;

    StoreWork(
            Ledger ledger,
            Transfers transfers,
            Counts counts,
            OpenVials openVials,
            Movements movements,
            Audit audit,
            RetriedTransaction transaction,
            Clock clock) {
        this.ledger = ledger;
        this.transfers = transfers;
        this.counts = counts;
        this.openVials = openVials;
        this.movements = movements;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether something was recorded under the key of an order already. */
    boolean isRecorded(String key) {
        return !movements.under(key).isEmpty();
    }

    /** Hands over, sends, throws away or gives what an order says. */
    Posting post(Work work, String place, Order order, Account keeper) {
        Circumstances how = how(order, keeper);
        return recorded(work.act(), place, order.key(), keeper, () -> switch (work) {
            case ISSUE -> ledger.post(issued(place, order, how));
            case SEND -> transfers.dispatch(place, order.to().orElseThrow(), sent(order), how);
            case DISCARD -> ledger.post(discarded(place, order, how));
            case GIVE -> ledger.post(given(place, order, how));
            case RECEIVE, COUNT, VIALS -> throw new IllegalArgumentException(work + " is recorded in a way of its own");
        });
    }

    private static List<NewMovement> issued(String place, Order order, Circumstances how) {
        Whereabouts there = new Whereabouts.Stock(order.to().orElseThrow());
        return order.lines().stream()
                .map(line -> leaving(Act.ISSUE, place, line, there, line.doses(), how.part(name(line))))
                .toList();
    }

    private static List<LotDoses> sent(Order order) {
        return order.lines().stream()
                .map(line -> new LotDoses(line.lot().id(), line.doses()))
                .toList();
    }

    private static List<NewMovement> discarded(String place, Order order, Circumstances how) {
        Whereabouts wasted = new Whereabouts.Wasted(place, order.reason().orElseThrow());
        return order.lines().stream()
                .map(line -> leaving(Act.WASTE, place, line, wasted, line.doses(), how.part(name(line))))
                .toList();
    }

    private static List<NewMovement> given(String place, Order order, Circumstances how) {
        List<NewMovement> movements = new ArrayList<>();
        for (Order.Line line : order.lines()) {
            if (line.doses() > 0) {
                NewMovement given = leaving(
                        Act.GIVE, place, line, new Whereabouts.Given(place), line.doses(), how.part(name(line)));
                movements.add(order.despite() ? given.asFact() : given);
            }
            if (line.spoilt() > 0) {
                Whereabouts left = new Whereabouts.Wasted(place, WasteReason.OPEN_VIAL);
                movements.add(leaving(Act.WASTE, place, line, left, line.spoilt(), how.part(name(line) + "/left")));
            }
        }
        return movements;
    }

    private static NewMovement leaving(
            Act act, String place, Order.Line line, Whereabouts to, long doses, Circumstances how) {
        return new NewMovement(act, line.lot().id(), new Whereabouts.Stock(place), to, doses, how);
    }

    /** Takes lots in for a delivery that was announced, or for none. */
    Posting enter(String place, Optional<Shipment> announced, Order order, Account keeper) {
        Circumstances how = how(order, keeper);
        List<NewMovement> movements = order.lines().stream()
                .filter(line -> line.doses() > 0)
                .map(line -> new NewMovement(
                        Act.ENTER,
                        line.lot().id(),
                        new Whereabouts.Made(),
                        new Whereabouts.Stock(place),
                        line.doses(),
                        how.part(name(line))))
                .map(entered ->
                        announced.map(delivery -> entered.with(delivery.id())).orElse(entered))
                .toList();
        return recorded(Work.RECEIVE.act(), place, order.key(), keeper, () -> ledger.post(movements));
    }

    /** Receives what was sent from a store. */
    Posting receive(String place, Shipment shipment, Order order, boolean isAll, Account keeper) {
        List<Unpacked> unpacked = order.lines().stream()
                .map(line -> new Unpacked(line.lot().id(), line.doses(), line.spoilt()))
                .toList();
        return recorded(
                Work.RECEIVE.act(),
                place,
                order.key(),
                keeper,
                () -> transfers.receive(shipment, unpacked, isAll, how(order, keeper)));
    }

    /** Records the counts of a shelf; why not, when they are refused. */
    Optional<Refusal> count(String place, Order order, boolean isNew, Account keeper) {
        return transaction.execute(status -> {
            Circumstances how = how(order, keeper);
            for (Order.Line line : order.lines()) {
                Counts.Counted counted = counts.count(place, line.lot().id(), line.doses(), how.part(name(line)));
                if (counted instanceof Counts.Counted.Refused(Refusal refusal)) {
                    status.setRollbackOnly();
                    return Optional.of(refusal);
                }
            }
            if (isNew) {
                audit.record(keeper.name(), Work.COUNT.act(), place + " " + order.key(), Audit.Outcome.DONE);
            }
            return Optional.<Refusal>empty();
        });
    }

    /** Opens a vial. */
    Posting open(String place, Order order, Account keeper) {
        Order.Line line = order.lines().getFirst();
        return recorded(
                Work.VIALS.act(),
                place,
                order.key(),
                keeper,
                () -> openVials.open(place, line.lot(), how(order, keeper)));
    }

    /** Gives doses from an open vial. */
    Posting give(Vial vial, long doses, Order order, Account keeper) {
        return recorded(
                Work.GIVE.act(),
                vial.place(),
                order.key(),
                keeper,
                () -> openVials.give(vial, doses, how(order, keeper)));
    }

    /** Throws away what is left in an open vial. */
    Posting discard(Vial vial, Order order, Account keeper) {
        return recorded(
                Work.DISCARD.act(),
                vial.place(),
                order.key(),
                keeper,
                () -> openVials.discard(vial, WasteReason.OPEN_VIAL, how(order, keeper)));
    }

    /** Takes a movement back. */
    Posting takeBack(String place, Movement movement, String key, String reason, Account keeper) {
        Circumstances how = new Circumstances(
                key, movement.at(), LocalDate.now(clock), keeper.name(), Optional.empty(), Optional.of(reason));
        return recorded(
                "movement taken back",
                place,
                Long.toString(movement.id()),
                keeper,
                () -> ledger.reverse(movement, how));
    }

    private Posting recorded(String act, String place, String thing, Account keeper, Supplier<Posting> work) {
        return transaction.execute(status -> {
            Posting posting = work.get();
            switch (posting) {
                case Refused _ -> status.setRollbackOnly();
                case Posted done -> {
                    if (done.added() > 0) {
                        audit.record(keeper.name(), act, place + " " + thing, Audit.Outcome.DONE);
                    }
                }
            }
            return posting;
        });
    }

    private Circumstances how(Order order, Account keeper) {
        return new Circumstances(
                order.key(), order.at(), LocalDate.now(clock), keeper.name(), Optional.empty(), order.note());
    }

    private static String name(Order.Line line) {
        return Long.toString(line.lot().id());
    }
}
