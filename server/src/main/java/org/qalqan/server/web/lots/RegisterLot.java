package org.qalqan.server.web.lots;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.Circumstances;
import org.qalqan.server.ledger.Ledger;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Movements;
import org.qalqan.server.ledger.NewMovement;
import org.qalqan.server.ledger.Posting;
import org.qalqan.server.ledger.Registration;
import org.qalqan.server.ledger.RetriedTransaction;
import org.qalqan.server.ledger.Whereabouts;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.lots.LotFault.Law;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;

/** Registers a lot, whose doses enter in quarantine: both or neither. The same form twice is one lot and one entry. */
@Service
class RegisterLot {

    static final String ACT = "lot registered";

    private final Permissions permissions;
    private final Places places;
    private final Lots lots;
    private final Movements movements;
    private final Ledger ledger;
    private final Audit audit;
    private final RetriedTransaction transaction;
    private final Clock clock;

    RegisterLot(
            Permissions permissions,
            Places places,
            Lots lots,
            Movements movements,
            Ledger ledger,
            Audit audit,
            RetriedTransaction transaction,
            Clock clock) {
        this.permissions = permissions;
        this.places = places;
        this.lots = lots;
        this.movements = movements;
        this.ledger = ledger;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of the form. */
    sealed interface Outcome {

        /** The lot is registered and its doses have entered. */
        record Done(Lot lot) implements Outcome {}

        /** Something is wrong with the form. */
        record Faulty(List<LotFault> faults) implements Outcome {}

        /** Is it one of these, whose numbers look the same? */
        record IsItOneOf(List<Lot> others) implements Outcome {}

        /** Its number stands with other particulars, or with the same ones. */
        record Stands(Lot registered, boolean isSame) implements Outcome {}
    }

    Outcome register(Map<String, String> form, LotWords told) {
        LotFields fields = new LotFields(form);
        Optional<LotDraft> draft = LotDraft.read(fields, told, LocalDate.now(clock.withZone(told.zone())));
        if (draft.isEmpty()) {
            return new Outcome.Faulty(fields.faults());
        }
        LotDraft wanted = draft.get();
        Account officer = permissions.require(
                Role.QUALITY_OFFICER,
                places.line(wanted.place()),
                ACT,
                wanted.lot().number());
        return transaction.execute(status -> apply(wanted, officer, status));
    }

    private Outcome apply(LotDraft draft, Account officer, TransactionStatus status) {
        return switch (lots.register(draft.lot(), draft.distinct())) {
            case Registration.LooksLike alike -> new Outcome.IsItOneOf(alike.others());
            case Registration.Differs differs -> new Outcome.Stands(differs.registered(), false);
            case Registration.Registered registered -> {
                boolean isSent = movements.find(draft.key()).isPresent();
                yield registered.isNew() || isSent
                        ? enter(registered.lot(), draft, officer, status)
                        : new Outcome.Stands(registered.lot(), true);
            }
        };
    }

    private Outcome enter(Lot lot, LotDraft draft, Account officer, TransactionStatus status) {
        Circumstances how = new Circumstances(
                draft.key(), draft.at(), draft.lot().knownOn(), officer.name(), Optional.empty(), Optional.empty());
        Posting posting = ledger.post(new NewMovement(
                Act.ENTER, lot.id(), new Whereabouts.Made(), new Whereabouts.Stock(draft.place()), draft.doses(), how));
        return switch (posting) {
            case Posting.Posted posted -> {
                if (posted.added() > 0) {
                    audit.record(officer.name(), ACT, lot.product() + " " + lot.number(), Audit.Outcome.DONE);
                }
                yield new Outcome.Done(lot);
            }
            // An entry is never short of doses nor barred; only a key can have been used for something else.
            case Posting.Refused _ -> {
                status.setRollbackOnly();
                yield new Outcome.Faulty(List.of(LotFault.of("number", Law.KEY_TAKEN)));
            }
        };
    }
}
