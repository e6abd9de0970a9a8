package org.qalqan.server.loading;

import java.util.Locale;

/** The kinds of records that a file can bring. The forms of the files stand in {@code docs/formats/campaign.md}. */
public enum RecordKind {
    TALLIES,
    DELIVERIES,
    DENOMINATORS,
    OBSERVATIONS,
    SOURCES,
    TEMPERATURES,
    LOTS,
    MOVEMENTS;

    /** The word for it on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
