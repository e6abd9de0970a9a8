package org.qalqan.server.drafting;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Delivery;

/**
 * Doses that a statement says have come, and that are not yet in the ledger.
 *
 * @param statement who says so
 * @param component which dose they serve; {@link Component#BOTH} where a product of two components was stated without a split
 * @param earliest the first day on which they can have come
 * @param latest the last
 * @param total whether the statement counts everything so far, so that the consignment is what was not there before
 */
record Consignment(
        Delivery statement, String product, Component component, LocalDate earliest, LocalDate latest, boolean total) {

    long stated() {
        return statement.doses().orElseThrow();
    }

    boolean canServe(int dose) {
        return switch (component) {
            case FIRST -> dose == 1;
            case SECOND -> dose == 2;
            case ANY, BOTH -> true;
        };
    }

    /** The day that its lot is named by: the one that the statement speaks of. */
    LocalDate named() {
        return statement.date();
    }

    Consignment by(LocalDate day) {
        return new Consignment(statement, product, component, earliest, day, total);
    }

    static Optional<Component> componentOf(Delivery delivery, boolean hasTwoComponents) {
        if (!hasTwoComponents) {
            return delivery.component()
                    .filter(component -> component != Component.BOTH)
                    .or(() -> Optional.of(Component.ANY));
        }
        return delivery.component()
                .filter(component -> component != Component.ANY)
                .or(() -> Optional.of(Component.BOTH));
    }
}
