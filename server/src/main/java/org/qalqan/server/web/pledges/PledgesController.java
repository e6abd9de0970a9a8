package org.qalqan.server.web.pledges;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.answers.PledgeBoard;
import org.qalqan.server.answers.PledgeBoard.Entry;
import org.qalqan.server.source.Sources;
import org.qalqan.server.target.Observation;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.ChartWords;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Shows the board of pledges, and each pledge. */
@Controller
class PledgesController {

    /** A chart begins to say something with so many values. */
    private static final int SERIES = 3;

    private final PledgeBoard board;
    private final Pledges pledges;
    private final Sources sources;
    private final Pages pages;

    PledgesController(PledgeBoard board, Pledges pledges, Sources sources, Pages pages) {
        this.board = board;
        this.pledges = pledges;
        this.sources = sources;
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/pledges")
    View board(Visit visit) {
        Frame frame = pages.dated(
                visit, Section.PLEDGES, visit.words().text("pledges.title", visit.asOf()), "pledges", Map.of());
        return pages.show(
                "pledges",
                new PledgesPage(
                        frame, board.on(visit.asOf()), new PledgeWords(visit.words()), Bibliography.of(sources.all())));
    }

    @GetMapping("/{language:[a-z]{2}}/pledges/{id}")
    View pledge(Visit visit, @PathVariable String id) {
        Entry entry = board.on(visit.asOf(), id).orElseThrow(() -> PageFault.noSuchPledge(id));
        String title = entry.pledge().quotation().statement().in(visit.language());
        Frame frame = pages.dated(visit, Section.PLEDGES, title, "pledges/" + id, Map.of());
        boolean coverage = pledges.coverageTargets().stream()
                .anyMatch(target -> target.id().equals(id));
        return pages.show(
                "pledge",
                new PledgePage(
                        frame,
                        entry,
                        coverage,
                        new PledgeWords(visit.words()),
                        Bibliography.of(sources.all()),
                        coverage ? Optional.empty() : chart(entry, visit)));
    }

    /** What the chart of a series shows. */
    private record Series(String name, String unit, List<Value> values, Map<String, Object> words) {}

    private record Value(LocalDate date, double value) {}

    private static Optional<Json> chart(Entry entry, Visit visit) {
        List<Observation> measured = entry.observed().stream()
                .filter(observation -> observation.value().isPresent())
                .toList();
        if (measured.size() < SERIES) {
            return Optional.empty();
        }
        PledgeWords told = new PledgeWords(visit.words());
        return Optional.of(new Json(new Series(
                told.subject(entry.pledge()).orElse(""),
                measured.getLast().unit().map(unit -> told.unitName(unit)).orElse(""),
                measured.stream()
                        .map(observation -> new Value(
                                observation.date(), observation.value().orElseThrow()))
                        .toList(),
                ChartWords.of(visit.words(), Map.of()))));
    }
}
