package org.qalqan.server.web.pledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.source.Source;
import org.qalqan.server.source.Sources;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.web.pledge.Checked.Faulty;
import org.qalqan.server.web.pledge.Checked.Good;
import org.qalqan.server.web.pledge.FormFault.Law;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds a pledge with its quotation and source. A pledge once made is never rewritten: the same again changes nothing, another is refused. */
@Service
class AddPledge {

    static final String ACT = "pledge added";

    private final Keepers keepers;
    private final Pledges pledges;
    private final Sources sources;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddPledge(
            Keepers keepers,
            Pledges pledges,
            Sources sources,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.keepers = keepers;
        this.pledges = pledges;
        this.sources = sources;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds the pledge of a form.
     *
     * @return its id, or everything that is wrong with the form
     */
    Checked<String> add(Map<String, String> form) {
        Account keeper = keepers.require(ACT, form.getOrDefault("pledge", ""));
        return switch (PledgeDraft.read(form, LocalDate.now(clock))) {
            case Faulty<PledgeDraft>(List<FormFault> faults) -> new Faulty<>(faults);
            case Good<PledgeDraft>(PledgeDraft draft) ->
                switch (decide(draft)) {
                    case TAKEN -> new Faulty<>(List.of(FormFault.of("pledge", Law.NAME_TAKEN)));
                    case THERE -> new Good<>(draft.pledge().id());
                    case NEW -> apply(draft, keeper);
                };
        };
    }

    private enum Standing {
        NEW,
        THERE,
        TAKEN
    }

    private Standing decide(PledgeDraft draft) {
        Optional<Pledge> pledge = pledges.find(draft.pledge().id());
        Optional<Source> source = sources.find(draft.source().id());
        if (pledge.isEmpty() && source.isEmpty()) {
            return Standing.NEW;
        }
        boolean same = pledge.equals(Optional.of(draft.pledge())) && source.equals(Optional.of(draft.source()));
        return same ? Standing.THERE : Standing.TAKEN;
    }

    private Checked<String> apply(PledgeDraft draft, Account keeper) {
        String id = draft.pledge().id();
        return transaction.execute(status -> {
            sources.save(draft.source());
            if (!pledges.add(draft.pledge())) {
                status.setRollbackOnly();
                return new Faulty<String>(List.of(FormFault.of("pledge", Law.NAME_TAKEN)));
            }
            audit.record(keeper.name(), ACT, id, Audit.Outcome.DONE);
            return new Good<>(id);
        });
    }
}
