package org.qalqan.server.drafting;

import java.util.Optional;
import org.qalqan.server.drafting.Demand.Dose;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.DatePrecision;

/**
 * A lot as it is written: a consignment, or one of the two components of a consignment that was stated without a split.
 *
 * @param component 1, 2 or either
 */
record LotPart(DraftLot lot, Component component, long doses) {

    private static final int MONTH = "2021-07".length();

    /** Whether what was given as such a dose was taken from this part. */
    boolean serves(Dose dose) {
        return switch (component) {
            case FIRST -> dose != Dose.SECOND;
            case SECOND -> dose == Dose.SECOND;
            case ANY, BOTH -> true;
        };
    }

    boolean isSplitByUse() {
        return lot.consignment().component() == Component.BOTH;
    }

    /**
     * A number that says where it comes from: the capitals of the product's name, the component, and the day that the statement speaks of, or
     * its month. {@code SV1-2021-05-04} are first components of Sputnik V, of the statement about 4 May 2021.
     */
    String number() {
        StringBuilder number = new StringBuilder();
        lot.product().codePoints().filter(Character::isUpperCase).forEach(number::appendCodePoint);
        if (component != Component.ANY) {
            number.append(component.code());
        }
        String day = lot.consignment().named().toString();
        DatePrecision precision = lot.consignment().statement().precision();
        boolean isMonth = precision == DatePrecision.MONTH || precision == DatePrecision.AS_OF_MONTH;
        return number.append('-')
                .append(isMonth ? day.substring(0, MONTH) : day)
                .toString();
    }

    Optional<String> note() {
        String said = lot.consignment().total() ? "of the total stated, what was not there before" : "as stated";
        String when = lot.consignment().earliest().equals(lot.consignment().latest())
                ? "came on the day"
                : "came between %s and %s"
                        .formatted(
                                lot.consignment().earliest(), lot.consignment().latest());
        String split = isSplitByUse() ? "; no split was stated: split as it was used" : "";
        return Optional.of("A consignment known by its statement only: %s; %s%s".formatted(said, when, split));
    }
}
