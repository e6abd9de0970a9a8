package org.qalqan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Records movements that name lots, shipments, vials and other movements by what they are called outside. All of them or none. */
@Service
public class NamedMovements {

    private final Ledger ledger;
    private final Movements movements;
    private final Shipments shipments;
    private final MovementNames names;
    private final RetriedTransaction transaction;

    NamedMovements(
            Ledger ledger,
            Movements movements,
            Shipments shipments,
            MovementNames names,
            RetriedTransaction transaction) {
        this.ledger = ledger;
        this.movements = movements;
        this.shipments = shipments;
        this.names = names;
        this.transaction = transaction;
    }

    /** What became of movements. */
    public sealed interface Outcome {

        /**
         * They are recorded and on disk.
         *
         * @param added how many were not recorded before
         * @param known how many were
         */
        record Recorded(int added, int known) implements Outcome {}

        /** Some name what is not there, or what does not fit. Nothing was recorded. */
        record Unresolved(List<Fault> faults) implements Outcome {}

        /** One of them was refused, so none was recorded. */
        record Refused(int index, Refusal refusal) implements Outcome {}
    }

    /**
     * What is wrong with a movement.
     *
     * @param index of it in what was sent, from 0
     */
    public record Fault(int index, String field, String value, String rule) {}

    /**
     * Whose work a movement is: the place that doses leave, or come to where they leave none.
     *
     * @param isForOfficer whether it is a quality officer's: doses come into being that nobody announced, or an entry is taken back
     */
    public record Concern(String place, boolean isForOfficer) {}

    /** The concern of a movement; empty where it names a shipment or a movement that is not there. */
    public Optional<Concern> concern(NamedMovement named) {
        return switch (named.act()) {
            case ENTER -> named.to().map(place -> new Concern(place, !isAnnounced(named, place)));
            case REVERSE -> named.reverses().flatMap(movements::find).map(NamedMovements::taking);
            case RECEIVE, DISCREPANCY, DISPATCH, ISSUE, OPEN, GIVE, WASTE, COUNT, RECALL ->
                named.from()
                        .or(named::to)
                        .or(() -> named.shipment().flatMap(shipments::find).map(Shipment::destination))
                        .map(place -> new Concern(place, false));
        };
    }

    /** Whether doses enter with a delivery of their product that was announced to the place. */
    private boolean isAnnounced(NamedMovement named, String place) {
        return named.shipment()
                .flatMap(shipments::find)
                .filter(shipment -> shipment.destination().equals(place))
                .flatMap(Shipment::announced)
                .map(Shipment.Announced::product)
                .equals(named.lot().map(NamedMovement.LotName::product));
    }

    /**
     * Who takes a movement back: the keeper of the place that the doses left; where they left none's shelf, as those received did, of the
     * place they came to. An entry is taken back by a quality officer there.
     */
    public static Concern taking(Movement recorded) {
        String place = recorded.from().at().or(() -> recorded.to().at()).orElseThrow();
        return new Concern(place, recorded.act() == Act.ENTER);
    }

    /** Records movements, in one transaction. A key that was recorded before with the same content is known and no fault. */
    public Outcome post(List<NamedMovement> wanted, LocalDate knownOn, String account) {
        return transaction.execute(status -> {
            Outcome outcome = record(wanted, knownOn, account);
            if (!(outcome instanceof Outcome.Recorded)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome record(List<NamedMovement> wanted, LocalDate knownOn, String account) {
        List<Fault> faults = new ArrayList<>();
        List<NewMovement> found = new ArrayList<>();
        Map<NamedMovement.LotName, Optional<Lot>> lots = new HashMap<>();
        for (int index = 0; index < wanted.size(); index++) {
            int at = index;
            switch (names.find(wanted.get(index), knownOn, account, lots)) {
                case MovementNames.Found there -> found.add(there.movement());
                case Misfit misfit -> faults.add(new Fault(at, misfit.field(), misfit.value(), misfit.rule()));
            }
        }
        if (!faults.isEmpty()) {
            return new Outcome.Unresolved(faults);
        }
        return switch (ledger.post(found)) {
            case Posting.Posted done -> new Outcome.Recorded(done.added(), wanted.size() - done.added());
            case Posting.Refused(Refusal refusal) -> new Outcome.Refused(index(found, refusal), refusal);
        };
    }

    /** The first movement that a refusal can be about; of several that together take too much, the last. */
    private static int index(List<NewMovement> of, Refusal refusal) {
        IntStream about = IntStream.range(0, of.size()).filter(index -> isAbout(of.get(index), refusal));
        return refusal instanceof Refusal.NotEnough
                ? about.max().orElse(0)
                : about.findFirst().orElse(0);
    }

    private static boolean isAbout(NewMovement one, Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotEnough few -> one.lot() == few.lot() && one.from().equals(few.where());
            case Refusal.NotUsable bar ->
                one.lot() == bar.lot()
                        && (one.act().isUse() || one.act() == Act.RECALL)
                        && one.from().at().equals(Optional.of(bar.place()));
            case Refusal.VialPastItsTime late ->
                one.from() instanceof Whereabouts.OpenVial inside && inside.vial() == late.vial();
            case Refusal.AlreadyReversed twice -> one.reverses().equals(Optional.of(twice.movement()));
            case Refusal.KeyTaken taken -> one.circumstances().key().equals(taken.key());
            case Refusal.UnknownLot unknown -> one.lot() == unknown.lot();
            case Refusal.InTheFuture early -> one.circumstances().at().equals(early.at());
            case Refusal.NoSuchWay way ->
                one.act() == way.act()
                        && one.from().kind().equals(way.from())
                        && one.to().kind().equals(way.to());
        };
    }
}
