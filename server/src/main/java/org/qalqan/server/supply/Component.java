package org.qalqan.server.supply;

import java.util.Arrays;
import java.util.Optional;

/** Which dose of a series the delivered vials serve. Sputnik V's two doses are different components and can't stand in for each other. */
public enum Component {
    FIRST("1"),
    SECOND("2"),
    /** The same vial serves either dose. */
    ANY("any"),
    /** First and second counted together, the split not reported. */
    BOTH("both");

    private final String code;

    Component(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Component> of(String code) {
        return Arrays.stream(values())
                .filter(component -> component.code.equals(code))
                .findFirst();
    }
}
