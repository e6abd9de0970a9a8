package org.qalqan.server.gs1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a GS1 label says of a pack.
 *
 * <pre>{@code
 * Label label = Label.of(Gtin.of("04870000000012"), "EW0158", LocalDate.of(2022, 5, 31)).withSerial("000017");
 * label.hri()     // (01)04870000000012(17)220531(10)EW0158(21)000017
 * }</pre>
 *
 * @param gtin what the pack is, (01)
 * @param lot the lot number, (10)
 * @param expiry the last day on which it may be used: (17), or the day of (7003) when there is no (17)
 * @param made when it was made, (11); the first of the month when no day is said
 * @param serial the number of this one pack, (21)
 * @param count how many items are in a pack of variable content, (30)
 * @param others every other element string, in the order in which they are printed
 */
public record Label(
        Optional<Gtin> gtin,
        Optional<String> lot,
        Optional<LocalDate> expiry,
        Optional<LocalDate> made,
        Optional<String> serial,
        Optional<Long> count,
        List<Element> others) {

    /** What scanners type for FNC1 behind a value whose length is not predefined (GS1 General Specifications, 7.8.6). */
    static final char SEPARATOR = '\u001d';

    /** The identifiers that have a part of their own. */
    static final Set<String> NAMED = Set.of("01", "10", "17", "11", "21", "30");

    private static final Comparator<Element> ORDER = Comparator.comparing(
                    (Element element) -> !element.identifier().isPredefined())
            .thenComparing(Element::ai);

    /** @throws IllegalArgumentException when a value is not of its identifier's form, or an identifier stands twice */
    public Label {
        others = others.stream().sorted(ORDER).toList();
        Set<String> seen = new HashSet<>(NAMED);
        for (Element other : others) {
            if (!seen.add(other.ai())) {
                throw new IllegalArgumentException(
                        "A label has (%s) once only, and what has a part of its own is not among others, but there is %s"
                                .formatted(other.ai(), other.hri()));
            }
        }
        lot.ifPresent(number -> new Element("10", number));
        serial.ifPresent(number -> new Element("21", number));
        count.ifPresent(number -> new Element("30", Long.toString(number)));
    }

    /** A label with a GTIN, a lot and the last day on which it may be used: the least that a pack of a vaccine has. */
    public static Label of(Gtin gtin, String lot, LocalDate expiry) {
        return new Label(
                Optional.of(gtin),
                Optional.of(lot),
                Optional.of(expiry),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** A label that says nothing but the lot. */
    public static Label ofLot(String lot) {
        return of(Optional.empty(), Optional.of(lot));
    }

    /** A label that says nothing but what the pack is, such as the bar code of a shop. */
    public static Label ofGtin(Gtin gtin) {
        return of(Optional.of(gtin), Optional.empty());
    }

    private static Label of(Optional<Gtin> gtin, Optional<String> lot) {
        return new Label(gtin, lot, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    public Label withMade(LocalDate day) {
        return new Label(gtin, lot, expiry, Optional.of(day), serial, count, others);
    }

    public Label withSerial(String number) {
        return new Label(gtin, lot, expiry, made, Optional.of(number), count, others);
    }

    /** The value of any identifier, as it stands in the symbol. */
    public Optional<String> value(String ai) {
        return elements().stream()
                .filter(element -> element.ai().equals(ai))
                .map(Element::value)
                .findFirst();
    }

    /** What the pack is, or when it is a pallet or a case, what is in it: (01), else (02). */
    public Optional<Gtin> product() {
        return gtin.or(() -> value("02").map(Gtin::new));
    }

    /** How many items are in it: (30), else (37). */
    public Optional<Long> items() {
        return count.or(() -> value("37").map(Long::valueOf));
    }

    /** All element strings, those of predefined length first, so that the fewest separators are needed. */
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>(others);
        gtin.ifPresent(number -> elements.add(new Element("01", number.digits())));
        lot.ifPresent(number -> elements.add(new Element("10", number)));
        made.ifPresent(day -> elements.add(new Element("11", ShortDate.write(day))));
        expiry.ifPresent(day -> elements.add(new Element("17", ShortDate.write(day))));
        serial.ifPresent(number -> elements.add(new Element("21", number)));
        count.ifPresent(items -> elements.add(new Element("30", Long.toString(items))));
        elements.sort(ORDER);
        return List.copyOf(elements);
    }

    /** As it stands in a symbol behind its first FNC1: element strings, with U+001D where a separator is needed. */
    public String elementString() {
        return elementString(elements());
    }

    /** As people read it under a symbol, identifiers in brackets (GS1 General Specifications, 4.14). */
    public String hri() {
        return elements().stream().map(Element::hri).collect(Collectors.joining());
    }

    static String elementString(List<Element> elements) {
        StringBuilder text = new StringBuilder();
        for (Element element : elements) {
            text.append(element.ai()).append(element.value());
            boolean isLast = element.equals(elements.getLast());
            if (!isLast && !element.identifier().isPredefined()) {
                text.append(SEPARATOR);
            }
        }
        return text.toString();
    }
}
