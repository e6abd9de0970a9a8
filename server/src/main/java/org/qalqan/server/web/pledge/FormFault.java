package org.qalqan.server.web.pledge;

import java.util.List;
import java.util.Locale;
import org.qalqan.server.web.Words;

/**
 * A field of a form that breaks a law.
 *
 * @param field its name
 * @param law what it breaks
 * @param values what the law's wording speaks of
 */
public record FormFault(String field, Law law, List<Object> values) {

    static FormFault of(String field, Law law, Object... values) {
        return new FormFault(field, law, List.of(values));
    }

    /** Every law that a form can break. */
    public enum Law {
        MISSING,
        TOO_LONG,
        TOO_SHORT,
        NOT_A_DAY,
        IN_FUTURE,
        BEFORE_SAID,
        NOT_A_NUMBER,
        NOT_A_CHOICE,
        NOT_A_LINK,
        BAD_NAME,
        NAME_TAKEN,
        SOURCE_TAKEN,
        STANDING_HAS_NONE,
        DATED_HAS_NONE,
        STANDING_IS_NOT_OBSERVED,
        MEASURED_BY_REPORTS,
        NO_FILE,
        FILE_TOO_LARGE
    }

    /** The law in the reader's language. */
    public String text(Words words) {
        String key = law.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.text("form.law." + key, values.toArray());
    }
}
