package org.qalqan.server.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.qalqan.server.access.Audit.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds lines of the audit for whoever may read all of it. */
@Repository
public class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which lines; each part is left out when it is empty.
     *
     * @param account who did it
     * @param act what was done, in the words of the audit
     * @param thing what it was done with, as the audit names it
     * @param from the first moment
     * @param until the first moment that is too late
     */
    public record Filter(
            Optional<String> account,
            Optional<String> act,
            Optional<String> thing,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /**
     * The lines that fit, the last first.
     *
     * @param before only lines of the chain with a smaller number; empty to begin with the latest, sealed or not
     */
    public List<Entry> find(Filter filter, OptionalLong before, int most) {
        List<String> laws = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        equal("account", filter.account(), laws, values);
        equal("act", filter.act(), laws, values);
        equal("thing", filter.thing(), laws, values);
        filter.from().ifPresent(moment -> {
            laws.add("at >= :from");
            values.put("from", moment.atOffset(ZoneOffset.UTC));
        });
        filter.until().ifPresent(moment -> {
            laws.add("at < :until");
            values.put("until", moment.atOffset(ZoneOffset.UTC));
        });
        values.put("before", before.orElse(Long.MAX_VALUE));
        values.put("most", most);
        String sql = Audit.newestFirst(String.join(" and ", laws), before.isEmpty());
        return jdbc.sql(sql).params(values).query(Audit::entry).list();
    }

    private static void equal(String column, Optional<String> wanted, List<String> laws, Map<String, Object> values) {
        wanted.ifPresent(value -> {
            laws.add("%1$s = :%1$s".formatted(column));
            values.put(column, value);
        });
    }
}
