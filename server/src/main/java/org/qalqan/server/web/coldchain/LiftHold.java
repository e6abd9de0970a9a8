package org.qalqan.server.web.coldchain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotDecision;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.RetriedTransaction;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Service;

/** A quality officer lifts the hold of a lot in one store, with a reason. The same form sent twice lifts it once. */
@Service
class LiftHold {

    static final String ACT = "hold lifted";

    private final LotLives lives;
    private final Permissions permissions;
    private final Places places;
    private final Audit audit;
    private final RetriedTransaction transaction;
    private final Clock clock;

    LiftHold(
            LotLives lives,
            Permissions permissions,
            Places places,
            Audit audit,
            RetriedTransaction transaction,
            Clock clock) {
        this.lives = lives;
        this.permissions = permissions;
        this.places = places;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean may(String place) {
        return permissions.may(Role.QUALITY_OFFICER, places.line(place));
    }

    Account require(String place, String lot) {
        return permissions.require(Role.QUALITY_OFFICER, places.line(place), ACT, "%s, lot %s".formatted(place, lot));
    }

    /** Lifts the hold. Returns what became of it. */
    LotDecision lift(Campaign campaign, String place, long lot, String reason, String key) {
        Account officer = require(place, Long.toString(lot));
        Instant now = clock.instant();
        return transaction.execute(_ -> {
            LotDecision decision = lives.decide(new LotEvent(
                    key,
                    lot,
                    LotAct.RESUME,
                    Optional.of(place),
                    now,
                    LocalDate.ofInstant(now, campaign.timeZone()),
                    reason,
                    officer.name()));
            if (decision instanceof LotDecision.Decided(LotEvent _, boolean isNew) && isNew) {
                audit.record(officer.name(), ACT, "%s, lot %d".formatted(place, lot), Audit.Outcome.DONE);
            }
            return decision;
        });
    }
}
