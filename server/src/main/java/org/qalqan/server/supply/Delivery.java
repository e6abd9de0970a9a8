package org.qalqan.server.supply;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * A statement about vaccine on its way or on a shelf, as somebody published it.
 *
 * @param date the day it speaks of, to the given precision
 * @param knownOn the day it became known
 * @param product id of the product; empty when all products are counted together
 * @param component which dose the vials serve; empty when not reported
 * @param place where it went or lies; empty for the nation
 * @param doses how many; empty when the statement gives no number
 * @param counting whether the number is added by this event or is the total since the campaign began
 */
public record Delivery(
        LocalDate date,
        DatePrecision precision,
        LocalDate knownOn,
        Status status,
        Event event,
        Optional<String> product,
        Optional<Component> component,
        Optional<String> place,
        Optional<Long> doses,
        Counting counting,
        String source,
        Optional<String> note) {

    /** The latest day that the statement allows. */
    public LocalDate latestDate() {
        return precision.latest(date);
    }

    /** Whether something was announced or has happened. */
    public enum Status {
        PLAN("plan"),
        ACTUAL("actual");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Status> of(String code) {
            return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
        }
    }

    /** What happened, or is to happen, to the doses. */
    public enum Event {
        /** They came into the country or out of the plant. */
        ARRIVAL("arrival"),
        /** They left for the regions, or for the region named. */
        SHIPMENT("shipment"),
        /** They have been delivered to the regions, counted as a total. */
        DELIVERED("delivered"),
        /** They were counted at vaccination rooms. */
        STOCK("stock"),
        /** They were ordered. */
        CONTRACT("contract"),
        /** They were made; for a plan, the doses expected in a month. */
        PRODUCTION("production"),
        /** Bulk substance for so many doses arrived. */
        SUBSTANCE("substance"),
        /** So many people had been given one. */
        GIVEN("given");

        private final String code;

        Event(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Event> of(String code) {
            return Arrays.stream(values()).filter(e -> e.code.equals(code)).findFirst();
        }
    }

    /** How the number of doses is to be read. */
    public enum Counting {
        INCREMENT("increment"),
        TOTAL("total");

        private final String code;

        Counting(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Counting> of(String code) {
            return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
        }
    }
}
