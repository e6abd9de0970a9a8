package org.qalqan.server.place;

import java.util.Arrays;
import java.util.Optional;

/** Which population a coverage is a share of. */
public enum DenominatorKind {
    /** Everybody who lives in the place. */
    TOTAL("total"),
    /** The contingent that the ministry counted as subject to vaccination at the time. */
    ELIGIBLE("eligible");

    private final String code;

    DenominatorKind(String code) {
        this.code = code;
    }

    /** The word used in files, tables and addresses. */
    public String code() {
        return code;
    }

    public static Optional<DenominatorKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
