package org.qalqan.server.web.lots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.Trace;
import org.qalqan.server.web.Words;

/**
 * A step in the life of a lot, as its timeline tells it.
 *
 * @param day when
 * @param mark the state whose sign stands beside it
 * @param told what happened
 * @param detail a reason or a number; empty where there is none
 * @param isAhead whether it lies after the day of the page
 */
public record LotStep(LocalDate day, LotState mark, String told, String detail, boolean isAhead) {

    /** The steps of a life up to a moment, and its expiry. */
    static List<LotStep> of(LotLife life, Trace trace, LotWords told) {
        Words words = told.words();
        List<LotStep> steps = new ArrayList<>();
        life.lot()
                .made()
                .ifPresent(day ->
                        steps.add(new LotStep(day, LotState.QUARANTINE, words.text("lots.life.made"), "", false)));
        for (Trace.Leg leg : trace.legs()) {
            if (leg.from().isEmpty()) {
                steps.add(new LotStep(
                        told.dayOf(leg.span().first()),
                        LotState.QUARANTINE,
                        words.text("lots.life.entered", told.place(leg.to())),
                        words.text("lots.doses", leg.sent()),
                        false));
            }
        }
        life.events().stream()
                .filter(event -> !event.at().isAfter(trace.moment()))
                .forEach(event -> steps.add(step(event, told)));
        life.lot().expiry().ifPresent(day -> steps.add(expiry(day, trace.moment(), told)));
        steps.sort(Comparator.comparing(LotStep::day));
        return List.copyOf(steps);
    }

    private static LotStep expiry(LocalDate day, Instant moment, LotWords told) {
        return new LotStep(
                day, LotState.EXPIRED, told.words().text("lots.life.expiry"), "", !day.isBefore(told.dayOf(moment)));
    }

    private static LotStep step(LotEvent event, LotWords told) {
        Words words = told.words();
        Optional<String> place = event.place().map(told::place);
        String what = place.map(where ->
                        words.text("lots.life.%s-at".formatted(event.act().code()), where))
                .orElseGet(() -> words.text("lots.life." + event.act().code()));
        return new LotStep(told.dayOf(event.at()), mark(event), what, event.reason(), false);
    }

    private static LotState mark(LotEvent event) {
        return switch (event.act()) {
            case RELEASE, RESUME -> LotState.RELEASED;
            case HOLD -> LotState.HELD;
            case RECALL -> LotState.RECALLED;
        };
    }
}
