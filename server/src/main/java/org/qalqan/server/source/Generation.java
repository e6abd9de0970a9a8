package org.qalqan.server.source;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whether records were added, by this process or by another one, since something was derived from them. */
@Repository
public class Generation {

    private final JdbcClient jdbc;

    Generation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that goes up with every transaction that adds records. */
    public long current() {
        return jdbc.sql("select number from source.generation")
                .query(Long.class)
                .single();
    }
}
