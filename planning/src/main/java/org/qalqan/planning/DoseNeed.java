package org.qalqan.planning;

/**
 * Doses of one stock item that the target takes, beside the doses that can be counted on.
 *
 * @param item name of the stock item, such as {@code Sputnik V/1}; the two components of a product are two items
 * @param needed doses of it from now until the deadline
 * @param onHand doses on hand now
 * @param expected doses announced to come by the deadline
 */
public record DoseNeed(String item, long needed, long onHand, long expected) {

    public DoseNeed {
        if (needed < 0 || onHand < 0 || expected < 0) {
            throw new IllegalArgumentException(
                    "Doses are whole numbers from 0, but %s had needed=%d, onHand=%d, expected=%d"
                            .formatted(item, needed, onHand, expected));
        }
    }

    /** Doses that are needed and neither on hand nor announced. */
    public long missing() {
        return Math.max(0, needed - onHand - expected);
    }
}
