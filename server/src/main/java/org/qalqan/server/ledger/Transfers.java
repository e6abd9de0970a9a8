package org.qalqan.server.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qalqan.server.ledger.Posting.Refused;
import org.springframework.stereotype.Service;

/** Sends doses from one store to another, and receives them with whatever is missing, damaged or more than was written down. */
@Service
public class Transfers {

    private final Ledger ledger;
    private final Shipments shipments;
    private final Movements movements;
    private final RetriedTransaction transaction;

    Transfers(Ledger ledger, Shipments shipments, Movements movements, RetriedTransaction transaction) {
        this.ledger = ledger;
        this.shipments = shipments;
        this.movements = movements;
        this.transaction = transaction;
    }

    /** So many doses of a lot. */
    public record LotDoses(long lot, long doses) {}

    /**
     * What was found of a lot when a shipment was unpacked.
     *
     * @param intact doses fit to be put on the shelf
     * @param damaged doses that came, but broken, frozen or too warm
     */
    public record Unpacked(long lot, long intact, long damaged) {}

    /** Sends doses. They are on the way from now, under the shipment with the circumstances' key. */
    public Posting dispatch(String origin, String destination, List<LotDoses> lots, Circumstances how) {
        return transaction.execute(status -> {
            Shipment shipment = shipments.make(how.key(), origin, destination, how);
            if (!shipment.goes(origin, destination)) {
                return new Refused(new Refusal.KeyTaken(how.key()));
            }
            Posting posting = ledger.post(lots.stream()
                    .map(sent -> new NewMovement(
                            Act.DISPATCH,
                            sent.lot(),
                            new Whereabouts.Stock(origin),
                            new Whereabouts.Transit(shipment.id()),
                            sent.doses(),
                            how.part(Long.toString(sent.lot()))))
                    .toList());
            if (posting instanceof Refused) {
                status.setRollbackOnly();
            }
            return posting;
        });
    }

    /**
     * Receives a shipment that was sent from a store.
     *
     * @param isAll whether nothing more of these lots will come, so that what is missing is lost
     */
    public Posting receive(Shipment shipment, List<Unpacked> lots, boolean isAll, Circumstances how) {
        return transaction.execute(status -> {
            // One after the other, so that the same receipt sent twice finds what it did the first time.
            shipments.hold(shipment.id());
            Map<Long, Long> before = onTheWayBefore(shipment, how.key());
            Posting posting = ledger.post(lots.stream()
                    .flatMap(unpacked ->
                            receipt(shipment, unpacked, before.getOrDefault(unpacked.lot(), 0L), isAll, how).stream())
                    .toList());
            if (posting instanceof Refused) {
                status.setRollbackOnly();
            }
            return posting;
        });
    }

    /** Doses of each lot that were on the way before anything was recorded under a key. */
    private Map<Long, Long> onTheWayBefore(Shipment shipment, String key) {
        Whereabouts way = new Whereabouts.Transit(shipment.id());
        Map<Long, Long> doses = new HashMap<>();
        shipments.lines(shipment.id()).forEach(line -> doses.merge(line.lot().id(), line.onTheWay(), Long::sum));
        movements.under(key).stream()
                .filter(recorded -> movements.reversalOf(recorded.id()).isEmpty())
                .forEach(recorded -> {
                    long left = recorded.from().equals(way) ? recorded.doses() : 0;
                    long came = recorded.to().equals(way) ? recorded.doses() : 0;
                    doses.merge(recorded.lot(), left - came, Long::sum);
                });
        return doses;
    }

    private static List<NewMovement> receipt(
            Shipment shipment, Unpacked unpacked, long onTheWay, boolean isAll, Circumstances how) {
        Whereabouts way = new Whereabouts.Transit(shipment.id());
        String here = shipment.destination();
        long came = unpacked.intact() + unpacked.damaged();
        List<NewMovement> movements = new ArrayList<>();
        String name = Long.toString(unpacked.lot());
        if (came > onTheWay) {
            // More came than was written down: it left the sender's shelf all the same.
            Whereabouts sender = new Whereabouts.Stock(shipment.origin().orElseThrow());
            movements.add(move(Act.DISCREPANCY, unpacked, sender, way, came - onTheWay, how.part(name + "/more")));
        }
        if (unpacked.intact() > 0) {
            movements.add(
                    move(Act.RECEIVE, unpacked, way, new Whereabouts.Stock(here), unpacked.intact(), how.part(name)));
        }
        if (unpacked.damaged() > 0) {
            Whereabouts damaged = new Whereabouts.Wasted(here, WasteReason.DAMAGED);
            movements.add(
                    move(Act.DISCREPANCY, unpacked, way, damaged, unpacked.damaged(), how.part(name + "/damaged")));
        }
        if (isAll && came < onTheWay) {
            Whereabouts missing = new Whereabouts.Wasted(here, WasteReason.MISSING);
            movements.add(move(Act.DISCREPANCY, unpacked, way, missing, onTheWay - came, how.part(name + "/missing")));
        }
        return movements;
    }

    private static NewMovement move(
            Act act, Unpacked of, Whereabouts from, Whereabouts to, long doses, Circumstances how) {
        return new NewMovement(act, of.lot(), from, to, doses, how);
    }
}
