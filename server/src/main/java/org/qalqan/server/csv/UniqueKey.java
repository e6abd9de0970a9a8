package org.qalqan.server.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What may stand in one row of a file only. Made for one reading of one file. */
public final class UniqueKey<T> {

    private final String field;
    private final Function<T, ?> key;
    private final Map<Object, Long> rows = new HashMap<>();

    private UniqueKey(String field, Function<T, ?> key) {
        this.field = field;
        this.key = key;
    }

    /**
     * A key.
     *
     * @param field the column, or columns, that it is made of
     */
    public static <T> UniqueKey<T> of(String field, Function<T, ?> key) {
        return new UniqueKey<>(field, key);
    }

    static <T> UniqueKey<T> none() {
        return new UniqueKey<>("", _ -> new Object());
    }

    void check(T value, CsvRow row) {
        Long earlier = rows.putIfAbsent(key.apply(value), row.number());
        if (earlier != null) {
            row.fault(field, "the row stands twice: row %d says the same".formatted(earlier));
        }
    }
}
