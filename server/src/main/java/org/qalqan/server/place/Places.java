package org.qalqan.server.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree of places. */
@Repository
public class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Place> find(String code) {
        return jdbc.sql("select * from place.place where code = :code")
                .param("code", code)
                .query(Places::place)
                .optional();
    }

    /** Every place, by code. */
    public List<Place> all() {
        return jdbc.sql("select * from place.place order by code")
                .query(Places::place)
                .list();
    }

    /** The places right under the given one, by code. Plants and stores, where nobody lives, are not among them. */
    public List<Place> under(String parent) {
        return jdbc.sql("""
                select * from place.place where parent = :parent and kind not in ('plant', 'store') order by code
                """).param("parent", parent).query(Places::place).list();
    }

    /** The stores right under the given place that serve all of it, by code. */
    public List<Place> storesUnder(String parent) {
        return jdbc.sql("select * from place.place where parent = :parent and kind = 'store' order by code")
                .param("parent", parent)
                .query(Places::place)
                .list();
    }

    /** The codes of a place and of all places above it, itself first; empty when there is no such place. */
    public List<String> line(String code) {
        return jdbc.sql("""
                with recursive line (code, parent, height) as (
                    select code, parent, 0 from place.place where code = :code
                    union all
                    select above.code, above.parent, line.height + 1 from place.place above join line on above.code = line.parent)
                select code from line order by height
                """)
                .param("code", code)
                .query((row, number) -> row.getString("code"))
                .list();
    }

    /** The codes of a place and of all places below it; empty when there is no such place. */
    public Set<String> within(String code) {
        return jdbc.sql("""
                with recursive area (code) as (
                    select code from place.place where code = :code
                    union all
                    select below.code from place.place below join area on below.parent = area.code)
                select code from area
                """).param("code", code).query((row, number) -> row.getString("code")).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> codes() {
        return jdbc.sql("select code from place.place").query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Adds a place, or renews what is known of it. Its parent has to be there. */
    public void save(Place place, Position position) {
        jdbc.sql("""
                insert into place.place (code, parent, kind, name_kk, name_ru, name_en, iso_numeric, kato, latitude, longitude, source)
                values (:code, :parent, :kind, :kk, :ru, :en, :isoNumeric, :kato, :latitude, :longitude, :source)
                on conflict (code) do update set
                    parent = excluded.parent, kind = excluded.kind, name_kk = excluded.name_kk, name_ru = excluded.name_ru,
                    name_en = excluded.name_en, iso_numeric = excluded.iso_numeric, kato = excluded.kato,
                    latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source
                """)
                .param("code", place.code())
                .param("parent", place.parent().orElse(null))
                .param("kind", place.kind().code())
                .param("kk", place.name().kk())
                .param("ru", place.name().ru())
                .param("en", place.name().en())
                .param("isoNumeric", position.isoNumeric().orElse(null))
                .param("kato", position.kato().orElse(null))
                .param("latitude", position.latitude().orElse(null))
                .param("longitude", position.longitude().orElse(null))
                .param("source", place.source())
                .update();
    }

    /** Sets the outline of a place, a GeoJSON geometry. */
    public void outline(String code, String geometry) {
        jdbc.sql("update place.place set outline = cast(:geometry as jsonb) where code = :code")
                .param("code", code)
                .param("geometry", geometry)
                .update();
    }

    /**
     * The outlines of the places right under the given one as a GeoJSON FeatureCollection; each feature has the properties
     * {@code place}, {@code name_kk}, {@code name_ru} and {@code name_en}.
     */
    public String outlinesUnder(String parent) {
        return jdbc.sql("""
                select json_build_object(
                    'type', 'FeatureCollection',
                    'features', coalesce(json_agg(json_build_object(
                        'type', 'Feature',
                        'properties', json_build_object(
                            'place', code, 'name_kk', name_kk, 'name_ru', name_ru, 'name_en', name_en),
                        'geometry', outline) order by code), '[]'))::text
                from place.place where parent = :parent and outline is not null
                """).param("parent", parent).query(String.class).single();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString("code"),
                Optional.ofNullable(row.getString("parent")),
                PlaceKind.of(row.getString("kind")).orElseThrow(),
                new Wording(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getString("source"));
    }
}
