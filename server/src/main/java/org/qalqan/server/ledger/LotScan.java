package org.qalqan.server.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Tells which lot somebody means who scanned or typed something. What is not just the number of one lot is a question to whoever scanned
 * it: it never becomes a lot by itself.
 */
@Service
public class LotScan {

    private static final String RUSSIAN_KEYS = "йцукенгшщзфывапролдячсмить";
    private static final String LATIN_KEYS = "qwertyuiopasdfghjklzxcvbnm";

    private final Lots lots;

    LotScan(Lots lots) {
        this.lots = lots;
    }

    /** What a scan turned out to be. */
    public sealed interface Result {

        /** Just this lot. */
        record Found(Lot lot) implements Result {}

        /** More than one product has a lot of this number. */
        record SeveralProducts(List<Lot> lots) implements Result {}

        /** There is no lot of this number, but these look like it to a hurried eye, or on a keyboard that stood on Cyrillic. */
        record LooksLike(List<Lot> lots, String given) implements Result {}

        /** No lot is like it. */
        record Unknown(String given) implements Result {}
    }

    /** Reads what a scanner or a keyboard gave. */
    public Result read(String text) {
        return numbered(text.strip());
    }

    private Result numbered(String number) {
        List<Lot> exact = lots.numbered(number);
        if (exact.size() == 1) {
            return new Result.Found(exact.getFirst());
        }
        if (!exact.isEmpty()) {
            return new Result.SeveralProducts(exact);
        }
        List<Lot> alike = lots.lookingLike(number);
        if (alike.isEmpty()) {
            alike = onLatinKeys(number).map(lots::lookingLike).orElse(List.of());
        }
        return alike.isEmpty() ? new Result.Unknown(number) : new Result.LooksLike(alike, number);
    }

    /** The same keys pressed on a Latin keyboard; empty where no Cyrillic letter is in it. A scanner that acts as a keyboard presses keys. */
    static Optional<String> onLatinKeys(String text) {
        StringBuilder latin = new StringBuilder();
        boolean changed = false;
        for (char letter : text.toCharArray()) {
            int key = RUSSIAN_KEYS.indexOf(Character.toLowerCase(letter));
            char there = key < 0 ? letter : LATIN_KEYS.charAt(key);
            latin.append(Character.isUpperCase(letter) ? Character.toUpperCase(there) : there);
            changed |= key >= 0;
        }
        return changed ? Optional.of(latin.toString()) : Optional.empty();
    }
}
