package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;

/**
 * A random history: several people do things to one lot at the same time, at moments that need not be in order.
 *
 * @param made doses of the lot; few, so that they are fought for
 * @param people what each of them does, one after the other
 */
record History(int made, List<List<Step>> people) {

    private static final List<String> PLACES = List.of(Scene.PLANT, Scene.STORE, Scene.CLINIC);

    /** What somebody does. The numbers are read by each as it needs: places, doses, the hour. */
    enum Doing {
        ISSUE,
        SEND,
        RECEIVE,
        GIVE,
        WASTE,
        COUNT,
        OPEN_VIAL,
        GIVE_FROM_VIAL,
        TAKE_BACK,
        SEND_AGAIN
    }

    /** One step. */
    record Step(Doing doing, int from, int to, int doses, int hour) {}

    /**
     * What was acknowledged, and what was refused.
     *
     * @param refused keys of movements that must not be there
     */
    record Outcome(Lot lot, List<Movement> acknowledged, Set<String> refused) {}

    static Arbitrary<History> any() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Doing.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(0, 40))
                .as(Step::new);
        Arbitrary<List<List<Step>>> people =
                step.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(2).ofMaxSize(4);
        return Combinators.combine(Arbitraries.integers().between(10, 80), people)
                .as(History::new);
    }

    /** Plays it, everybody at once. */
    Outcome play(Scene scene) throws Exception {
        Lot lot = scene.released(made);
        CountDownLatch together = new CountDownLatch(people.size());
        List<Movement> acknowledged = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Player>> players = people.stream()
                    .map(steps -> threads.submit(() -> {
                        Player player = new Player(scene, lot);
                        together.countDown();
                        together.await();
                        steps.forEach(player::take);
                        return player;
                    }))
                    .toList();
            for (Future<Player> player : players) {
                acknowledged.addAll(player.get().acknowledged);
                refused.addAll(player.get().refused);
            }
        }
        return new Outcome(lot, acknowledged, refused);
    }

    /** Somebody at work. */
    private static final class Player {

        private final Scene scene;
        private final Lot lot;
        private final List<Movement> acknowledged = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();
        private Optional<NewMovement> last = Optional.empty();

        Player(Scene scene, Lot lot) {
            this.scene = scene;
            this.lot = lot;
        }

        void take(Step step) {
            String here = PLACES.get(step.from());
            String there = PLACES.get(step.to() == step.from() ? (step.to() + 1) % 3 : step.to());
            Instant at = Scene.after(step.hour());
            Circumstances how = Scene.how(at);
            switch (step.doing()) {
                case ISSUE -> post(scene.issue(lot, here, there, step.doses(), at));
                case GIVE -> post(scene.give(lot, here, step.doses(), at));
                case WASTE -> post(scene.waste(lot, here, step.doses(), WasteReason.HEAT, at));
                case SEND ->
                    note(
                            how.part(Long.toString(lot.id())).key(),
                            scene.transfers.dispatch(
                                    here, there, List.of(new Transfers.LotDoses(lot.id(), step.doses())), how));
                case RECEIVE -> receive(there, step, how);
                case COUNT -> scene.counts.count(here, lot.id(), step.doses(), how);
                case OPEN_VIAL -> note(how.key(), scene.openVials.open(here, lot, how));
                case GIVE_FROM_VIAL -> giveFromVial(here, how);
                case TAKE_BACK ->
                    acknowledged.stream()
                            .skip(step.from())
                            .findFirst()
                            .ifPresent(movement -> note(how.key(), scene.ledger.reverse(movement, how)));
                case SEND_AGAIN -> last.ifPresent(this::post);
            }
        }

        private void receive(String there, Step step, Circumstances how) {
            scene.onTheWayTo(there).stream()
                    .filter(shipment -> scene.shipments.lines(shipment.id()).stream()
                            .anyMatch(line -> line.lot().id() == lot.id()))
                    .findFirst()
                    .ifPresent(shipment -> note(
                            how.part(Long.toString(lot.id())).key(),
                            scene.transfers.receive(
                                    shipment,
                                    List.of(new Transfers.Unpacked(lot.id(), step.doses(), 1)),
                                    step.hour() % 2 == 0,
                                    how)));
        }

        private void giveFromVial(String here, Circumstances how) {
            scene.openVialsAt(here).stream()
                    .filter(vial -> vial.lot() == lot.id())
                    .findFirst()
                    .ifPresent(vial -> note(how.key(), scene.openVials.give(vial, 1, how)));
        }

        private void post(NewMovement movement) {
            last = Optional.of(movement);
            note(movement.circumstances().key(), scene.ledger.post(movement));
        }

        private void note(String key, Posting posting) {
            switch (posting) {
                case Posted posted -> {
                    acknowledged.addAll(posted.movements());
                    refused.remove(key);
                }
                case Refused _ -> refused.add(key);
            }
        }
    }
}
