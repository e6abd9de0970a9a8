package org.qalqan.server.web.regions;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.language.Language;

/**
 * By what the table of regions is ordered, and in which direction. In addresses a column's name, with a minus sign when the largest stands first.
 * Regions without data stand last in both directions.
 */
public record RegionOrder(Column by, boolean descending) {

    static final RegionOrder USUAL = new RegionOrder(Column.COVERAGE, true);

    /** The columns that can be ordered by. */
    public enum Column {
        NAME,
        COVERAGE,
        PROJECTED,
        PROBABILITY,
        PEOPLE,
        POPULATION,
        AGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The order that an address names, if there is one of that name. */
    static Optional<RegionOrder> of(String code) {
        boolean descending = code.startsWith("-");
        String name = descending ? code.substring(1) : code;
        return Arrays.stream(Column.values())
                .filter(column -> column.code().equals(name))
                .findFirst()
                .map(column -> new RegionOrder(column, descending));
    }

    public String code() {
        return (descending ? "-" : "") + by.code();
    }

    /** The order that a click on a column's head leads to: numbers first largest, names first in the order of the alphabet. */
    public RegionOrder after(Column column) {
        return column == by ? new RegionOrder(column, !descending) : new RegionOrder(column, column != Column.NAME);
    }

    /** The value of {@code aria-sort} at a column's head; none where the table is not ordered by it. */
    public @Nullable String aria(Column column) {
        if (column != by) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    Comparator<RegionRow> comparator(Language language) {
        Collator names = Collator.getInstance(language.locale());
        Comparator<RegionRow> byName = Comparator.comparing(RegionRow::name, names);
        return switch (by) {
            case NAME -> descending ? byName.reversed() : byName;
            case COVERAGE -> known(RegionRow::share).thenComparing(byName);
            case PROJECTED -> known(RegionRow::projected).thenComparing(byName);
            case PROBABILITY -> known(RegionRow::probability).thenComparing(byName);
            case PEOPLE -> known(RegionRow::people).thenComparing(byName);
            case POPULATION -> known(RegionRow::population).thenComparing(byName);
            case AGE -> known(RegionRow::ageDays).thenComparing(byName);
        };
    }

    private <T extends Comparable<T>> Comparator<RegionRow> known(Function<RegionRow, Optional<T>> value) {
        Comparator<T> natural = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(row -> value.apply(row).orElse(null), Comparator.nullsLast(natural));
    }
}
