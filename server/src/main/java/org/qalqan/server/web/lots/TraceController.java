package org.qalqan.server.web.lots;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotScan;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.Recall;
import org.qalqan.server.ledger.Recalls;
import org.qalqan.server.ledger.Trace;
import org.qalqan.server.ledger.Traces;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.lots.TracePage.Answer;
import org.qalqan.server.web.stores.ScanQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows where a lot went, how it came to a place, and its recall. */
@Controller
class TraceController {

    private static final int LONGEST = 100;

    private final LotLookup lookup;
    private final Traces traces;
    private final Recalls recalls;
    private final LotTelling telling;
    private final Pages pages;

    TraceController(LotLookup lookup, Traces traces, Recalls recalls, LotTelling telling, Pages pages) {
        this.lookup = lookup;
        this.traces = traces;
        this.recalls = recalls;
        this.telling = telling;
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/trace")
    View trace(
            Visit visit,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> lot,
            @RequestParam Optional<String> place) {
        LotWords told = telling.to(visit);
        Instant moment = told.endOf(visit.asOf());
        String asked = q.map(String::strip)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                .orElse("");
        Answer answer = lot.filter(id -> !id.isBlank())
                .map(id -> ofLot(id, place.filter(code -> !code.isBlank()), told, moment))
                .orElseGet(() -> asked.isEmpty() ? new Answer.Unasked() : found(asked, visit, told, moment));
        Map<String, String> kept = new TreeMap<>();
        lot.ifPresent(id -> kept.put("lot", id));
        place.ifPresent(code -> kept.put("place", code));
        if (!asked.isEmpty()) {
            kept.put("q", asked);
        }
        Frame frame = pages.dated(visit, Section.SUPPLY, visit.words().text("lots.trace.title"), "trace", kept);
        return pages.show("lots/trace", new TracePage(frame, told, asked, answer));
    }

    @GetMapping("/{language:[a-z]{2}}/lots/{id:\\d{1,18}}/recall")
    View recall(Visit visit, @PathVariable long id) {
        LotWords told = telling.to(visit);
        Recall recall =
                recalls.of(id, told.endOf(visit.asOf())).orElseThrow(() -> PageFault.noSuchLot(Long.toString(id)));
        boolean isRecalled = recall.life().decidedBy(recall.moment()) == LotState.RECALLED;
        Frame frame = pages.dated(
                visit,
                Section.SUPPLY,
                visit.words().text("lots.recall.title", told.name(recall.lot())),
                "lots/" + id + "/recall",
                Map.of());
        return pages.show("lots/recall", new RecallPage(frame, told, recall, isRecalled));
    }

    private Answer ofLot(String id, Optional<String> place, LotWords told, Instant moment) {
        if (!id.matches("\\d{1,18}")) {
            throw PageFault.noSuchLot(id);
        }
        place.ifPresent(code -> {
            if (!told.places().containsKey(code)) {
                throw PageFault.noSuchPlace(code);
            }
        });
        long lot = Long.parseLong(id);
        return place.<Optional<Answer>>map(code -> traces.to(lot, code, moment).map(Answer.Back::new))
                .orElseGet(() -> traces.of(lot, moment).map(trace -> there(trace, told)))
                .orElseThrow(() -> PageFault.noSuchLot(id));
    }

    private Answer found(String asked, Visit visit, LotWords told, Instant moment) {
        return switch (lookup.find(asked, visit.asOf())) {
            case LotLookup.Found.Exactly(List<Lot> lots) ->
                lots.size() == 1
                        ? traces.of(lots.getFirst().id(), moment)
                                .map(trace -> there(trace, told))
                                .orElseThrow()
                        : new Answer.Which(lots, false);
            case LotLookup.Found.Alike(List<Lot> lots) -> new Answer.Which(lots, true);
            case LotLookup.Found.Doubtful(LotScan.Result scan) ->
                new Answer.Asked(ScanQuestion.of(scan, visit.words()));
            case LotLookup.Found.OfVial(Vial vial) ->
                traces.to(vial.lot(), vial.place(), vial.openedAt())
                        .<Answer>map(origins -> new Answer.BackFrom(told.moment(vial.openedAt()), origins))
                        .orElseThrow();
            case LotLookup.Found.OfMovement(Movement movement) -> ofMovement(movement, told);
            case LotLookup.Found.Nothing() -> new Answer.Nothing();
        };
    }

    /** How the lot came to the place that a movement left; of an entry, to the place it entered. */
    private Answer ofMovement(Movement movement, LotWords told) {
        return movement.from()
                .at()
                .or(() -> movement.to().at())
                .flatMap(place -> traces.to(movement.lot(), place, movement.at()))
                .<Answer>map(origins -> new Answer.BackFrom(told.moment(movement.at()), origins))
                .orElseGet(Answer.Nothing::new);
    }

    private static Answer there(Trace trace, LotWords told) {
        return new Answer.There(trace, Flow.of(trace, told));
    }
}
