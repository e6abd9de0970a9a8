package org.qalqan.server.gs1;

import java.time.LocalDate;
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
        if (!DATE_FIRST.matcher(data.text()).matches()
                || !(elementStrings(data) instanceof Scan.Read(Label label))
                || LotNumber.clean(data.text()).filter(Identifiers.find("10").orElseThrow().form()::fits).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scan.Doubtful(
                List.of(Label.ofLot(data.text()), label),
                List.of(new Fault.Unmarked(data.position(0), data.text(), label.elements()))));
    }

    private static Scan typed(Typing data) {
        Optional<Fault> control = data.controlCharacter();
        if (control.isPresent()) {
            return new Scan.Refused(List.of(control.get()));
        }
        return LotNumber.clean(data.text())
                .<Scan>map(Scan.Typed::new)
                .orElseGet(() -> new Scan.Refused(List.of(new Fault.Blank())));
    }

    private Scan judged(Pieces pieces) {
        return new Judgement(pieces, reference).scan();
    }
}
