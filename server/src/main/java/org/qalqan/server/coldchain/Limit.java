package org.qalqan.server.coldchain;

import java.util.Arrays;
import java.util.Optional;

/**
 * A temperature beyond which time counts.
 *
 * @param side which temperatures are beyond it
 */
public record Limit(Side side, Celsius celsius) {

    /** Which side of a limit harms. */
    public enum Side {
        ABOVE(">"),
        AT_OR_ABOVE(">="),
        BELOW("<"),
        AT_OR_BELOW("<=");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }

        /** The sign used in files and tables. */
        public String sign() {
            return sign;
        }

        public static Optional<Side> of(String sign) {
            return Arrays.stream(values())
                    .filter(side -> side.sign.equals(sign))
                    .findFirst();
        }
    }

    /** What lies beyond the limit. */
    public ExcursionKind kind() {
        return switch (side) {
            case ABOVE, AT_OR_ABOVE -> ExcursionKind.HEAT;
            case BELOW, AT_OR_BELOW -> ExcursionKind.FREEZING;
        };
    }

    public boolean isBeyond(Celsius temperature) {
        int difference = temperature.compareTo(celsius);
        return switch (side) {
            case ABOVE -> difference > 0;
            case AT_OR_ABOVE -> difference >= 0;
            case BELOW -> difference < 0;
            case AT_OR_BELOW -> difference <= 0;
        };
    }

    /** The one of two temperatures that does more harm. */
    Celsius worse(Celsius one, Celsius other) {
        boolean isWarmer = one.compareTo(other) > 0;
        return (kind() == ExcursionKind.HEAT) == isWarmer ? one : other;
    }

    /** Such as {@code > 8}. */
    @Override
    public String toString() {
        return side.sign() + " " + celsius;
    }
}
