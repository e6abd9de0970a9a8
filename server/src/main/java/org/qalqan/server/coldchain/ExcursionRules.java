package org.qalqan.server.coldchain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules in force. A product without one has no rule known; none is made up for it. */
@Repository
public class ExcursionRules {

    private final JdbcClient jdbc;

    ExcursionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rule with the number it has here. */
    record Numbered(long id, ExcursionRule rule) {}

    /** All rules in force, by product and then as they stand in the file. */
    public List<ExcursionRule> all() {
        return numbered().stream().map(Numbered::rule).toList();
    }

    List<Numbered> numbered() {
        return jdbc.sql("select * from coldchain.rule where in_force order by product, id")
                .query((row, number) -> new Numbered(row.getLong("id"), rule(row)))
                .list();
    }

    /** Makes these the rules in force, and no others. What was found by an earlier rule stays found. */
    @Transactional
    public void replace(List<ExcursionRule> rules) {
        jdbc.sql("update coldchain.rule set in_force = false where in_force").update();
        rules.forEach(this::save);
    }

    private void save(ExcursionRule rule) {
        jdbc.sql("""
                insert into coldchain.rule (product, storage, side, limit_hundredths, consecutive_minutes, cumulative_minutes, source, note)
                values (:product, :storage, :side, :limit, :consecutive, :cumulative, :source, :note)
                on conflict (product, storage, side, limit_hundredths, consecutive_minutes, cumulative_minutes)
                do update set source = excluded.source, note = excluded.note, in_force = true
                """)
                .param("product", rule.product())
                .param("storage", rule.storage().code())
                .param("side", rule.limit().side().sign())
                .param("limit", rule.limit().celsius().hundredths())
                .param(
                        "consecutive",
                        rule.consecutive().map(Duration::toMinutes).orElse(null))
                .param("cumulative", rule.cumulative().map(Duration::toMinutes).orElse(null))
                .param("source", rule.source())
                .param("note", rule.note().orElse(null))
                .update();
    }

    static ExcursionRule rule(ResultSet row) throws SQLException {
        return new ExcursionRule(
                row.getString("product"),
                Storage.of(row.getString("storage")).orElseThrow(),
                new Limit(
                        Limit.Side.of(row.getString("side")).orElseThrow(),
                        new Celsius(row.getInt("limit_hundredths"))),
                minutes(row, "consecutive_minutes"),
                minutes(row, "cumulative_minutes"),
                row.getString("source"),
                Optional.ofNullable(row.getString("note")));
    }

    private static Optional<Duration> minutes(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class)).map(Duration::ofMinutes);
    }
}
