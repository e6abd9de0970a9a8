package org.qalqan.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qalqan.server.csv.CsvTable;
import org.qalqan.server.ledger.Recall;
import org.qalqan.server.ledger.Recalls;
import org.qalqan.server.ledger.Trace.Span;
import org.qalqan.server.place.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves who has a lot, who got it and what to do, as one CSV with a row for each place. */
@RestController
class RecallDownload {

    /** The columns, as {@code openapi.json} has them. */
    private static final List<String> HEADER = List.of(
            "place",
            "name_kk",
            "name_ru",
            "name_en",
            "under",
            "stock_doses",
            "transit_doses",
            "open_vial_doses",
            "open_vials",
            "given_doses",
            "given_from",
            "given_until",
            "withdrawn_doses",
            "wasted_doses",
            "steps");

    private final Recalls recalls;
    private final Questions questions;

    RecallDownload(Recalls recalls, Questions questions) {
        this.recalls = recalls;
        this.questions = questions;
    }

    @GetMapping("/api/lots/{id}/recall.csv")
    ResponseEntity<byte[]> recall(@PathVariable String id, HttpServletRequest request) {
        Asked asked = questions.read(request.getParameterMap(), List.of(Parameter.AS_OF));
        Recall recall = Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> recalls.of(Long.parseLong(text), asked.endOfDay()))
                .orElseThrow(() -> new Refused.NothingThere(request.getRequestURI()));
        List<List<Optional<?>>> rows = new ArrayList<>();
        recall.rows().forEach(row -> rows.add(fields(row, asked)));
        Map<String, String> given = new TreeMap<>(asked.given());
        given.put("lot", recall.lot().number());
        return ApiController.served(CsvTable.write(HEADER, rows), Form.CSV, "recall", given);
    }

    private static List<Optional<?>> fields(Recall.Row row, Asked asked) {
        Place place = row.place();
        return List.of(
                Optional.of(place.code()),
                Optional.of(place.name().kk()),
                Optional.of(place.name().ru()),
                Optional.of(place.name().en()),
                place.parent(),
                Optional.of(row.stock()),
                Optional.of(row.onTheWay()),
                Optional.of(row.vials().doses()),
                Optional.of(row.vials().open()),
                Optional.of(row.given()),
                row.givenDuring().map(Span::first).map(moment -> day(moment, asked)),
                row.givenDuring().map(Span::last).map(moment -> day(moment, asked)),
                Optional.of(row.withdrawn()),
                Optional.of(row.wasted()),
                Optional.of(row.steps().stream()
                        .map(step -> step.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toList())));
    }

    private static LocalDate day(Instant moment, Asked asked) {
        return LocalDate.ofInstant(moment, asked.campaign().timeZone());
    }
}
