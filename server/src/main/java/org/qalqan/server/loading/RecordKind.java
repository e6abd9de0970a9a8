package org.qalqan.server.loading;

import java.util.Locale;

/** The kinds of records that a file can bring. The forms of the files stand in {@code docs/formats/campaign.md}. */
public enum RecordKind {
    TALLIES,
    DELIVERIES,
    DENOMINATORS,
    READINGS,
    OBSERVATIONS,
    SOURCES,
    TEMPERATURES,
    LOTS,
    MOVEMENTS;

    /** Whether its figures judge targets, so that changing one takes two persons. */
    public boolean isChangedByTwo() {
        return this == DENOMINATORS || this == READINGS;
    }

    /** The word for it on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
