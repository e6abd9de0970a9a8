package org.qalqan.server.database;

import java.util.Collection;
import java.util.stream.Collectors;

/** Values as one parameter of a statement: a driver's array would need its connection, and a list of thousands a statement of its own. */
public final class Literal {

    private Literal() {}

    /** Numbers or UUIDs as the text of a PostgreSQL array, for {@code cast(:ids as bigint[])}. */
    public static String array(Collection<?> plain) {
        return plain.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
