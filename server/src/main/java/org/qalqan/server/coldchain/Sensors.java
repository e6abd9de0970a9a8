package org.qalqan.server.coldchain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All sensors. A sensor is known from its first reading, or from when somebody says what it lies in. */
@Repository
public class Sensors {

    private static final String SELECT = """
            select s.*, (select d.storage from coldchain.sensor_storage d where d.sensor = s.id order by d.id desc limit 1) as storage
            from coldchain.sensor s
            """;

    private final JdbcClient jdbc;

    Sensors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every sensor, by place and name. */
    public List<Sensor> all() {
        return jdbc.sql(SELECT + "order by s.place, s.name")
                .query(Sensors::sensor)
                .list();
    }

    /** The sensors of a place, by name. */
    public List<Sensor> at(String place) {
        return jdbc.sql(SELECT + "where s.place = :place order by s.name")
                .param("place", place)
                .query(Sensors::sensor)
                .list();
    }

    public Optional<Sensor> find(String place, String name) {
        return jdbc.sql(SELECT + "where s.place = :place and s.name = :name")
                .param("place", place)
                .param("name", name)
                .query(Sensors::sensor)
                .optional();
    }

    /** Says what a sensor lies in from now on. Returns whether that was news. */
    @Transactional
    public boolean declare(String place, String name, Storage storage, String account) {
        add(place, name);
        Sensor sensor = find(place, name).orElseThrow();
        if (sensor.isDeclared() && sensor.storage() == storage) {
            return false;
        }
        jdbc.sql("insert into coldchain.sensor_storage (sensor, storage, account) values (:sensor, :storage, :account)")
                .param("sensor", sensor.id())
                .param("storage", storage.code())
                .param("account", account)
                .update();
        return true;
    }

    private void add(String place, String name) {
        jdbc.sql("insert into coldchain.sensor (place, name) values (:place, :name) on conflict do nothing")
                .param("place", place)
                .param("name", name)
                .update();
    }

    private static Sensor sensor(ResultSet row, int number) throws SQLException {
        Optional<Storage> declared =
                Optional.ofNullable(row.getString("storage")).flatMap(Storage::of);
        return new Sensor(
                row.getLong("id"),
                row.getString("place"),
                row.getString("name"),
                declared.orElse(Storage.REFRIGERATOR),
                declared.isPresent());
    }
}
