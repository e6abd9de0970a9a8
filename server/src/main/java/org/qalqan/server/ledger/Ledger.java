package org.qalqan.server.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records movements. What a lot may be used for is decided here; that no balance falls below zero at any moment, and that nothing of a lot is
 * lost, is held by the database (trigger {@code ledger.hold_laws}), whoever writes. {@code docs/ledger.md} explains both.
 */
@Service
public class Ledger {

    static final String BELOW_ZERO = "QL001";
    private static final String NO_WAY = "QL002";
    private static final String UNIQUE = "23505";

    private final Movements movements;
    private final LotLives lives;
    private final Vials vials;
    private final PostingMeters meters;
    private final RetriedTransaction transaction;
    private final Clock clock;

    Ledger(
            Movements movements,
            LotLives lives,
            Vials vials,
            PostingMeters meters,
            RetriedTransaction transaction,
            Clock clock) {
        this.movements = movements;
        this.lives = lives;
        this.vials = vials;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Records one movement. The same key with the same content again changes nothing and is told as recorded. */
    public Posting post(NewMovement movement) {
        return post(List.of(movement));
    }

    /** Records movements, all or none. */
    public Posting post(List<NewMovement> wanted) {
        return meters.counted(decided(wanted));
    }

    private Posting decided(List<NewMovement> wanted) {
        Optional<Refusal> unfit = unfit(wanted);
        if (unfit.isPresent()) {
            return already(wanted).orElseGet(() -> new Refused(unfit.get()));
        }
        try {
            return transaction.execute(status -> {
                Posting posting = posting(wanted, movements.insert(wanted));
                if (posting instanceof Refused) {
                    status.setRollbackOnly();
                }
                return posting;
            });
        } catch (PessimisticLockingFailureException waitedInACircle) {
            throw waitedInACircle;
        } catch (DataAccessException refused) {
            return already(wanted).orElseGet(() -> new Refused(reason(refused, wanted)));
        }
    }

    /** Takes back a movement that was recorded but was not so. */
    public Posting reverse(Movement movement, Circumstances circumstances) {
        return post(NewMovement.reversal(movement, circumstances));
    }

    private Optional<Refusal> unfit(List<NewMovement> wanted) {
        Map<Long, Optional<LotLife>> known = new HashMap<>();
        Instant now = clock.instant();
        for (NewMovement movement : wanted) {
            Optional<LotLife> life = known.computeIfAbsent(movement.lot(), lives::find);
            Optional<Refusal> unfit = life.isEmpty()
                    ? Optional.of(new Refusal.UnknownLot(movement.lot()))
                    : unfit(movement, life.get(), now);
            if (unfit.isPresent()) {
                return unfit;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> unfit(NewMovement movement, LotLife life, Instant now) {
        Instant at = movement.circumstances().at();
        if (at.isAfter(now)) {
            return Optional.of(new Refusal.InTheFuture(at));
        }
        if (movement.despite()) {
            return Optional.empty();
        }
        Optional<Refusal> bar = movement.from()
                .at()
                .flatMap(place -> life.barTo(movement.act(), place, at)
                        .map(state -> new Refusal.NotUsable(movement.lot(), place, state)));
        return bar.or(() -> pastItsTime(movement, at));
    }

    private Optional<Refusal> pastItsTime(NewMovement movement, Instant at) {
        if (movement.act() != Act.GIVE || !(movement.from() instanceof Whereabouts.OpenVial inside)) {
            return Optional.empty();
        }
        return vials.find(inside.vial())
                .filter(vial -> at.isAfter(vial.discardAt()))
                .map(vial -> new Refusal.VialPastItsTime(vial.id(), vial.discardAt()));
    }

    /** What was asked for, where all of it stands there already: asking again is no fault, whatever has changed since. */
    private Optional<Posting> already(List<NewMovement> wanted) {
        Map<String, Movement> there = movements.byKey(
                wanted.stream().map(movement -> movement.circumstances().key()).toList());
        boolean all = wanted.stream().allMatch(movement -> {
            Movement recorded = there.get(movement.circumstances().key());
            return recorded != null && recorded.isSame(movement);
        });
        return all ? Optional.of(posting(wanted, List.of())) : Optional.empty();
    }

    private Posting posting(List<NewMovement> wanted, List<Movement> added) {
        if (added.size() == wanted.size()) {
            return new Posted(added, added.size());
        }
        Map<String, Movement> there = movements.byKey(
                wanted.stream().map(movement -> movement.circumstances().key()).toList());
        for (NewMovement movement : wanted) {
            String key = movement.circumstances().key();
            Movement recorded = there.get(key);
            if (recorded == null || !recorded.isSame(movement)) {
                return new Refused(new Refusal.KeyTaken(key));
            }
        }
        return new Posted(
                wanted.stream()
                        .map(movement -> there.get(movement.circumstances().key()))
                        .toList(),
                added.size());
    }

    private static Refusal reason(DataAccessException refused, List<NewMovement> wanted) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(refused);
        if (!(cause instanceof PSQLException database) || database.getServerErrorMessage() == null) {
            throw refused;
        }
        String detail = String.valueOf(database.getServerErrorMessage().getDetail());
        return switch (String.valueOf(database.getSQLState())) {
            case BELOW_ZERO -> notEnough(JsonMapper.shared().readTree(detail));
            case NO_WAY -> noWay(wanted);
            case UNIQUE -> reversed(wanted).or(() -> openedBefore(wanted)).orElseThrow(() -> refused);
            default -> throw refused;
        };
    }

    private static Refusal notEnough(JsonNode detail) {
        long microseconds = detail.required("at").asLong();
        return new Refusal.NotEnough(
                detail.required("lot").asLong(),
                Whereabouts.of(
                        detail.required("kind").asString(),
                        detail.path("place").asString(""),
                        detail.path("shipment").asLong(0),
                        detail.path("vial").asLong(0),
                        detail.path("reason").asString("")),
                Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS),
                -detail.required("balance").asLong());
    }

    private static Refusal noWay(List<NewMovement> wanted) {
        NewMovement first = wanted.getFirst();
        return reversed(wanted)
                .orElseGet(() -> new Refusal.NoSuchWay(
                        first.act(), first.from().kind(), first.to().kind()));
    }

    /** A vial is opened once; whoever opens it again means another one. */
    private static Optional<Refusal> openedBefore(List<NewMovement> wanted) {
        return wanted.stream()
                .filter(movement -> movement.act() == Act.OPEN)
                .findFirst()
                .map(movement -> new Refusal.KeyTaken(movement.circumstances().key()));
    }

    private static Optional<Refusal> reversed(List<NewMovement> wanted) {
        return wanted.stream()
                .flatMap(movement -> movement.reverses().stream())
                .findFirst()
                .map(Refusal.AlreadyReversed::new);
    }
}
