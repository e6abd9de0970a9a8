package org.qalqan.server.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a table: a field of each row in JSON, a column in CSV, a property in the OpenAPI document.
 *
 * @param known whether every row has a value
 * @param words the words it can hold; empty when any
 * @param about what it means, in a sentence
 */
record Column<R>(
        String name, Kind kind, boolean known, List<String> words, String about, Function<R, Optional<?>> value) {

    /** What a column holds. */
    enum Kind {
        TEXT,
        DAY,
        WHOLE,
        NUMBER,
        FLAG,
        /** Whole numbers; in CSV separated by semicolons. */
        WHOLES
    }

    static <R> Column<R> text(String name, String about, Function<R, String> value) {
        return always(name, Kind.TEXT, List.of(), about, value);
    }

    static <R> Column<R> maybeText(String name, String about, Function<R, Optional<String>> value) {
        return maybe(name, Kind.TEXT, List.of(), about, value);
    }

    static <R> Column<R> word(String name, List<String> words, String about, Function<R, String> value) {
        return always(name, Kind.TEXT, words, about, value);
    }

    static <R> Column<R> maybeWord(String name, List<String> words, String about, Function<R, Optional<String>> value) {
        return maybe(name, Kind.TEXT, words, about, value);
    }

    static <R> Column<R> day(String name, String about, Function<R, LocalDate> value) {
        return always(name, Kind.DAY, List.of(), about, value);
    }

    static <R> Column<R> maybeDay(String name, String about, Function<R, Optional<LocalDate>> value) {
        return maybe(name, Kind.DAY, List.of(), about, value);
    }

    static <R> Column<R> whole(String name, String about, ToLongFunction<R> value) {
        return always(name, Kind.WHOLE, List.of(), about, value::applyAsLong);
    }

    static <R> Column<R> maybeWhole(String name, String about, Function<R, Optional<? extends Number>> value) {
        return maybe(name, Kind.WHOLE, List.of(), about, value);
    }

    static <R> Column<R> number(String name, String about, ToDoubleFunction<R> value) {
        return always(name, Kind.NUMBER, List.of(), about, value::applyAsDouble);
    }

    static <R> Column<R> maybeNumber(String name, String about, Function<R, Optional<Double>> value) {
        return maybe(name, Kind.NUMBER, List.of(), about, value);
    }

    static <R> Column<R> flag(String name, String about, Function<R, Boolean> value) {
        return always(name, Kind.FLAG, List.of(), about, value);
    }

    static <R> Column<R> wholes(String name, String about, Function<R, List<Integer>> value) {
        return always(name, Kind.WHOLES, List.of(), about, value);
    }

    private static <R, V> Column<R> always(
            String name, Kind kind, List<String> words, String about, Function<R, V> value) {
        return new Column<>(name, kind, true, words, about, row -> Optional.of(value.apply(row)));
    }

    private static <R, V extends Optional<?>> Column<R> maybe(
            String name, Kind kind, List<String> words, String about, Function<R, V> value) {
        return new Column<>(name, kind, false, words, about, value::apply);
    }
}
