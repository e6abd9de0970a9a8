package org.qalqan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.ledger.Scene.STORE;
import static org.qalqan.server.ledger.Scene.after;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qalqan.server.ServerTest;
import org.qalqan.server.ledger.LedgerCheck.Difference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The check finds what the trigger would have let through. Whoever owns the tables can switch the trigger off; each test does, and rolls back. */
@ServerTest
@Transactional
class LedgerCheckTest {

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LedgerCheck check;

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = new Scene(server);
    }

    @Test
    void aBalanceThatWasChangedIsFound() {
        Lot lot = scene.atStore(100);
        withoutTriggers("update ledger.holding set doses = 101 where lot = %d and kind = 'stock' and place = '%s'"
                .formatted(lot.id(), STORE));

        assertThat(differencesOf(lot))
                .containsExactly(new Difference.WrongBalance(lot.id(), new Whereabouts.Stock(STORE), 101, 100));
    }

    @Test
    void dosesGivenBeforeTheyCameAreFound() {
        Lot lot = scene.atStore(100);
        Movement given = scene.posted(scene.give(lot, STORE, 40, after(2)));
        withoutTriggers("update ledger.movement set at = '%s' where id = %d".formatted(after(0), given.id()));

        assertThat(differencesOf(lot))
                .containsExactly(new Difference.BelowZero(lot.id(), new Whereabouts.Stock(STORE), after(0), -40));
    }

    @Test
    void aMovementThatWasChangedIsFound() {
        Lot lot = scene.atStore(100);
        Movement given = scene.posted(scene.give(lot, STORE, 40, after(2)));
        withoutTriggers("update ledger.movement set doses = 30, act = 'issue' where id = " + given.id());

        assertThat(differencesOf(lot))
                .containsExactlyInAnyOrder(
                        new Difference.WrongWay(given.id(), Act.ISSUE),
                        new Difference.WrongBalance(lot.id(), new Whereabouts.Stock(STORE), 60, 70),
                        new Difference.WrongBalance(lot.id(), new Whereabouts.Given(STORE), 40, 30));
    }

    @Test
    void dosesThatWentIntoAnotherLotAreFound() {
        Lot lot = scene.atStore(100);
        Lot other = scene.atStore(50);
        Movement given = scene.posted(scene.give(lot, STORE, 40, after(2)));
        scene.posted(scene.give(other, STORE, 1, after(2)));
        withoutTriggers("""
                update ledger.movement set to_holding = (
                    select id from ledger.holding where lot = %d and kind = 'given') where id = %d
                """.formatted(other.id(), given.id()));

        assertThat(differencesOf(lot))
                .contains(
                        new Difference.WrongWay(given.id(), Act.GIVE), new Difference.NotConserved(lot.id(), 100, 60));
    }

    @Test
    void aReversalThatIsNotTheOppositeIsFound() {
        Lot lot = scene.atStore(100);
        Movement given = scene.posted(scene.give(lot, STORE, 40, after(2)));
        scene.ledger.reverse(given, Scene.how(after(3)));
        Movement reversal = scene.movements.reversalOf(given.id()).orElseThrow();
        withoutTriggers("update ledger.movement set doses = 39 where id = " + reversal.id());

        assertThat(differencesOf(lot)).contains(new Difference.WrongReversal(reversal.id(), given.id()));
    }

    private void withoutTriggers(String change) {
        for (String table : List.of("ledger.movement", "ledger.holding")) {
            jdbc.sql("alter table " + table + " disable trigger user").update();
        }
        jdbc.sql(change).update();
        for (String table : List.of("ledger.movement", "ledger.holding")) {
            jdbc.sql("alter table " + table + " enable trigger user").update();
        }
    }

    private List<Difference> differencesOf(Lot lot) {
        return check.check(_ -> {}).differences().stream()
                .filter(difference -> switch (difference) {
                    case Difference.WrongBalance wrong -> wrong.lot() == lot.id();
                    case Difference.BelowZero below -> below.lot() == lot.id();
                    case Difference.NotConserved lost -> lost.lot() == lot.id();
                    case Difference.WrongWay _, Difference.WrongReversal _ -> true;
                })
                .toList();
    }
}
