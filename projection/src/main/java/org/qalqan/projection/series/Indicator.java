package org.qalqan.projection.series;

import java.util.Optional;

/** What a count counts. The column is the indicator's name in files. */
public enum Indicator {
    PEOPLE_VACCINATED("people_vaccinated", 1),
    PEOPLE_FULLY_VACCINATED("people_fully_vaccinated", 1),
    DOSES("doses", 2);

    private final String column;
    private final int dosesPerPerson;

    Indicator(String column, int dosesPerPerson) {
        this.column = column;
        this.dosesPerPerson = dosesPerPerson;
    }

    public String column() {
        return column;
    }

    /** How many units of this indicator one person amounts to when a primary series is complete: the scale of a share. */
    public int unitsPerPerson() {
        return dosesPerPerson;
    }

    /** The indicator of this column's name. */
    public static Optional<Indicator> ofColumn(String column) {
        for (Indicator indicator : values()) {
            if (indicator.column.equals(column)) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }
}
