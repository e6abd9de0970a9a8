package org.qalqan.server.web.lots;

import java.util.List;
import java.util.Locale;
import org.qalqan.server.web.Words;

/**
 * A field of a form that breaks a law.
 *
 * @param field its name
 * @param values what the law's wording speaks of
 */
public record LotFault(String field, Law law, List<Object> values) {

    static LotFault of(String field, Law law, Object... values) {
        return new LotFault(field, law, List.of(values));
    }

    /** Every law that a form about a lot can break. */
    public enum Law {
        MISSING,
        TOO_LONG,
        NOT_A_DAY,
        NOT_A_MOMENT,
        IN_FUTURE,
        NOT_A_CHOICE,
        NOT_A_COUNT,
        NOT_A_GTIN,
        MADE_AFTER_EXPIRY,
        ENTERED_BEFORE_MADE,
        VIAL_SIZE,
        DIFFERS,
        THERE_ALREADY,
        NOT_THE_NUMBER,
        MAKES_NO_SENSE,
        KEY_TAKEN,
        NOT_RECALLED,
        NOTHING_THERE,
        GIVEN_SINCE
    }

    /** The law in the reader's language. */
    public String text(Words words) {
        return words.text("lots.law." + law.name().toLowerCase(Locale.ROOT).replace('_', '-'), values.toArray());
    }
}
