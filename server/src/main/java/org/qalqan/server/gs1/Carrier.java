package org.qalqan.server.gs1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what kind of data a scan carries, by its symbology identifier (GS1 General Specifications, 5.1.2) or, when the scanner sends
 * none, by its looks.
 */
final class Carrier {

    private static final Pattern SYMBOLOGY = Pattern.compile("\\]([A-Za-z])([0-9A-Za-z])");
    private static final Pattern LINK = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("\\(\\d{2,4}\\).*", Pattern.DOTALL);
    private static final Pattern TRADE_ITEM = Pattern.compile("\\d{12,14}");
    private static final Pattern KEY_FIRST = Pattern.compile("(0[12]\\d{14}|00\\d{18}).*", Pattern.DOTALL);
    private static final Pattern DATE_FIRST = Pattern.compile("1[1357]\\d{6}.+", Pattern.DOTALL);

    private static final Pattern ATTRIBUTE_FIRST = Pattern.compile("(10|21).+");
    private static final Identifier LOT = Identifiers.find("10").orElseThrow();

    private final LocalDate reference;

    Carrier(LocalDate reference) {
        this.reference = reference;
    }

    Scan read(Typing typing) {
        Matcher symbology = SYMBOLOGY.matcher(typing.text());
        if (!symbology.lookingAt()) {
            return withoutSymbology(typing);
        }
        Typing data = typing.from(symbology.end());
        return switch (symbology.group()) {
            case "]C1", "]e0", "]e1", "]e2", "]d2", "]Q3", "]J1" -> elementStrings(data);
            case "]E0", "]E4", "]I0", "]I1" -> tradeItem(data);
            default -> withoutSymbology(data);
        };
    }

    private Scan withoutSymbology(Typing data) {
        String text = data.text();
        if (text.isEmpty()) {
            return new Scan.Refused(List.of(new Fault.Blank()));
        }
        if (text.startsWith("ъ") || text.startsWith("Ъ")) {
            return new Scan.Refused(List.of(new Fault.SwitchedKeyboard(data.position(0), text)));
        }
        if (LINK.matcher(text).matches()) {
            return judged(DigitalLink.read(data));
        }
        if (BRACKETS.matcher(text).matches()) {
            return judged(Brackets.read(data));
        }
        if (data.hasSeparator() || KEY_FIRST.matcher(text).matches()) {
            return elementStrings(data);
        }
        if (TRADE_ITEM.matcher(text).matches()) {
            return tradeItem(data);
        }
        return unmarked(data).orElseGet(() -> typed(data));
    }

    private Scan elementStrings(Typing data) {
        return judged(ElementStrings.read(data));
    }

    /** The bar code of a shop or a case: digits only, as long as a GTIN may be. */
    private Scan tradeItem(Typing data) {
        String digits = data.text();
        String value = Gtin.hasLength(digits) ? Gtin.padded(digits) : digits;
        return judged(Pieces.of(List.of(new Piece(data.position(0), "01", value))));
    }

    /** A date with more behind it may be a symbol that has no GTIN, or an odd lot number. */
    private Optional<Scan> unmarked(Typing data) {
        if (!DATE_FIRST.matcher(data.text()).matches()) {
            return Optional.empty();
        }
        return switch (elementStrings(data)) {
            case Scan.Read read -> Optional.of(unmarked(data, List.of(read.label()), List.of()));
            case Scan.Doubtful doubtful -> Optional.of(unmarked(data, doubtful.readings(), doubtful.why()));
            case Scan.Typed _, Scan.Refused _ -> Optional.empty();
        };
    }

    private static Scan unmarked(Typing data, List<Label> labels, List<Fault> doubts) {
        List<Label> readings = new ArrayList<>(labels);
        if (LOT.form().fits(data.text())) {
            readings.addFirst(Label.ofLot(data.text()));
        }
        List<Fault> why = new ArrayList<>(doubts);
        why.addFirst(new Fault.Unmarked(
                data.position(0), data.text(), labels.getLast().elements()));
        return new Scan.Doubtful(readings, why);
    }

    private Scan typed(Typing data) {
        Optional<Fault> control = data.controlCharacter();
        if (control.isPresent()) {
            return new Scan.Refused(List.of(control.get()));
        }
        Optional<Label> otherwise =
                ATTRIBUTE_FIRST.matcher(data.text()).matches() && elementStrings(data) instanceof Scan.Read(Label label)
                        ? Optional.of(label)
                        : Optional.empty();
        return LotNumber.clean(data.text())
                .<Scan>map(text -> new Scan.Typed(text, otherwise))
                .orElseGet(() -> new Scan.Refused(List.of(new Fault.Blank())));
    }

    private Scan judged(Pieces pieces) {
        return new Judgement(pieces, reference).scan();
    }
}
