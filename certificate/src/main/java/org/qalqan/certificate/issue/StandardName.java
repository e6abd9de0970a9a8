package org.qalqan.certificate.issue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names in the letters of a machine-readable travel document: A to Z and {@code <} (ICAO Doc 9303, part 3, section 6). */
final class StandardName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("['’ʼ`.]");
    private static final Pattern FILLED = Pattern.compile("[\\s\\-‐–<,]+");
    private static final Pattern STANDARD = Pattern.compile("[A-Z<]{1,80}");

    private StandardName() {}

    /**
     * The standard form of a name in Latin letters: {@code "Nur-Sultan O'Kenes"} becomes {@code NUR<SULTAN<OKENES}.
     *
     * @throws IllegalArgumentException when it is blank, longer than 80 letters, or has a letter of another script
     */
    static String of(String latin) {
        String letters = MARKS.matcher(Normalizer.normalize(latin.strip(), Normalizer.Form.NFKD))
                .replaceAll("");
        String dropped = DROPPED.matcher(letters).replaceAll("");
        String standard = FILLED.matcher(dropped).replaceAll("<").toUpperCase(Locale.ROOT);
        if (!STANDARD.matcher(standard).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a name of up to 80 Latin letters, as in the passport".formatted(latin));
        }
        return standard;
    }
}
