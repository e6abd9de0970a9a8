package org.qalqan.server.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whether anything may have been recorded since something was derived from the ledger. */
@Repository
public class LedgerView {

    private final JdbcClient jdbc;

    LedgerView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The transactions whose work the database shows at this moment: while it is the same, so is every record. */
    public String mark() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }
}
