package org.qalqan.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.qalqan.server.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The campaigns known here. An installation runs one: the one loaded last. */
@Repository
public class Campaigns {

    /** Another process may load a campaign; it is seen here within this time. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Kept kept = new Kept(Optional.empty(), Instant.MIN);

    Campaigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The campaign as it was read at a moment. */
    private record Kept(Optional<Campaign> campaign, Instant read) {
        boolean isFresh(Instant now) {
            return campaign.isPresent() && !read.isBefore(now.minus(KEPT)) && !read.isAfter(now);
        }
    }

    /** The campaign that is run; empty before one is loaded. Asked for at every page and every dose, so it is kept for a few seconds. */
    public Optional<Campaign> current() {
        Instant now = clock.instant();
        Kept last = kept;
        if (last.isFresh(now)) {
            return last.campaign();
        }
        Kept read = new Kept(read(), now);
        kept = read;
        return read.campaign();
    }

    private Optional<Campaign> read() {
        return jdbc.sql("select * from campaign.campaign order by loaded_at desc, id limit 1")
                .query(Campaigns::campaign)
                .optional();
    }

    /** Whether the campaign that is run was loaded from data with this digest. */
    public boolean isLoaded(String digest) {
        return jdbc.sql("select digest from campaign.campaign order by loaded_at desc, id limit 1")
                .query(String.class)
                .optional()
                .filter(digest::equals)
                .isPresent();
    }

    /**
     * Sets the campaign that is run, or renews what is known of it.
     *
     * @param digest of the data it was loaded from
     */
    public void save(Campaign campaign, String digest) {
        jdbc.sql("""
                insert into campaign.campaign (id, nation, time_zone, name_kk, name_ru, name_en, from_date, until_date, as_of,
                    digest)
                values (:id, :nation, :timeZone, :kk, :ru, :en, :from, :until, :asOf, :digest)
                on conflict (id) do update set
                    nation = excluded.nation, time_zone = excluded.time_zone, name_kk = excluded.name_kk,
                    name_ru = excluded.name_ru, name_en = excluded.name_en, from_date = excluded.from_date,
                    until_date = excluded.until_date, as_of = excluded.as_of, digest = excluded.digest, loaded_at = now()
                """)
                .param("id", campaign.id())
                .param("nation", campaign.nation())
                .param("timeZone", campaign.timeZone().getId())
                .param("kk", campaign.name().kk())
                .param("ru", campaign.name().ru())
                .param("en", campaign.name().en())
                .param("from", campaign.from())
                .param("until", campaign.until())
                .param("asOf", campaign.asOf())
                .param("digest", digest)
                .update();
        kept = new Kept(Optional.empty(), Instant.MIN);
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getString("id"),
                row.getString("nation"),
                ZoneId.of(row.getString("time_zone")),
                new Wording(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                row.getObject("as_of", LocalDate.class));
    }
}
