package org.qalqan.server.web.stores;

import java.util.List;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotScan;
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
    static ScanQuestion of(LotScan.Result result, Words words) {
        return switch (result) {
            case LotScan.Result.Found(Lot lot) -> notHere(lot, words);
            case LotScan.Result.SeveralProducts(List<Lot> lots) ->
                new ScanQuestion(words.text("stores.scan.several", lots.getFirst().number()), lots, "");
            case LotScan.Result.LooksLike(List<Lot> lots, String given) ->
                new ScanQuestion(words.text("stores.scan.looks-like", given), lots, given);
            case LotScan.Result.Unknown(String given) ->
                new ScanQuestion(words.text("stores.scan.unknown", given), List.of(), given);
        };
    }
}
