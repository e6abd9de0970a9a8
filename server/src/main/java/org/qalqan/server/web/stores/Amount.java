package org.qalqan.server.web.stores;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed for a number of doses. */
sealed interface Amount {

    /** Nothing was typed. */
    record None() implements Amount {}

    /** So many. */
    record Doses(long doses) implements Amount {}

    /** It can't be read as a number of doses. */
    record NotANumber(String given) implements Amount {}

    /** Digits, parted or not; then perhaps a letter for vials as the three languages begin it. */
    Pattern NUMBER = Pattern.compile("(\\d{1,9})\\s*([vVфФвВқҚ])?");

    /**
     * Reads doses, or vials where a letter for vials follows: {@code 16v} of vials of six is 96 doses.
     *
     * @param dosesPerVial of the lot
     */
    static Amount read(String text, int dosesPerVial) {
        String plain = text.strip().replaceAll("(?<=\\d)[\\s\\u00a0\\u202f,](?=\\d{3}(\\D|$))", "");
        if (plain.isEmpty()) {
            return new None();
        }
        Matcher number = NUMBER.matcher(plain);
        if (!number.matches()) {
            return new NotANumber(text.strip());
        }
        long count = Long.parseLong(number.group(1));
        return new Doses(number.group(2) == null ? count : count * dosesPerVial);
    }
}
