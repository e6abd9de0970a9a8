package org.qalqan.server.web.stores;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.gs1.Fault;
import org.qalqan.server.gs1.Gtin;
import org.qalqan.server.gs1.Label;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotScan.Aspect;
import org.qalqan.server.ledger.LotScan.Result;
import org.qalqan.server.web.Words;

/**
 * What is asked of somebody whose scan was not just the number of one lot that is here.
 *
 * @param text the question
 * @param choices lots that it could be; each a button
 * @param unknown a number that nobody has registered; empty where one is not to be registered
 */
public record ScanQuestion(String text, List<Lot> choices, String unknown) {

    /** What is to be asked about a lot that was found but is not on the shelf. */
    static ScanQuestion notHere(Lot lot, Words words) {
        return new ScanQuestion(words.text("stores.scan.not-here", lot.number()), List.of(), "");
    }

    /** What is to be asked about what is not one lot. */
    public static ScanQuestion of(Result result, Words words) {
        return switch (result) {
            case Result.Found found -> notHere(found.lot(), words);
            case Result.SeveralProducts(List<Lot> lots) ->
                new ScanQuestion(
                        words.text("stores.scan.several", lots.getFirst().number()), lots, "");
            case Result.ProductOnly(List<Lot> lots, String gtin) ->
                new ScanQuestion(words.text("stores.scan.product-only", gtin), lots, "");
            case Result.LooksLike(List<Lot> lots, String given) ->
                new ScanQuestion(words.text("stores.scan.looks-like", given), lots, given);
            case Result.Unknown unknown ->
                new ScanQuestion(words.text("stores.scan.unknown", unknown.given()), List.of(), unknown.given());
            case Result.Contradicts contradicts -> contradicts(contradicts, words);
            case Result.Faulty(List<Fault> faults) ->
                new ScanQuestion(
                        faults.stream().map(fault -> fault(fault, words)).collect(Collectors.joining(" ")),
                        List.of(),
                        "");
        };
    }

    private static ScanQuestion contradicts(Result.Contradicts contradicts, Words words) {
        Lot lot = contradicts.lot();
        Label label = contradicts.label();
        String text = Set.copyOf(contradicts.aspects()).stream()
                .sorted()
                .map(aspect -> aspect(aspect, lot, label, words))
                .collect(Collectors.joining(" "));
        return new ScanQuestion(text + " " + words.text("stores.scan.all-the-same"), List.of(lot), "");
    }

    private static String aspect(Aspect aspect, Lot lot, Label label, Words words) {
        String gtin = label.product().map(Gtin::digits).orElse("");
        return switch (aspect) {
            case EXPIRY ->
                words.text(
                        "stores.scan.expiry",
                        lot.number(),
                        label.expiry().orElseThrow(),
                        lot.expiry().orElseThrow());
            case GTIN -> words.text("stores.scan.gtin", lot.number(), gtin);
            case UNKNOWN_GTIN -> words.text("stores.scan.unknown-gtin", gtin);
        };
    }

    /** Says what is wrong with a scan. */
    static String fault(Fault fault, Words words) {
        String key = "stores.fault." + fault.code();
        return switch (fault) {
            case Fault.Blank _,
                    Fault.TooLong _,
                    Fault.ControlCharacter _,
                    Fault.SwitchedKeyboard _,
                    Fault.UnreadableLink _ -> words.text(key);
            case Fault.UnknownIdentifier unknown -> words.text(key, unknown.value());
            case Fault.WrongLength length -> words.text(key, length.ai(), length.value(), length.form());
            case Fault.WrongCharacter wrong -> words.text(key, wrong.ai(), wrong.value(), wrong.character());
            case Fault.WrongCheckDigit wrong -> words.text(key, wrong.value(), Integer.toString(wrong.due()));
            case Fault.ImpossibleDate date -> words.text(key, date.ai(), date.value());
            case Fault.Repeated repeated -> words.text(key, repeated.ai(), repeated.value(), repeated.before());
            case Fault.LostSeparator lost -> words.text(key, lost.ai(), lost.value());
            case Fault.Unmarked unmarked -> words.text(key, unmarked.value());
        };
    }
}
