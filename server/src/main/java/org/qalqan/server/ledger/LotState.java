package org.qalqan.server.ledger;

import java.util.Locale;
import java.util.Optional;

/** The state of a lot, as {@code docs/states/lot.md} has it in a table. */
public enum LotState {
    /** Made or arrived, not yet released: nothing of it leaves its store. */
    QUARANTINE,
    /** May be used. */
    RELEASED,
    /** Not to be used for now. */
    HELD,
    /** Taken back for good. */
    RECALLED,
    /** Past its last day. */
    EXPIRED,
    /** Nothing of it is left in stock, on its way or in an open vial. */
    EXHAUSTED;

    /** The key of its words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state after a decision about the whole lot; empty where the decision makes no sense. */
    public Optional<LotState> after(LotAct act) {
        return switch (this) {
            case QUARANTINE ->
                switch (act) {
                    case RELEASE -> Optional.of(RELEASED);
                    case RECALL -> Optional.of(RECALLED);
                    case HOLD, RESUME -> Optional.empty();
                };
            case RELEASED ->
                switch (act) {
                    case HOLD -> Optional.of(HELD);
                    case RECALL -> Optional.of(RECALLED);
                    case RELEASE, RESUME -> Optional.empty();
                };
            case HELD ->
                switch (act) {
                    case RESUME -> Optional.of(RELEASED);
                    case RECALL -> Optional.of(RECALLED);
                    case RELEASE, HOLD -> Optional.empty();
                };
            case EXPIRED, EXHAUSTED ->
                switch (act) {
                    case RECALL -> Optional.of(RECALLED);
                    case RELEASE, HOLD, RESUME -> Optional.empty();
                };
            case RECALLED -> Optional.empty();
        };
    }
}
