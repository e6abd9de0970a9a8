package org.qalqan.server.web.pledge;

import java.util.Optional;
import org.qalqan.server.source.Source;

/** The fields of a form that name a source: {@code publisher}, {@code title}, {@code url}, {@code licence}. */
final class Sourcing {

    private Sourcing() {}

    /** The source that the fields describe, under an id; what is wrong is noted with the fields. */
    static Source source(Fields fields, String id) {
        return new Source(
                id,
                fields.line("publisher"),
                fields.line("title"),
                fields.link("url"),
                fields.line("licence"),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether any of the fields is filled in. */
    static boolean isGiven(Fields fields) {
        return fields.isGiven("source")
                || fields.isGiven("publisher")
                || fields.isGiven("title")
                || fields.isGiven("url")
                || fields.isGiven("licence");
    }
}
