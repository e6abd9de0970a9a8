package org.qalqan.server.supply;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vaccines that the campaign uses. Products are data: a new vaccine needs no release. */
@Repository
public class Products {

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Product> all() {
        return jdbc.sql("select * from supply.product order by id")
                .query(Products::product)
                .list();
    }

    public Set<String> ids() {
        return jdbc.sql("select id from supply.product").query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Adds a product, or renews what is known of it. */
    public void save(Product product) {
        jdbc.sql("""
                insert into supply.product (id, name_kk, name_ru, name_en, aliases, platform, doses_in_series, components,
                    interval_min_days, interval_max_days, age_min_years, age_max_years, storage_min_celsius,
                    storage_max_celsius, days_at_2_8_celsius, shelf_life_days, doses_per_vial, open_vial_hours, cvx, atc,
                    eu_dcc, source, note)
                values (:id, :kk, :ru, :en, :aliases, :platform, :dosesInSeries, :components, :intervalMin, :intervalMax, :ageMin,
                    :ageMax, :storageMin, :storageMax, :daysAt2To8, :shelfLife, :dosesPerVial, :openVialHours, :cvx, :atc,
                    :euDcc, :source, :note)
                on conflict (id) do update set
                    name_kk = excluded.name_kk, name_ru = excluded.name_ru, name_en = excluded.name_en,
                    aliases = excluded.aliases, platform = excluded.platform, doses_in_series = excluded.doses_in_series,
                    components = excluded.components, interval_min_days = excluded.interval_min_days,
                    interval_max_days = excluded.interval_max_days, age_min_years = excluded.age_min_years,
                    age_max_years = excluded.age_max_years, storage_min_celsius = excluded.storage_min_celsius,
                    storage_max_celsius = excluded.storage_max_celsius, days_at_2_8_celsius = excluded.days_at_2_8_celsius,
                    shelf_life_days = excluded.shelf_life_days, doses_per_vial = excluded.doses_per_vial,
                    open_vial_hours = excluded.open_vial_hours, cvx = excluded.cvx, atc = excluded.atc,
                    eu_dcc = excluded.eu_dcc, source = excluded.source, note = excluded.note
                """)
                .param("id", product.id())
                .param("kk", product.name().kk())
                .param("ru", product.name().ru())
                .param("en", product.name().en())
                .param("aliases", product.aliases().orElse(null))
                .param("platform", product.platform())
                .param("dosesInSeries", product.dosesInSeries())
                .param("components", product.components())
                .param("intervalMin", product.intervalMinDays().orElse(null))
                .param("intervalMax", product.intervalMaxDays().orElse(null))
                .param("ageMin", product.ageMinYears().orElse(null))
                .param("ageMax", product.ageMaxYears().orElse(null))
                .param("storageMin", product.storageMinCelsius().orElse(null))
                .param("storageMax", product.storageMaxCelsius().orElse(null))
                .param("daysAt2To8", product.daysAt2To8Celsius().orElse(null))
                .param("shelfLife", product.shelfLifeDays().orElse(null))
                .param("dosesPerVial", product.dosesPerVial().toArray(Integer[]::new))
                .param("openVialHours", product.openVialHours().orElse(null))
                .param("cvx", product.cvx().orElse(null))
                .param("atc", product.atc().orElse(null))
                .param("euDcc", product.euDcc().orElse(null))
                .param("source", product.source())
                .param("note", product.note().orElse(null))
                .update();
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                row.getString("id"),
                new Wording(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                text(row, "aliases"),
                row.getString("platform"),
                row.getInt("doses_in_series"),
                row.getInt("components"),
                whole(row, "interval_min_days"),
                whole(row, "interval_max_days"),
                whole(row, "age_min_years"),
                whole(row, "age_max_years"),
                decimal(row, "storage_min_celsius"),
                decimal(row, "storage_max_celsius"),
                whole(row, "days_at_2_8_celsius"),
                whole(row, "shelf_life_days"),
                wholes(row.getArray("doses_per_vial")),
                decimal(row, "open_vial_hours"),
                text(row, "cvx"),
                text(row, "atc"),
                text(row, "eu_dcc"),
                row.getString("source"),
                text(row, "note"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Integer> whole(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    private static Optional<Double> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Double.class));
    }

    private static List<Integer> wholes(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }
}
