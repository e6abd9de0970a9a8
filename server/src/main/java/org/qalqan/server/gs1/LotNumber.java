package org.qalqan.server.gs1;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lot numbers as people write them, and which of them look alike.
 *
 * <pre>{@code
 * LotNumber.clean("  EW0158\n")            // EW0158
 * LotNumber.clean("ew0158")                // ew0158: letters and their case stay as they are
 * LotNumber.alike("Ew0158", "EwO158")      // true
 * LotNumber.alike("ЕW-0158", "EW0158")     // true: the first Е is Cyrillic
 * LotNumber.alike("EW0158", "EW0159")      // false
 * }</pre>
 *
 * <p>What counts as alike: capital and small letters; O Q 0; I L 1 |; S 5; B 8; Z 2; G 6; Cyrillic letters and the Latin ones (or the
 * digit 3) with the same shape; with or without spaces, dashes, dots, slashes and other signs. What does not: two different digits, ever,
 * so that neighbours in a series of numbers are never taken for each other; D and 0, since D is common as the last letter of a lot.
 */
public final class LotNumber {

    /** Characters that look alike; the first stands for all. Capital letters only: others are made capital before. */
    private static final List<String> ALIKE = List.of(
            "0OQО", "1IL|І", "2Z", "3З", "5SЅ", "6G", "8BВ", "AА", "CС", "EЕ", "HНҺ", "JЈ", "KК", "MМ", "PР", "TТ",
            "XХ", "YУҮ");

    private static final Map<Integer, Integer> SEEN_AS = ALIKE.stream()
            .flatMap(alike -> alike.codePoints().mapToObj(letter -> Map.entry(letter, alike.codePointAt(0))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private LotNumber() {}

    /**
     * A number as it is kept: without space around it, in Unicode's compatibility form (NFKC), without invisible characters. Letters and
     * their case are not changed.
     *
     * @return empty when nothing is left, or when there is a control character in it
     */
    public static Optional<String> clean(String number) {
        StringBuilder visible = new StringBuilder();
        number.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(visible::appendCodePoint);
        String clean = Normalizer.normalize(visible, Normalizer.Form.NFKC).strip();
        boolean isWritten = !clean.isEmpty() && clean.chars().noneMatch(Character::isISOControl);
        return isWritten ? Optional.of(clean) : Optional.empty();
    }

    /** What a number looks like: the same for all numbers that look alike. Not for people to read. */
    public static String look(String number) {
        String look = number;
        for (String next = folded(look); !next.equals(look); next = folded(look)) {
            look = next;
        }
        return look;
    }

    /** Whether a hurried eye takes one for the other. */
    public static boolean alike(String one, String other) {
        return look(one).equals(look(other));
    }

    private static String folded(String number) {
        String capitals = Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder look = new StringBuilder();
        capitals.codePoints()
                .map(letter -> SEEN_AS.getOrDefault(letter, letter))
                .filter(Character::isLetterOrDigit)
                .forEach(look::appendCodePoint);
        return look.toString();
    }
}
