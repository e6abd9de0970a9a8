package org.qalqan.server.web.lots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotDecision;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.RetriedTransaction;
import org.qalqan.server.ledger.Trace;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.lots.LotFault.Law;
import org.springframework.stereotype.Service;

/**
 * Releases, holds, resumes or recalls a lot. Who decides about the whole lot holds the role where it entered or above; who holds it at one
 * place or lifts that, there or above.
 */
@Service
class DecideAboutLot {

    private static final int LONGEST_CERTIFICATE = 100;

    private final Permissions permissions;
    private final Places places;
    private final LotLives lives;
    private final Audit audit;
    private final RetriedTransaction transaction;
    private final Clock clock;

    DecideAboutLot(
            Permissions permissions,
            Places places,
            LotLives lives,
            Audit audit,
            RetriedTransaction transaction,
            Clock clock) {
        this.permissions = permissions;
        this.places = places;
        this.lives = lives;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How the audit calls an act. */
    static String act(LotAct act) {
        return switch (act) {
            case RELEASE -> "lot released";
            case HOLD -> "lot held";
            case RESUME -> "lot resumed";
            case RECALL -> "lot recalled";
        };
    }

    /**
     * Decides.
     *
     * @param trace where the lot is, which says where it entered
     * @param nation code of the place where the role is asked for as long as nothing entered
     * @return everything that is wrong; empty when it is decided
     */
    List<LotFault> decide(LotAct act, Trace trace, String nation, Map<String, String> form, LotWords told) {
        Lot lot = trace.lot();
        LotFields fields = new LotFields(form);
        Optional<String> place = place(act, fields, told);
        List<String> line = places.line(place.orElseGet(() -> entry(trace).orElse(nation)));
        Account officer = permissions.require(Role.QUALITY_OFFICER, line, act(act), lot.number());
        String reason = act == LotAct.RELEASE ? fields.text("reason", LONGEST_CERTIFICATE) : fields.text("reason");
        Optional<Instant> at = fields.moment("at", told.zone(), clock.instant());
        if (act == LotAct.RECALL && !fields.raw("confirm").equals(lot.number())) {
            fields.fault("confirm", Law.NOT_THE_NUMBER, lot.number());
        }
        if (!fields.isRight()) {
            return fields.faults();
        }
        LotEvent event = new LotEvent(
                fields.key(),
                lot.id(),
                act,
                place,
                at.orElseThrow(),
                LocalDate.now(clock.withZone(told.zone())),
                reason,
                officer.name());
        return transaction.execute(_ -> apply(event, lot, told));
    }

    private List<LotFault> apply(LotEvent event, Lot lot, LotWords told) {
        List<LotFault> faults = new ArrayList<>();
        switch (lives.decide(event)) {
            case LotDecision.Decided decided -> {
                if (decided.isNew()) {
                    audit.record(
                            event.account(),
                            act(event.act()),
                            lot.number()
                                    + event.place().map(code -> " at " + code).orElse(""),
                            Audit.Outcome.DONE);
                }
            }
            case LotDecision.MakesNoSense no ->
                faults.add(LotFault.of("reason", Law.MAKES_NO_SENSE, told.state(no.state())));
            case LotDecision.KeyTaken _ -> faults.add(LotFault.of("reason", Law.KEY_TAKEN));
            case LotDecision.InTheFuture _ -> faults.add(LotFault.of("at", Law.IN_FUTURE));
        }
        return List.copyOf(faults);
    }

    private static Optional<String> place(LotAct act, LotFields fields, LotWords told) {
        boolean canBeOfOne = act == LotAct.HOLD || act == LotAct.RESUME;
        return canBeOfOne && fields.isTicked("place")
                ? fields.choice("place", told.places().keySet())
                : Optional.empty();
    }

    private static Optional<String> entry(Trace trace) {
        return trace.legs().stream()
                .filter(leg -> leg.from().isEmpty())
                .findFirst()
                .map(Trace.Leg::to);
    }
}
