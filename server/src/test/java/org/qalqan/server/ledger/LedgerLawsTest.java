package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.ledger.History.Outcome;
import org.qalqan.server.ledger.Whereabouts.Given;
import org.qalqan.server.ledger.Whereabouts.Made;
import org.qalqan.server.ledger.Whereabouts.OpenVial;
import org.qalqan.server.ledger.Whereabouts.Stock;
import org.qalqan.server.ledger.Whereabouts.Transit;
import org.qalqan.server.ledger.Whereabouts.Wasted;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The laws of the ledger in random concurrent histories, on a real PostgreSQL with several connections. */
class LedgerLawsTest {

    private static final int HISTORIES = Boolean.getBoolean("qalqan.long") ? 10_000 : 150;

    @Property(tries = 1)
    void noHistoryBreaksALaw() throws Exception {
        for (History history : History.any().sampleStream().limit(HISTORIES).toList()) {
            obeys(history);
        }
        assertThat(TestDatabase.server()
                        .getBean(LedgerCheck.class)
                        .check(_ -> {})
                        .differences())
                .isEmpty();
    }

    private static void obeys(History history) throws Exception {
        Scene scene = new Scene(TestDatabase.server());

        Outcome outcome = history.play(scene);

        try {
            laws(history, outcome);
        } catch (AssertionError broken) {
            throw new AssertionError("in " + history, broken);
        }
    }

    private static void laws(History history, Outcome outcome) {
        List<Movement> movements = movementsOf(outcome.lot());
        everyAcknowledgedMovementIsThereExactlyOnce(outcome, movements);
        assertThat(movements).extracting(Movement::key).noneMatch(outcome.refused()::contains);
        theDosesMadeAreAllAccountedFor(history.made(), movements);
        noBalanceIsBelowZeroAtAnyMoment(movements);
        storedBalancesAreWhatTheMovementsAddUpTo(outcome.lot(), movements);
    }

    private static void everyAcknowledgedMovementIsThereExactlyOnce(Outcome outcome, List<Movement> movements) {
        Map<String, Long> times =
                movements.stream().collect(Collectors.groupingBy(Movement::key, Collectors.counting()));
        assertThat(times.values()).allMatch(count -> count == 1);
        Map<String, Movement> byKey = movements.stream().collect(Collectors.toMap(Movement::key, Function.identity()));
        outcome.acknowledged().forEach(movement -> assertThat(byKey).containsEntry(movement.key(), movement));
    }

    private static void theDosesMadeAreAllAccountedFor(long made, List<Movement> movements) {
        long inStock = net(movements, Stock.class);
        long inTransit = net(movements, Transit.class);
        long inVials = net(movements, OpenVial.class);
        long given = net(movements, Given.class);
        long wasted = net(movements, Wasted.class);

        assertThat(inStock + inTransit + inVials + given + wasted).isEqualTo(made);
        assertThat(net(movements, Made.class)).isEqualTo(-made);
    }

    private static long net(List<Movement> movements, Class<? extends Whereabouts> kind) {
        return movements.stream()
                .mapToLong(movement -> (kind.isInstance(movement.to()) ? movement.doses() : 0)
                        - (kind.isInstance(movement.from()) ? movement.doses() : 0))
                .sum();
    }

    private static void noBalanceIsBelowZeroAtAnyMoment(List<Movement> movements) {
        changes(movements).forEach((where, byMoment) -> {
            if (where instanceof Made) {
                return;
            }
            long balance = 0;
            for (Map.Entry<Instant, Long> change : byMoment.entrySet()) {
                balance += change.getValue();
                assertThat(balance).as("%s at %s", where, change.getKey()).isNotNegative();
            }
        });
    }

    private static Map<Whereabouts, TreeMap<Instant, Long>> changes(List<Movement> movements) {
        record Change(Whereabouts where, Instant at, long doses) {}
        return movements.stream()
                .flatMap(movement -> Stream.of(
                        new Change(movement.from(), movement.at(), -movement.doses()),
                        new Change(movement.to(), movement.at(), movement.doses())))
                .collect(Collectors.groupingBy(
                        Change::where,
                        Collectors.groupingBy(Change::at, TreeMap::new, Collectors.summingLong(Change::doses))));
    }

    private static void storedBalancesAreWhatTheMovementsAddUpTo(Lot lot, List<Movement> movements) {
        changes(movements)
                .forEach((where, byMoment) -> assertThat(
                                TestDatabase.server().getBean(Stocks.class).doses(lot.id(), where))
                        .as("%s", where)
                        .isEqualTo(byMoment.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
    }

    private static List<Movement> movementsOf(Lot lot) {
        return TestDatabase.server()
                .getBean(JdbcClient.class)
                .sql(Movements.SELECT + "where f.lot = :lot")
                .param("lot", lot.id())
                .query(Movements::movement)
                .list();
    }
}
