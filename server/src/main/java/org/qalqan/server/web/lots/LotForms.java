package org.qalqan.server.web.lots;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.Trace;
import org.qalqan.server.ledger.Traces;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.lots.LotFault.Law;
import org.qalqan.server.web.lots.RegisterLot.Outcome;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Shows the forms about lots, hands what was sent to the use case, and leads on to the lot, or back to the form with all that is wrong. */
@Controller
class LotForms {

    private static final String DECIDE = "/{language:[a-z]{2}}/lots/{id:\\d{1,18}}/decide/{act:[a-z]+}";
    private static final String WITHDRAW = "/{language:[a-z]{2}}/lots/{id:\\d{1,18}}/withdraw";

    private final Pages pages;
    private final LotTelling telling;
    private final Traces traces;
    private final Places places;
    private final Permissions permissions;
    private final RegisterLot registering;
    private final DecideAboutLot deciding;
    private final WithdrawDoses withdrawing;
    private final Clock clock;

    LotForms(
            Pages pages,
            LotTelling telling,
            Traces traces,
            Places places,
            Permissions permissions,
            RegisterLot registering,
            DecideAboutLot deciding,
            WithdrawDoses withdrawing,
            Clock clock) {
        this.pages = pages;
        this.telling = telling;
        this.traces = traces;
        this.places = places;
        this.permissions = permissions;
        this.registering = registering;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    /** What a form looked like when it was sent, and what came of it. */
    private record Sent(Map<String, String> given, List<LotFault> faults, List<Lot> others, Optional<Lot> stands) {

        static Sent nothing(Map<String, String> given) {
            return new Sent(given, List.of(), List.of(), Optional.empty());
        }

        static Sent faulty(Map<String, String> given, List<LotFault> faults) {
            return new Sent(given, faults, List.of(), Optional.empty());
        }
    }

    @GetMapping("/{language:[a-z]{2}}/lots/new")
    View emptyLot(Visit visit, CsrfToken token) {
        requireOfficer(visit, RegisterLot.ACT, "");
        return newLot(
                visit, token, Sent.nothing(Map.of("entered_on", visit.asOf().toString(), "key", key())));
    }

    @PostMapping("/{language:[a-z]{2}}/lots/new")
    View register(Visit visit, CsrfToken token, @RequestParam Map<String, String> form, HttpServletResponse response) {
        requireOfficer(visit, RegisterLot.ACT, form.getOrDefault("number", ""));
        Sent sent = switch (registering.register(form, telling.to(visit))) {
            case Outcome.Done(Lot lot) -> Sent.nothing(Map.of("lot", Long.toString(lot.id())));
            case Outcome.Faulty(List<LotFault> faults) -> Sent.faulty(form, faults);
            case Outcome.IsItOneOf(List<Lot> others) -> new Sent(form, List.of(), others, Optional.empty());
            case Outcome.Stands(Lot registered, boolean isSame) ->
                new Sent(
                        form,
                        List.of(LotFault.of("number", isSame ? Law.THERE_ALREADY : Law.DIFFERS)),
                        List.of(),
                        Optional.of(registered));
        };
        if (sent.given().containsKey("lot")) {
            return ledTo(visit.links().lot(Long.parseLong(sent.given().get("lot"))));
        }
        response.setStatus(422);
        return newLot(visit, token, sent);
    }

    @GetMapping(DECIDE)
    View emptyDecision(Visit visit, CsrfToken token, @PathVariable long id, @PathVariable String act) {
        LotAct wanted = act(act);
        LotWords told = telling.to(visit);
        Trace trace = trace(id, told, visit);
        requireOfficer(visit, DecideAboutLot.act(wanted), trace.lot().number());
        Sent sent = Sent.nothing(Map.of("at", now(visit, told), "key", key()));
        return decision(visit, token, told, trace, wanted, sent);
    }

    @PostMapping(DECIDE)
    View decide(
            Visit visit,
            CsrfToken token,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        LotAct wanted = act(act);
        LotWords told = telling.to(visit);
        Trace trace = trace(id, told, visit);
        List<LotFault> faults = deciding.decide(wanted, trace, visit.campaign().nation(), form, told);
        if (faults.isEmpty()) {
            return ledTo(
                    wanted == LotAct.RECALL
                            ? visit.links().recall(id)
                            : visit.links().lot(id));
        }
        response.setStatus(422);
        return decision(visit, token, told, trace, wanted, Sent.faulty(form, faults));
    }

    @GetMapping(WITHDRAW)
    View emptyWithdrawal(Visit visit, CsrfToken token, @PathVariable long id, @RequestParam String place) {
        LotWords told = telling.to(visit);
        Trace trace = trace(id, told, visit);
        withdrawing.require(known(place, told), trace.lot());
        Sent sent = Sent.nothing(Map.of("at", now(visit, told), "key", key()));
        return withdrawal(visit, token, told, trace, place, sent);
    }

    @PostMapping(WITHDRAW)
    View withdraw(
            Visit visit,
            CsrfToken token,
            @PathVariable long id,
            @RequestParam String place,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        LotWords told = telling.to(visit);
        Trace trace = trace(id, told, visit);
        List<LotFault> faults = withdrawing.withdraw(trace.lot(), known(place, told), form, told);
        if (faults.isEmpty()) {
            return ledTo(visit.links().recall(id));
        }
        response.setStatus(422);
        return withdrawal(visit, token, told, trace, place, Sent.faulty(form, faults));
    }

    /** Whoever is an officer anywhere sees the forms; the act itself asks for the role at its place. */
    private void requireOfficer(Visit visit, String act, String thing) {
        boolean isOfficer = permissions
                .current()
                .map(account -> account.holdsAnywhere(Role.QUALITY_OFFICER))
                .orElse(false);
        if (!isOfficer) {
            permissions.require(
                    Role.QUALITY_OFFICER, places.line(visit.campaign().nation()), act, thing);
        }
    }

    private View newLot(Visit visit, CsrfToken token, Sent sent) {
        LotWords told = telling.to(visit);
        return show("lots/new", visit, token, told, "lots/new", visit.words().text("lots.new.title"), sent, Shown.NEW);
    }

    private View decision(Visit visit, CsrfToken token, LotWords told, Trace trace, LotAct act, Sent sent) {
        List<String> holders = trace.places().stream()
                .filter(place -> place.stock() + place.vials().doses() > 0)
                .map(Trace.AtPlace::place)
                .toList();
        return show(
                "lots/decide",
                visit,
                token,
                told,
                "lots/" + trace.lot().id() + "/decide/" + act.code(),
                visit.words().text("lots.decide." + act.code()),
                sent,
                new Shown(Optional.of(trace.lot()), Optional.of(act), holders));
    }

    private View withdrawal(Visit visit, CsrfToken token, LotWords told, Trace trace, String place, Sent sent) {
        return show(
                "lots/withdraw",
                visit,
                token,
                told,
                "lots/" + trace.lot().id() + "/withdraw",
                visit.words().text("lots.withdraw.title"),
                sent,
                new Shown(Optional.of(trace.lot()), Optional.empty(), List.of(place)));
    }

    /** What a form is about. */
    private record Shown(Optional<Lot> lot, Optional<LotAct> act, List<String> places) {
        static final Shown NEW = new Shown(Optional.empty(), Optional.empty(), List.of());
    }

    private View show(
            String template,
            Visit visit,
            CsrfToken token,
            LotWords told,
            String path,
            String title,
            Sent sent,
            Shown shown) {
        Map<String, String> kept = new HashMap<>(Map.of("as-of", visit.asOf().toString()));
        if (template.equals("lots/withdraw")) {
            kept.put("place", shown.places().getFirst());
        }
        Frame frame = pages.plain(visit, Section.SUPPLY, title, path, kept);
        return pages.show(
                template,
                new LotFormPage(
                        frame,
                        token,
                        told,
                        shown.lot(),
                        shown.act(),
                        shown.places(),
                        sent.given(),
                        sent.faults(),
                        "/" + visit.language().code() + "/" + frame.here(),
                        sent.others(),
                        sent.stands()));
    }

    private Trace trace(long id, LotWords told, Visit visit) {
        return traces.of(id, told.endOf(visit.asOf())).orElseThrow(() -> PageFault.noSuchLot(Long.toString(id)));
    }

    private static LotAct act(String code) {
        return LotAct.of(code).orElseThrow(() -> PageFault.badChoice(code));
    }

    private static String known(String place, LotWords told) {
        if (!told.places().containsKey(place)) {
            throw PageFault.noSuchPlace(place);
        }
        return place;
    }

    /** The present on the page of today, else the noon of the page's day. */
    private String now(Visit visit, LotWords told) {
        Instant now = clock.instant();
        LocalDateTime moment = told.dayOf(now).equals(visit.asOf())
                ? LocalDateTime.ofInstant(now, told.zone()).truncatedTo(ChronoUnit.MINUTES)
                : visit.asOf().atTime(LocalTime.NOON);
        return moment.toString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static View ledTo(String address) {
        RedirectView on = new RedirectView(address);
        on.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return on;
    }
}
