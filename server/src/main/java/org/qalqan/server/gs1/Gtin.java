package org.qalqan.server.gs1;

import java.util.Optional;

/**
 * A Global Trade Item Number: what the trade calls a product in one kind of pack.
 *
 * <p>Numbers of 8, 12 and 13 digits are the same as those of 14 with noughts in front (GS1 General Specifications, 3.3.2), so
 * {@code Gtin.of("4006381333931")} equals {@code Gtin.of("04006381333931")}.
 *
 * @param digits fourteen digits, the last of which is the check digit
 */
public record Gtin(String digits) {

    private static final int LENGTH = 14;

    /** @throws IllegalArgumentException when these are not fourteen digits with the right check digit */
    public Gtin {
        if (digits.length() != LENGTH || !CharacterSet.DIGITS.holds(digits)) {
            throw new IllegalArgumentException(
                    "A GTIN has 14 digits (GS1 General Specifications, 3.3.2), \"%s\" has not".formatted(digits));
        }
        if (!CheckDigit.isRight(digits)) {
            throw new IllegalArgumentException(
                    "The check digit of GTIN %s would be %d (GS1 General Specifications, 7.9.1).\nMaybe a digit was mistyped."
                            .formatted(digits, CheckDigit.due(digits)));
        }
    }

    /**
     * The number with 8, 12, 13 or 14 digits.
     *
     * @throws IllegalArgumentException when it has another length or the wrong check digit
     */
    public static Gtin of(String digits) {
        return new Gtin(hasLength(digits) ? padded(digits) : digits);
    }

    /** The number of a text with 8, 12, 13 or 14 digits, space around it apart; empty when it is none. */
    public static Optional<Gtin> find(String text) {
        String digits = text.strip();
        return hasLength(digits) && CharacterSet.DIGITS.holds(digits) && CheckDigit.isRight(digits)
                ? Optional.of(of(digits))
                : Optional.empty();
    }

    /** The number as it stands under a bar code: without the noughts that make it fourteen digits long. */
    public String shortest() {
        if (digits.startsWith("000000")) {
            return digits.substring(6);
        }
        return digits.startsWith("00") ? digits.substring(2) : digits.startsWith("0") ? digits.substring(1) : digits;
    }

    @Override
    public String toString() {
        return digits;
    }

    static String padded(String digits) {
        return "0".repeat(Math.max(0, LENGTH - digits.length())) + digits;
    }

    static boolean hasLength(String digits) {
        return switch (digits.length()) {
            case 8, 12, 13, 14 -> true;
            default -> false;
        };
    }
}
