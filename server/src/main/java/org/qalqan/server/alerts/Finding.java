package org.qalqan.server.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.supply.Component;

/** Something that a rule found on a day. An {@link Alert} says since when. */
public sealed interface Finding {

    AlertKind kind();

    /** The place that can do something about it. */
    String place();

    /** What it is about at its place: two findings of one kind with the same subject are one finding on two days. */
    String subject();

    /** The product concerned; empty where a shipment holds several. */
    Optional<Item> item();

    /** The lot concerned; empty where it is about more than one. */
    default Optional<Lot> lot() {
        return Optional.empty();
    }

    /** Doses concerned: those barred, left, missing or on the way; empty where there is nothing left to count. */
    Optional<Long> doses();

    /**
     * Doses lie on a shelf and may not be used.
     *
     * @param kind one of recalled, excursion, expired, held
     * @param reason why it was decided; empty where it expired
     * @param decidedOn the day of the decision, or the first day after the last
     * @param decisionKnownOn the day on which that was known
     */
    record Barred(
            AlertKind kind,
            String place,
            Lot of,
            long barred,
            Optional<String> reason,
            LocalDate decidedOn,
            LocalDate decisionKnownOn)
            implements Finding {
        @Override
        public String subject() {
            return "lot " + of.id();
        }

        @Override
        public Optional<Item> item() {
            return Optional.of(Item.of(of));
        }

        @Override
        public Optional<Lot> lot() {
            return Optional.of(of);
        }

        @Override
        public Optional<Long> doses() {
            return Optional.of(barred);
        }
    }

    /** An opened vial whose time is over. */
    record OverdueVial(String place, Lot of, long vial, long left, Instant discardAt) implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.OPEN_VIAL;
        }

        @Override
        public String subject() {
            return "vial " + vial;
        }

        @Override
        public Optional<Item> item() {
            return Optional.of(Item.of(of));
        }

        @Override
        public Optional<Lot> lot() {
            return Optional.of(of);
        }

        @Override
        public Optional<Long> doses() {
            return Optional.of(left);
        }
    }

    /**
     * Nothing is left that may be used.
     *
     * @param perDay doses a day that were used of late
     */
    record StockOut(String place, Item of, double perDay) implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.STOCK_OUT;
        }

        @Override
        public String subject() {
            return "item " + of;
        }

        @Override
        public Optional<Item> item() {
            return Optional.of(of);
        }

        @Override
        public Optional<Long> doses() {
            return Optional.empty();
        }
    }

    /**
     * Stock ends soon.
     *
     * @param usable doses that may be used
     * @param perDay doses a day that were used of late
     * @param days whole days that they last
     */
    record ShortRunway(String place, Item of, long usable, double perDay, long days) implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.RUNWAY;
        }

        @Override
        public String subject() {
            return "item " + of;
        }

        @Override
        public Optional<Item> item() {
            return Optional.of(of);
        }

        @Override
        public Optional<Long> doses() {
            return Optional.of(usable);
        }
    }

    /**
     * Doses will be left on the lot's last day, though the lots that expire first are used first.
     *
     * @param onShelf doses of the lot there now
     * @param left those that will be left
     * @param perDay doses a day that were used of late, of all lots
     */
    record WillExpire(String place, Lot of, long onShelf, long left, double perDay, LocalDate lastDay)
            implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.EXPIRY;
        }

        @Override
        public String subject() {
            return "lot " + of.id();
        }

        @Override
        public Optional<Item> item() {
            return Optional.of(Item.of(of));
        }

        @Override
        public Optional<Lot> lot() {
            return Optional.of(of);
        }

        @Override
        public Optional<Long> doses() {
            return Optional.of(left);
        }
    }

    /** A shipment is on its way for too long. The destination asks after it. */
    record OverdueShipment(String place, long shipment, Optional<String> origin, long onTheWay, LocalDate sent)
            implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.SHIPMENT;
        }

        @Override
        public String subject() {
            return "shipment " + shipment;
        }

        @Override
        public Optional<Item> item() {
            return Optional.empty();
        }

        @Override
        public Optional<Long> doses() {
            return Optional.of(onTheWay);
        }
    }

    /**
     * A delivery was announced for a day that is over.
     *
     * @param component empty where it was not said
     * @param announced doses announced
     * @param came doses entered with it
     */
    record OverdueDelivery(
            String place,
            long shipment,
            String product,
            Optional<Component> component,
            long announced,
            long came,
            LocalDate latest)
            implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.DELIVERY;
        }

        @Override
        public String subject() {
            return "shipment " + shipment;
        }

        @Override
        public Optional<Item> item() {
            return Optional.of(new Item(product, component.orElse(Component.ANY)));
        }

        @Override
        public Optional<Long> doses() {
            return Optional.of(announced - came);
        }
    }
}
