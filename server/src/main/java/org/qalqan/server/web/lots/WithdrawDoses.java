package org.qalqan.server.web.lots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.ledger.Circumstances;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.RetriedTransaction;
import org.qalqan.server.ledger.Withdrawal;
import org.qalqan.server.ledger.Withdrawal.Outcome;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.lots.LotFault.Law;
import org.springframework.stereotype.Service;

/** A store keeper takes all doses of a recalled lot at a place out of use. */
@Service
class WithdrawDoses {

    static final String ACT = "recalled doses withdrawn";

    private final Permissions permissions;
    private final Places places;
    private final Withdrawal withdrawal;
    private final Audit audit;
    private final RetriedTransaction transaction;
    private final Clock clock;

    WithdrawDoses(
            Permissions permissions,
            Places places,
            Withdrawal withdrawal,
            Audit audit,
            RetriedTransaction transaction,
            Clock clock) {
        this.permissions = permissions;
        this.places = places;
        this.withdrawal = withdrawal;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The keeper of a place. */
    Account require(String place, Lot lot) {
        return permissions.require(Role.STORE_KEEPER, places.line(place), ACT, lot.number() + " at " + place);
    }

    /** Withdraws them; what is wrong, or nothing when it is done. */
    List<LotFault> withdraw(Lot lot, String place, Map<String, String> form, LotWords told) {
        Account keeper = require(place, lot);
        LotFields fields = new LotFields(form);
        Optional<Instant> at = fields.moment("at", told.zone(), clock.instant());
        if (!fields.isRight()) {
            return fields.faults();
        }
        Circumstances how = new Circumstances(
                fields.key(),
                at.orElseThrow(),
                LocalDate.now(clock.withZone(told.zone())),
                keeper.name(),
                Optional.empty(),
                Optional.of(fields.raw("note")).filter(note -> !note.isEmpty()));
        return transaction.execute(_ -> apply(lot, place, how, told));
    }

    private List<LotFault> apply(Lot lot, String place, Circumstances how, LotWords told) {
        return switch (withdrawal.withdraw(lot.id(), place, how)) {
            case Outcome.Withdrawn done -> {
                if (done.isNew()) {
                    audit.record(
                            how.account(),
                            ACT,
                            "%s at %s: %d doses".formatted(lot.number(), place, done.doses()),
                            Audit.Outcome.DONE);
                }
                yield List.of();
            }
            case Outcome.NotRecalled no -> List.of(LotFault.of("at", Law.NOT_RECALLED, told.state(no.state())));
            case Outcome.NothingThere _ -> List.of(LotFault.of("at", Law.NOTHING_THERE));
            case Outcome.Refused _ -> List.of(LotFault.of("at", Law.GIVEN_SINCE));
        };
    }
}
