package org.qalqan.server.web.supply;

import java.time.YearMonth;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.web.Words;

/** Statements of supply in words. */
public final class SupplyWords {

    private SupplyWords() {}

    /** The day of a statement with the precision it has: a month is a month. */
    public static String when(Delivery delivery, Words words) {
        return switch (delivery.precision()) {
            case DAY -> words.formats().date(delivery.date());
            case WEEK -> words.text("when.week", delivery.date());
            case MONTH -> words.formats().month(YearMonth.from(delivery.date()));
            case BY -> words.text("when.by", delivery.date());
            case AS_OF -> words.text("when.as-of", delivery.date());
            case AS_OF_MONTH -> words.text("when.as-of-month", words.formats().month(YearMonth.from(delivery.date())));
        };
    }
}
