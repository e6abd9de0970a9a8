package org.qalqan.server.web.stores;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.gs1.Gtin;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.web.Frame;

/**
 * A page that prints labels of a lot.
 *
 * @param product what it is called
 * @param matrix the GS1 DataMatrix as SVG; empty where the lot can't be written in one
 * @param bars the GS1-128 symbols as SVG, to be printed one above the other
 * @param barsFit whether the bars are wide enough to be read on a label of a sheet
 * @param count how many labels
 * @param sheet whether they are printed on sheets of A4, three by eight; else one on each page
 */
public record LabelsPage(
        Frame frame,
        Lot lot,
        String product,
        Optional<String> matrix,
        List<String> bars,
        boolean barsFit,
        int count,
        boolean sheet) {

    static final int MOST = 240;
    static final int ON_A_SHEET = 24;

    /** So many labels on each sheet, the last perhaps with fewer. */
    public List<Integer> sheets() {
        int full = count / ON_A_SHEET;
        int rest = count % ON_A_SHEET;
        List<Integer> sheets = new ArrayList<>(Collections.nCopies(full, ON_A_SHEET));
        if (rest > 0) {
            sheets.add(rest);
        }
        return sheets;
    }

    /** Whether bars are printed: always on a page of its own, on a sheet where they fit. */
    public boolean hasBars() {
        return !sheet || barsFit;
    }

    /** Whether the label says which product it is: it can't where no GTIN with a right check digit is registered. */
    public boolean hasGtin() {
        return lot.gtin().flatMap(Gtin::find).isPresent();
    }
}
