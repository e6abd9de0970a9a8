package org.qalqan.server.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be decided about a lot. */
public enum LotAct {
    /** Its quality certificate is there: it may be used. */
    RELEASE,
    /** It is not to be used until somebody has looked into something. */
    HOLD,
    /** It may be used again. */
    RESUME,
    /** It is taken back, for good. */
    RECALL;

    /** The word used in files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LotAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
