package org.qalqan.server.web.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** What the audit calls it when a movement is taken back. */
    static final String TAKE_BACK = "movement taken back";

    private final Ledger ledger;
    private final Transfers transfers;
    private final Counts counts;
    private final OpenVials openVials;
    private final Movements movements;
    private final Audit audit;
    private final RetriedTransaction transaction;

    StoreWork(
            Ledger ledger,
            Transfers transfers,
            Counts counts,
            OpenVials openVials,
            Movements movements,
            Audit audit,
            RetriedTransaction transaction) {
        this.ledger = ledger;
        this.transfers = transfers;
        this.counts = counts;
        this.openVials = openVials;
        this.movements = movements;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether something was recorded under the key of an order already. */
    boolean isRecorded(String key) {
        return !movements.under(key).isEmpty();
    }

    /** Hands over, sends, throws away or gives what an order says. */
    Posting post(Desk desk, Work work, Order order) {
        Circumstances how = how(order, desk);
        return recorded(work.act(), desk, order.key(), () -> switch (work) {
            case ISSUE -> ledger.post(issued(desk.code(), order, how));
            case SEND -> transfers.dispatch(desk.code(), order.to().orElseThrow(), sent(order), how);
            case DISCARD -> ledger.post(discarded(desk.code(), order, how));
            case GIVE -> ledger.post(given(desk.code(), order, how));
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
    Posting enter(Desk desk, Optional<Shipment> announced, Order order) {
        Circumstances how = how(order, desk);
        List<NewMovement> movements = order.lines().stream()
                .filter(line -> line.doses() > 0)
                .map(line -> new NewMovement(
                        Act.ENTER,
                        line.lot().id(),
                        new Whereabouts.Made(),
                        new Whereabouts.Stock(desk.code()),
                        line.doses(),
                        how.part(name(line))))
                .map(entered ->
                        announced.map(delivery -> entered.with(delivery.id())).orElse(entered))
                .toList();
        return recorded(Work.RECEIVE.act(), desk, order.key(), () -> ledger.post(movements));
    }

    /** Receives what was sent from a store. */
    Posting receive(Desk desk, Shipment shipment, Order order, boolean isAll) {
        List<Unpacked> unpacked = order.lines().stream()
                .map(line -> new Unpacked(line.lot().id(), line.doses(), line.spoilt()))
                .toList();
        return recorded(
                Work.RECEIVE.act(),
                desk,
                order.key(),
                () -> transfers.receive(shipment, unpacked, isAll, how(order, desk)));
    }

    /** Records the counts of a shelf; why not, when they are refused. */
    Optional<Refusal> count(Desk desk, Order order, boolean isNew) {
        return transaction.execute(status -> {
            Circumstances how = how(order, desk);
            for (Order.Line line : order.lines()) {
                Counts.Counted counted = counts.count(desk.code(), line.lot().id(), line.doses(), how.part(name(line)));
                if (counted instanceof Counts.Counted.Refused(Refusal refusal)) {
                    status.setRollbackOnly();
                    return Optional.of(refusal);
                }
            }
            if (isNew) {
                audit.record(
                        desk.keeper().name(), Work.COUNT.act(), desk.code() + " " + order.key(), Audit.Outcome.DONE);
            }
            return Optional.<Refusal>empty();
        });
    }

    /** Opens a vial. */
    Posting open(Desk desk, Order order) {
        Order.Line line = order.lines().getFirst();
        return recorded(
                Work.VIALS.act(), desk, order.key(), () -> openVials.open(desk.code(), line.lot(), how(order, desk)));
    }

    /** Gives doses from an open vial. */
    Posting give(Desk desk, Vial vial, long doses, Order order) {
        return recorded(Work.GIVE.act(), desk, order.key(), () -> openVials.give(vial, doses, how(order, desk)));
    }

    /** Throws away what is left in an open vial. */
    Posting discard(Desk desk, Vial vial, Order order) {
        return recorded(
                Work.DISCARD.act(),
                desk,
                order.key(),
                () -> openVials.discard(vial, WasteReason.OPEN_VIAL, how(order, desk)));
    }

    /** Takes a movement back. */
    Posting takeBack(Desk desk, Movement movement, String key, String reason) {
        Circumstances how = new Circumstances(
                key,
                movement.at(),
                desk.moments().today(),
                desk.keeper().name(),
                Optional.empty(),
                Optional.of(reason));
        return recorded(TAKE_BACK, desk, Long.toString(movement.id()), () -> ledger.reverse(movement, how));
    }

    private Posting recorded(String act, Desk desk, String thing, Supplier<Posting> work) {
        return transaction.execute(status -> {
            Posting posting = work.get();
            switch (posting) {
                case Refused _ -> status.setRollbackOnly();
                case Posted done -> {
                    if (done.added() > 0) {
                        audit.record(desk.keeper().name(), act, desk.code() + " " + thing, Audit.Outcome.DONE);
                    }
                }
            }
            return posting;
        });
    }

    private static Circumstances how(Order order, Desk desk) {
        return new Circumstances(
                order.key(), order.at(), desk.moments().today(), desk.keeper().name(), Optional.empty(), order.note());
    }

    private static String name(Order.Line line) {
        return Long.toString(line.lot().id());
    }
}
