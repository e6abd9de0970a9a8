package org.qalqan.certificate.issue;

import java.util.random.RandomGenerator;

/**
 * A unique vaccination certificate identifier, option 3: an opaque unique text and a check character (eHealth Network, Guidelines on
 * verifiable vaccination certificates, release 2, annex 2).
 *
 * @param text {@code URN:UVCI:01:KZ:…#…}
 */
public record Uvci(String text) {

    private static final String CHECKED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:";

    /** Letters and digits that are not mistaken for one another. */
    private static final String OPAQUE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int OPAQUE_LETTERS = 26;

    /**
     * A new identifier with 130 random bits.
     *
     * @param country ISO 3166-1 alpha-2
     * @param random a secure source
     */
    public static Uvci random(String country, RandomGenerator random) {
        StringBuilder text = new StringBuilder("URN:UVCI:01:").append(country).append(':');
        for (int letter = 0; letter < OPAQUE_LETTERS; letter++) {
            text.append(OPAQUE.charAt(random.nextInt(OPAQUE.length())));
        }
        return new Uvci(text + "#" + checkCharacter(text.toString()));
    }

    /** Whether the text ends with the check character of what stands before it. */
    public boolean isChecked() {
        int mark = text.lastIndexOf('#');
        return mark > 0
                && mark == text.length() - 2
                && text.substring(0, mark).chars().allMatch(letter -> CHECKED.indexOf(letter) >= 0)
                && text.charAt(mark + 1) == checkCharacter(text.substring(0, mark));
    }

    /** Luhn's check, modulo the 38 letters that an identifier may have. */
    static char checkCharacter(String text) {
        int size = CHECKED.length();
        int sum = 0;
        for (int at = text.length() - 1; at >= 0; at--) {
            boolean isDoubled = (text.length() - 1 - at) % 2 == 0;
            int product = CHECKED.indexOf(text.charAt(at)) * (isDoubled ? 2 : 1);
            sum += product / size + product % size;
        }
        return CHECKED.charAt((size - sum % size) % size);
    }
}
