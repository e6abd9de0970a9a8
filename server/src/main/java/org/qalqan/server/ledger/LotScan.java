package org.qalqan.server.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qalqan.server.gs1.Fault;
import org.qalqan.server.gs1.Gtin;
import org.qalqan.server.gs1.Label;
import org.qalqan.server.gs1.Scan;
import org.springframework.stereotype.Service;

/**
 * Tells which lot somebody means who scanned or typed something. What is not plainly one lot is a question to whoever scanned it: it never
 * becomes a lot by itself.
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

        /**
         * Just this lot.
         *
         * @param label what else the label says; empty when a number was typed
         */
        record Found(Lot lot, Optional<Label> label) implements Result {}

        /** More than one product has a lot of this number. */
        record SeveralProducts(List<Lot> lots) implements Result {}

        /** It says which product it is, but not which lot; these are its lots. */
        record ProductOnly(List<Lot> lots, String gtin) implements Result {}

        /**
         * There is no lot of this number, but these look like it to a hurried eye, on a keyboard that stood on Cyrillic, or when a
         * separator was lost.
         */
        record LooksLike(List<Lot> lots, String given) implements Result {}

        /** No lot is like it. */
        record Unknown(String given, Optional<Label> label) implements Result {}

        /** The number is that of a lot, but the label says something else than what is registered. */
        record Contradicts(Lot lot, Label label, Set<Aspect> aspects) implements Result {}

        /** It can't be read. Never without a fault. */
        record Faulty(List<Fault> faults) implements Result {}
    }

    /** What of a label is not as registered. */
    public enum Aspect {
        /** Another last day. */
        EXPIRY,
        /** The GTIN of another product, or another one than the lot has. */
        GTIN,
        /** A GTIN that no lot has. */
        UNKNOWN_GTIN
    }

    /**
     * Reads what a scanner or a keyboard gave.
     *
     * @param today decides the century of the dates on a label
     */
    public Result read(String text, LocalDate today) {
        Result result = read(Scan.of(text, today));
        if (result instanceof Result.Unknown || result instanceof Result.Faulty) {
            return onLatinKeys(text)
                    .map(latin -> read(Scan.of(latin, today)))
                    .flatMap(LotScan::lot)
                    .<Result>map(lot -> new Result.LooksLike(List.of(lot), text.strip()))
                    .orElse(result);
        }
        return result;
    }

    private Result read(Scan scan) {
        return switch (scan) {
            case Scan.Typed typed -> typed(typed);
            case Scan.Read(Label label) -> labelled(label);
            case Scan.Doubtful doubtful -> doubtful(doubtful);
            case Scan.Refused(List<Fault> faults) -> new Result.Faulty(faults);
        };
    }

    private static Optional<Lot> lot(Result result) {
        return result instanceof Result.Found found ? Optional.of(found.lot()) : Optional.empty();
    }

    private Result typed(Scan.Typed typed) {
        Result byNumber = numbered(typed.text(), Optional.empty());
        return byNumber instanceof Result.Unknown
                ? typed.gtin().map(this::traded).orElse(byNumber)
                : byNumber;
    }

    private Result labelled(Label label) {
        return label.lot()
                .map(number -> numbered(number, Optional.of(label)))
                .or(() -> label.product().map(this::traded))
                .orElseGet(() -> new Result.Unknown(label.hri(), Optional.of(label)));
    }

    /** A product without a lot: which of its lots is it? */
    private Result traded(Gtin gtin) {
        List<Lot> those = lots.traded(gtin.digits());
        return those.isEmpty()
                ? new Result.Unknown(gtin.digits(), Optional.of(Label.ofGtin(gtin)))
                : new Result.ProductOnly(those, gtin.digits());
    }

    private Result numbered(String number, Optional<Label> label) {
        List<Lot> exact = lots.numbered(number);
        List<Lot> meant = label.flatMap(Label::product)
                .map(gtin -> exact.stream()
                        .filter(lot -> lot.gtin().equals(Optional.of(gtin.digits())))
                        .toList())
                .filter(those -> !those.isEmpty())
                .orElse(exact);
        if (meant.size() == 1) {
            return checked(meant.getFirst(), label);
        }
        if (!meant.isEmpty()) {
            return new Result.SeveralProducts(meant);
        }
        List<Lot> alike = lots.lookingLike(number);
        return alike.isEmpty() ? new Result.Unknown(number, label) : new Result.LooksLike(alike, number);
    }

    private Result checked(Lot lot, Optional<Label> label) {
        Set<Aspect> aspects = label.map(said -> contradictions(lot, said)).orElse(Set.of());
        return aspects.isEmpty()
                ? new Result.Found(lot, label)
                : new Result.Contradicts(lot, label.orElseThrow(), aspects);
    }

    private Set<Aspect> contradictions(Lot lot, Label label) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (label.expiry().isPresent()
                && lot.expiry().isPresent()
                && !label.expiry().equals(lot.expiry())) {
            aspects.add(Aspect.EXPIRY);
        }
        Optional<String> gtin = label.product().map(Gtin::digits);
        if (gtin.isPresent() && !gtin.equals(lot.gtin())) {
            List<Lot> traded = lots.traded(gtin.get());
            boolean sameProduct =
                    traded.stream().anyMatch(other -> other.product().equals(lot.product()));
            if (lot.gtin().isEmpty() && traded.isEmpty()) {
                aspects.add(Aspect.UNKNOWN_GTIN);
            } else if (lot.gtin().isPresent() || !sameProduct) {
                aspects.add(Aspect.GTIN);
            }
        }
        return aspects;
    }

    /** Lots of all readings: one that is just as it was typed needs no question when nothing else could be meant. */
    private Result doubtful(Scan.Doubtful doubtful) {
        Set<Lot> possible = new LinkedHashSet<>();
        doubtful.readings().forEach(label -> label.lot().map(lots::numbered).ifPresent(possible::addAll));
        String given = doubtful.readings().getFirst().hri();
        boolean isPlain = doubtful.why().stream().allMatch(Fault.Unmarked.class::isInstance);
        if (isPlain && possible.size() == 1) {
            return new Result.Found(possible.iterator().next(), Optional.empty());
        }
        return possible.isEmpty()
                ? new Result.Faulty(doubtful.why())
                : new Result.LooksLike(List.copyOf(possible), given);
    }

    /** The same keys pressed on a Latin keyboard; empty where no Cyrillic letter is in it. A scanner that acts as a keyboard presses keys. */
    static Optional<String> onLatinKeys(String text) {
        Function<Character, Character> latin = letter -> {
            int key = RUSSIAN_KEYS.indexOf(Character.toLowerCase(letter));
            char there = key < 0 ? letter : LATIN_KEYS.charAt(key);
            return key >= 0 && Character.isUpperCase(letter) ? Character.toUpperCase(there) : there;
        };
        StringBuilder pressed = new StringBuilder();
        text.chars().forEach(letter -> pressed.append(latin.apply((char) letter).charValue()));
        return pressed.toString().equals(text) ? Optional.empty() : Optional.of(pressed.toString());
    }
}
