package org.qalqan.server.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.supply.Component;

/** A lot that is to be registered. See {@link Lot} for its parts. */
public record NewLot(
        String product,
        Component component,
        String number,
        Optional<String> gtin,
        Optional<LocalDate> made,
        Optional<LocalDate> expiry,
        int dosesPerVial,
        LocalDate knownOn,
        Optional<String> source,
        Optional<String> note) {

    public NewLot {
        if (component == Component.BOTH) {
            throw new IllegalArgumentException(
                    "A lot is of one component, but lot %s was said to be of both".formatted(number));
        }
    }

    boolean isSame(Lot lot) {
        return lot.product().equals(product)
                && lot.component() == component
                && lot.number().equals(number)
                && lot.gtin().equals(gtin)
                && lot.made().equals(made)
                && lot.expiry().equals(expiry)
                && lot.dosesPerVial() == dosesPerVial;
    }
}
