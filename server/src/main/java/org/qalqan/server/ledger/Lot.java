package org.qalqan.server.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.qalqan.server.supply.Component;

/**
 * One production batch of a product.
 *
 * @param id its number in this installation
 * @param number as it is printed on the vial; case and letters are kept
 * @param gtin the trade item's number, 14 digits
 * @param expiry the last day on which it may be used
 * @param dosesPerVial doses that a vial of it holds
 * @param knownOn the day it became known here
 */
public record Lot(
        long id,
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

    /** The order in which lots are used: the first to expire first; those whose expiry is not known last; else the older one. */
    public static final Comparator<Lot> FIRST_EXPIRY_FIRST =
            Comparator.comparing(Lot::lastDay).thenComparing(Lot::id);

    private LocalDate lastDay() {
        return expiry.orElse(LocalDate.MAX);
    }

    /** Whether it expires on an earlier day than another, so that it is to be used before that. */
    public boolean expiresBefore(Lot other) {
        return lastDay().isBefore(other.lastDay());
    }

    /** Whether a day lies after its expiry. A lot whose expiry is not known never expires. */
    public boolean isExpiredOn(LocalDate day) {
        return expiry.map(day::isAfter).orElse(false);
    }
}
