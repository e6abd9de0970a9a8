package org.qalqan.server.ledger;

import static org.qalqan.server.ledger.Scene.how;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Lets things happen to a lot at random. What the ledger refuses does not happen. */
final class Mishaps {

    private static final List<String> PLACES = List.of(Scene.PLANT, Scene.STORE, Scene.CLINIC, "KZ-AKM");

    private final Scene scene;
    private final Lot lot;
    private final Random random;
    private final List<Movement> done = new ArrayList<>();

    Mishaps(Scene scene, Lot lot, Random random) {
        this.scene = scene;
        this.lot = lot;
        this.random = random;
    }

    void something(Instant at) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String other = PLACES.get(random.nextInt(PLACES.size()));
        long doses = 1 + random.nextInt(80);
        switch (random.nextInt(8)) {
            case 0 -> move(place, other, doses, at);
            case 1 -> send(place, other, doses, at);
            case 2 -> receive(place, at);
            case 3 -> note(scene.ledger.post(scene.give(lot, place, doses, at)));
            case 4 -> note(scene.ledger.post(scene.waste(lot, place, doses, WasteReason.OTHER, at)));
            case 5 -> note(scene.openVials.open(place, lot, how(at)));
            case 6 ->
                scene.counts.count(place, lot.id(), Math.max(0, scene.stock(lot, place) - random.nextInt(3)), how(at));
            default -> takeBack(at);
        }
    }

    private void move(String place, String other, long doses, Instant at) {
        if (!place.equals(other)) {
            note(scene.ledger.post(scene.issue(lot, place, other, doses, at)));
        }
    }

    private void send(String place, String other, long doses, Instant at) {
        if (!place.equals(other)) {
            note(scene.transfers.dispatch(place, other, List.of(new Transfers.LotDoses(lot.id(), doses)), how(at)));
        }
    }

    private void receive(String place, Instant at) {
        Optional<Shipment> shipment = scene.onTheWayTo(place).stream()
                .filter(coming -> scene.shipments.lines(coming.id()).stream()
                        .anyMatch(line -> line.lot().id() == lot.id()))
                .findFirst();
        shipment.ifPresent(coming -> {
            long onTheWay = scene.shipments.lines(coming.id()).getFirst().onTheWay();
            note(scene.transfers.receive(
                    coming,
                    List.of(new Transfers.Unpacked(lot.id(), onTheWay / 2, onTheWay / 4)),
                    random.nextBoolean(),
                    how(at)));
        });
    }

    private void takeBack(Instant at) {
        if (!done.isEmpty()) {
            scene.ledger.reverse(done.get(random.nextInt(done.size())), how(at));
        }
    }

    private void note(Posting posting) {
        if (posting instanceof Posting.Posted posted) {
            done.addAll(posted.movements());
        }
    }
}
