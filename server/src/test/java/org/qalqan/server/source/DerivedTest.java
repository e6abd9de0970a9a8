package org.qalqan.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qalqan.server.ServerTest;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.database.EmbeddedDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DerivedTest {

    @Autowired
    private Generation generation;

    @Test
    void whatWasDerivedIsKeptUntilAnotherProcessAddsARecord() throws Exception {
        AtomicInteger times = new AtomicInteger();
        Derived<String, Integer> derived = new Derived<>(generation, _ -> times.incrementAndGet());

        assertThat(derived.of("coverage")).isEqualTo(1);
        assertThat(derived.of("coverage")).isEqualTo(1);

        inAnotherProcess("update place.place set latitude = latitude where code = 'KZ'");

        assertThat(derived.of("coverage")).isEqualTo(2);
    }

    @Test
    void aRecordThatIsNotYetCommittedChangesNothing() throws Exception {
        EmbeddedDatabase database = TestDatabase.running();
        long before = generation.current();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update place.place set latitude = latitude where code = 'KZ'");

            assertThat(generation.current()).isEqualTo(before);

            connection.rollback();
        }
        assertThat(generation.current()).isEqualTo(before);
    }

    private static void inAnotherProcess(String sql) throws Exception {
        EmbeddedDatabase database = TestDatabase.running();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
