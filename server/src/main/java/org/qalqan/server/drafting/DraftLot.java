package org.qalqan.server.drafting;

import java.time.LocalDate;
import org.qalqan.server.drafting.Demand.Dose;
import org.qalqan.server.supply.Component;

/** A consignment that has entered, while doses are taken from it. One whose split was not stated is split as it is used. */
final class DraftLot {

    private final Consignment consignment;
    private final LocalDate entered;
    private final long doses;
    private long firstGiven;
    private long secondGiven;
    private long boosterGiven;
    private long firstKept;
    private long secondKept;
    private boolean isSplit;

    DraftLot(Consignment consignment, LocalDate entered, long doses) {
        this.consignment = consignment;
        this.entered = entered;
        this.doses = doses;
    }

    Consignment consignment() {
        return consignment;
    }

    String product() {
        return consignment.product();
    }

    LocalDate entered() {
        return entered;
    }

    long doses() {
        return doses;
    }

    boolean isOf(String product, Component component) {
        return product().equals(product) && consignment.component() == component;
    }

    /** Doses of it that serve first doses only, or second ones only: known of a component, or by the use so far. */
    long ofComponent(Component component) {
        return switch (consignment.component()) {
            case FIRST -> component == Component.FIRST ? doses : 0;
            case SECOND -> component == Component.SECOND ? doses : 0;
            case ANY -> 0;
            case BOTH -> component == Component.FIRST ? firstGiven + firstKept : secondGiven + secondKept;
        };
    }

    long left() {
        return doses - firstGiven - secondGiven - boosterGiven;
    }

    /** What may still be taken from it as such a dose, as far as its component goes. */
    long left(Dose dose) {
        return switch (consignment.component()) {
            case FIRST -> dose == Dose.SECOND ? 0 : left();
            case SECOND -> dose == Dose.SECOND ? left() : 0;
            case ANY -> left();
            case BOTH -> isSplit ? (dose == Dose.SECOND ? secondKept : firstKept) : left();
        };
    }

    void take(Dose dose, long taken) {
        if (taken > left(dose)) {
            throw new IllegalArgumentException("Of %d doses left, %d can't be taken".formatted(left(dose), taken));
        }
        switch (dose) {
            case FIRST -> firstGiven += taken;
            case SECOND -> secondGiven += taken;
            case BOOSTER -> boosterGiven += taken;
        }
        if (isSplit && dose == Dose.SECOND) {
            secondKept -= taken;
        } else if (isSplit) {
            firstKept -= taken;
        }
    }

    long given(Dose dose) {
        return switch (dose) {
            case FIRST -> firstGiven;
            case SECOND -> secondGiven;
            case BOOSTER -> boosterGiven;
        };
    }

    /** Splits what is left of it, where its split was not stated, in the proportion of what the next statement leaves for each. */
    void split(long first, long second) {
        if (consignment.component() == Component.BOTH && !isSplit) {
            long left = left();
            double share = first + second == 0 ? 0.5 : (double) first / (first + second);
            firstKept = Math.round(left * share);
            secondKept = left - firstKept;
            isSplit = true;
        }
    }
}
