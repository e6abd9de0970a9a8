package org.qalqan.server.web.stores;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.Movements;
import org.qalqan.server.ledger.NamedMovements;
import org.qalqan.server.ledger.NamedMovements.Concern;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Shelves;
import org.qalqan.server.ledger.Stocks.Line;
import org.qalqan.server.ledger.Whereabouts.Stock;
import org.qalqan.server.ledger.Whereabouts.Transit;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Takes movements back that were recorded but were not so. The movement stays; another one goes back the way it came. */
@Controller
class TakeBackForms {

    private static final String ADDRESS = "/{language:[a-z]{2}}/stores/{place}/movements/{id:\\d{1,18}}/take-back";
    private static final int LONGEST_REASON = 500;

    private final Pages pages;
    private final Desk.Opening desks;
    private final Movements movements;
    private final Shelves shelves;
    private final Lots lots;
    private final StoreWork work;

    TakeBackForms(Pages pages, Desk.Opening desks, Movements movements, Shelves shelves, Lots lots, StoreWork work) {
        this.pages = pages;
        this.desks = desks;
        this.movements = movements;
        this.shelves = shelves;
        this.lots = lots;
        this.work = work;
    }

    @GetMapping(ADDRESS)
    View empty(Visit visit, CsrfToken token, @PathVariable String place, @PathVariable long id) {
        Movement movement = ofHere(place, id);
        Desk desk = desk(movement, visit, token);
        return show(desk, movement, Back.shown(desk.fresh(), "note"));
    }

    @PostMapping(ADDRESS)
    View takeBack(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        Movement movement = ofHere(place, id);
        Desk desk = desk(movement, visit, token);
        Sent sent = new Sent(form);
        String reason = sent.value("note");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || !sent.hasKey()) {
            response.setStatus(422);
            Problem problem = reason.length() > LONGEST_REASON
                    ? Problem.of("note", "note-long", LONGEST_REASON)
                    : Problem.of("note", sent.hasKey() ? "why" : "key");
            return show(desk, movement, Back.faulty(sent, List.of(problem)));
        }
        return switch (work.takeBack(desk, movement, sent.value("key"), reason)) {
            case Posted _ -> desk.ledOn(order(sent, movement), "");
            case Refused(Refusal refusal) -> {
                response.setStatus(422);
                String why = desk.refusals().say(refusal, movement.at());
                yield show(desk, movement, Back.refused(sent, refusal, why, false));
            }
        };
    }

    private Desk desk(Movement movement, Visit visit, CsrfToken token) {
        Concern concern = NamedMovements.taking(movement);
        return concern.isForOfficer()
                ? desks.ofOfficer(concern.place(), StoreWork.TAKE_BACK, visit, token)
                : desks.at(concern.place(), Work.COUNT, visit, token);
    }

    /** A movement that this store answers for. */
    private Movement ofHere(String place, long id) {
        return movements
                .find(id)
                .filter(movement -> NamedMovements.taking(movement).place().equals(place))
                .orElseThrow(() -> PageFault.badChoice(Long.toString(id)));
    }

    private static Order order(Sent sent, Movement movement) {
        return new Order(
                sent.value("key"),
                movement.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }

    private View show(Desk desk, Movement movement, Back back) {
        Lot lot = lots.find(movement.lot()).orElseThrow();
        long change = movement.to().equals(new Stock(desk.code())) ? movement.doses() : -movement.doses();
        List<Long> ways = Stream.of(movement.from(), movement.to())
                .filter(Transit.class::isInstance)
                .map(way -> ((Transit) way).shipment())
                .toList();
        String text =
                new LineWords(desk.words(), desk.naming(), shelves.shipments(ways)).say(new Line(movement, change, 0));
        String path = "stores/" + desk.code() + "/movements/" + movement.id() + "/take-back";
        return pages.show(
                "stores/takeback",
                new TakeBackPage(
                        pages.plain(
                                desk.visit(),
                                Section.SUPPLY,
                                desk.words().text("stores.title.take-back"),
                                path,
                                WorkForms.asOf(desk.visit())),
                        desk.token(),
                        desk.place(),
                        desk.naming(),
                        desk.moments(),
                        back,
                        movement,
                        lot,
                        text,
                        change));
    }
}
