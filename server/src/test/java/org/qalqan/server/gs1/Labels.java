package org.qalqan.server.gs1;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Labels as packs may have them. */
final class Labels {

    static final LocalDate TODAY = LocalDate.of(2021, 6, 4);

    private Labels() {}

    static Arbitrary<Label> any() {
        return Combinators.combine(
                        gtins().optional(),
                        text().optional(),
                        days().optional(),
                        days().optional(),
                        text().optional(),
                        Arbitraries.longs().between(0, 99_999_999).optional(),
                        others())
                .as(Label::new)
                .filter(label -> !label.elements().isEmpty());
    }

    /** Lot and serial numbers with every character that GS1 allows. */
    static Arbitrary<String> text() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars(CharacterSet.SET_82.characters())
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> usual =
                Arbitraries.strings().withChars("ABEW0158-").ofMinLength(1).ofMaxLength(12);
        return Arbitraries.oneOf(odd, usual);
    }

    static Arbitrary<Gtin> gtins() {
        return Arbitraries.strings().numeric().ofLength(13).map(body -> new Gtin(body + CheckDigit.after(body)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 365 * 99)
                .map(days -> LocalDate.of(1972, 1, 1).plusDays(days));
    }

    private static Arbitrary<List<Element>> others() {
        Arbitrary<Element> other = Arbitraries.oneOf(
                text().map(value -> new Element("240", value)),
                text().map(value -> new Element("711", value)),
                gtins().map(gtin -> new Element("02", gtin.digits())),
                Arbitraries.of("13", "15").map(ai -> new Element(ai, "210500")),
                Arbitraries.integers().between(1, 99_999).map(items -> new Element("37", Integer.toString(items))),
                Arbitraries.integers().between(0, 999_999).map(grams -> new Element("3103", "%06d".formatted(grams))));
        return other.list().ofMaxSize(3).uniqueElements(Element::ai);
    }

    /** What a field gets when a scanner has every value apart. */
    static boolean isLabel(Scan scan, Label label) {
        return switch (scan) {
            case Scan.Read read -> read.label().equals(label);
            case Scan.Doubtful doubtful -> doubtful.readings().getFirst().equals(label);
            case Scan.Typed _, Scan.Refused _ -> false;
        };
    }
}
