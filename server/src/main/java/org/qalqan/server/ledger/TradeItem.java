package org.qalqan.server.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a trade item (GTIN) as files write it: 8, 12, 13 or 14 digits, the last of which checks the others (GS1 General Specifications, 7.9). */
final class TradeItem {

    private static final Pattern FORM = Pattern.compile("\\d{8}|\\d{12,14}");
    private static final int DIGITS = 14;

    private TradeItem() {}

    /** The rule that a number breaks; empty where it is sound. */
    static Optional<String> faultOf(String gtin) {
        if (!FORM.matcher(gtin).matches()) {
            return Optional.of("a GTIN has 8, 12, 13 or 14 digits and nothing else");
        }
        int last = Character.digit(gtin.charAt(gtin.length() - 1), 10);
        int check = checkDigit(gtin);
        return last == check
                ? Optional.empty()
                : Optional.of(
                        "the check digit is wrong: of these digits the last would be %d. Maybe two digits are swapped or one is misread"
                                .formatted(check));
    }

    static String fourteenDigits(String gtin) {
        return "0".repeat(Math.max(0, DIGITS - gtin.length())) + gtin;
    }

    private static int checkDigit(String gtin) {
        int sum = 0;
        for (int fromRight = 1; fromRight < gtin.length(); fromRight++) {
            int digit = Character.digit(gtin.charAt(gtin.length() - 1 - fromRight), 10);
            sum += fromRight % 2 == 1 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
