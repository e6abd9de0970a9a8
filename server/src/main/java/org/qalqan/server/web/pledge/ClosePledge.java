package org.qalqan.server.web.pledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.target.Closing;
import org.qalqan.server.target.Closing.Outcome;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.web.pledge.Checked.Good;
import org.qalqan.server.web.pledge.FormFault.Law;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a pledge with evidence. The same closing twice changes nothing; another one later replaces it, and the first stays on record. */
@Service
class ClosePledge {

    static final String ACT = "pledge closed";
    static final List<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::code).toList();

    private static final int SHORTEST_EVIDENCE = 20;

    private final Keepers keepers;
    private final Observations observations;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosePledge(Keepers keepers, Observations observations, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.keepers = keepers;
        this.observations = observations;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Closes it.
     *
     * @return the closing, or everything that is wrong with the form
     */
    Checked<Closing> close(Pledge pledge, Map<String, String> form) {
        Account keeper = keepers.require(ACT, pledge.id());
        Checked<Closing> read = read(pledge, form, keeper, LocalDate.now(clock));
        if (read instanceof Good<Closing>(Closing closing) && isNew(closing)) {
            apply(closing, keeper);
        }
        return read;
    }

    private static Checked<Closing> read(Pledge pledge, Map<String, String> form, Account keeper, LocalDate today) {
        Fields fields = new Fields(form);
        String outcome = fields.choice("outcome", OUTCOMES);
        Optional<LocalDate> closedOn = fields.requiredDay("closed_on");
        String evidence = fields.text("evidence");
        String link = fields.link("link");
        LocalDate saidOn = pledge.quotation().saidOn();
        if (!evidence.isEmpty() && evidence.length() < SHORTEST_EVIDENCE) {
            fields.fault("evidence", Law.TOO_SHORT, SHORTEST_EVIDENCE);
        }
        closedOn.filter(day -> day.isAfter(today)).ifPresent(_ -> fields.fault("closed_on", Law.IN_FUTURE, today));
        closedOn.filter(day -> day.isBefore(saidOn)).ifPresent(_ -> fields.fault("closed_on", Law.BEFORE_SAID, saidOn));
        return fields.make(() -> new Closing(
                pledge.id(), Outcome.of(outcome).orElseThrow(), closedOn.orElseThrow(), evidence, link, keeper.name()));
    }

    private boolean isNew(Closing closing) {
        return observations
                .closing(closing.pledge(), closing.closedOn())
                .filter(known -> known.outcome() == closing.outcome()
                        && known.closedOn().equals(closing.closedOn())
                        && known.link().equals(closing.link()))
                .isEmpty();
    }

    private void apply(Closing closing, Account keeper) {
        transaction.executeWithoutResult(_ -> {
            observations.close(closing);
            audit.record(
                    keeper.name(),
                    ACT,
                    closing.pledge() + ": " + closing.outcome().code(),
                    Audit.Outcome.DONE);
        });
    }
}
