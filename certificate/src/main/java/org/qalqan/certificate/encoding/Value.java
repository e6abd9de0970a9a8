package org.qalqan.certificate.encoding;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a certificate says, whether it was written in CBOR or in JSON. Immutable. */
public sealed interface Value {

    /** An object or map; its members keep their order. A whole number as a CBOR key is its decimal text. */
    record Members(Map<String, Value> byName) implements Value {

        public Members {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }

        /** A member, if there is one of this name. */
        public Optional<Value> member(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        /** A member that is a text. */
        public Optional<String> text(String name) {
            return member(name)
                    .flatMap(value -> value instanceof Text(String text) ? Optional.of(text) : Optional.empty());
        }

        /** A member that has members itself. */
        public Optional<Members> members(String name) {
            return member(name)
                    .flatMap(value -> value instanceof Members members ? Optional.of(members) : Optional.empty());
        }

        /** The items of a member that is an array; none if it is not. */
        public List<Value> items(String name) {
            return member(name)
                    .map(value -> value instanceof Items(List<Value> list) ? list : List.<Value>of())
                    .orElse(List.of());
        }
    }

    /** An array. */
    record Items(List<Value> list) implements Value {

        public Items {
            list = List.copyOf(list);
        }
    }

    /** A string; CBOR byte strings are their Base64 text. */
    record Text(String value) implements Value {}

    /** A number. */
    record Number(BigDecimal value) implements Value {}

    /** A truth value. */
    record Flag(boolean value) implements Value {}

    /** The null literal, and CBOR's undefined. */
    record Null() implements Value {}
}
