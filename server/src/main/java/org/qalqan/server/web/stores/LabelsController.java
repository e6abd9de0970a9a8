package org.qalqan.server.web.stores;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.gs1.Gtin;
import org.qalqan.server.gs1.Label;
import org.qalqan.server.gs1.LabelSymbol;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Prints labels: what a scanner reads, and the same for people. */
@Controller
class LabelsController {

    /** 66 mm of a label between its edges, in modules of a quarter of a millimetre, without the quiet zones: narrower ones are hard to scan. */
    private static final int MOST_MODULES = 66 * 4 - 20;

    private final Pages pages;
    private final Lots lots;
    private final Naming.Source names;

    LabelsController(Pages pages, Lots lots, Naming.Source names) {
        this.pages = pages;
        this.lots = lots;
        this.names = names;
    }

    @GetMapping("/{language:[a-z]{2}}/lots/{id:\\d{1,18}}/labels")
    View labels(
            Visit visit,
            @PathVariable long id,
            @RequestParam Optional<Integer> count,
            @RequestParam(defaultValue = "a4") String sheet) {
        Lot lot = lots.find(id).orElseThrow(() -> PageFault.badChoice(Long.toString(id)));
        Optional<Label> label = label(lot);
        List<LabelSymbol> bars = label.map(LabelSymbol::gs1128).orElse(List.of());
        String title = visit.words().text("stores.title.labels", lot.number());
        return pages.show(
                "stores/labels",
                new LabelsPage(
                        pages.plain(visit, Section.SUPPLY, title, "lots/" + id + "/labels", WorkForms.asOf(visit)),
                        lot,
                        names.in(visit).product(lot),
                        label.map(said -> LabelSymbol.dataMatrix(said).svg()),
                        bars.stream().map(LabelSymbol::svg).toList(),
                        bars.stream().allMatch(symbol -> symbol.columns() <= MOST_MODULES),
                        Math.clamp(count.orElse(LabelsPage.ON_A_SHEET), 1, LabelsPage.MOST),
                        !sheet.equals("single")));
    }

    /** What a label of the lot says; empty where its number has characters that no GS1 symbol has. */
    private static Optional<Label> label(Lot lot) {
        try {
            return Optional.of(new Label(
                    lot.gtin().flatMap(Gtin::find),
                    Optional.of(lot.number()),
                    lot.expiry(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
        } catch (IllegalArgumentException notWritable) {
            return Optional.empty();
        }
    }
}
