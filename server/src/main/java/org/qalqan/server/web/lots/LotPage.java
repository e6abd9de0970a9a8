package org.qalqan.server.web.lots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotStanding;
import org.qalqan.server.ledger.LotState;
import org.qalqan.server.ledger.Trace;
import org.qalqan.server.ledger.Trace.AtPlace;
import org.qalqan.server.ledger.Trace.Leg;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Words;

/**
 * One lot: its life, its amounts, where it is.
 *
 * @param steps of its life, the first first
 * @param weeks what happened to it week by week; empty before anything did
 */
public record LotPage(
        Frame frame, LotWords told, LotStanding standing, List<LotStep> steps, Trace trace, Optional<WeekChart> weeks) {

    /** Places that the page lists; the trace has all. */
    static final int MOST_PLACES = 40;

    public Words w() {
        return frame.words();
    }

    public Links links() {
        return frame.links();
    }

    public Lot lot() {
        return standing.lot();
    }

    /** The places that still have something of it, the fullest first. */
    public List<AtPlace> holders() {
        return trace.places().stream()
                .filter(place -> place.stock() + place.vials().doses() > 0)
                .sorted((one, other) -> Long.compare(
                        other.stock() + other.vials().doses(),
                        one.stock() + one.vials().doses()))
                .toList();
    }

    /** The holders that are listed. */
    public List<AtPlace> listed() {
        return holders().stream().limit(MOST_PLACES).toList();
    }

    /** The ways on which something of it is now. */
    public List<Leg> onTheWay() {
        return trace.legs().stream().filter(leg -> leg.onTheWay() > 0).toList();
    }

    /** The decisions that make sense now about the whole lot. */
    public List<LotAct> acts() {
        return List.of(LotAct.values()).stream()
                .filter(act -> act == LotAct.RESUME && isHeldSomewhere()
                        || act == LotAct.HOLD && !isRecalled()
                        || decided().after(act).isPresent())
                .toList();
    }

    public boolean isRecalled() {
        return decided() == LotState.RECALLED;
    }

    /** Where it is held apart from the rest. */
    public boolean isHeldAt(String place) {
        return standing.life().isHeldAt(place, moment());
    }

    private boolean isHeldSomewhere() {
        return standing.life().events().stream()
                .flatMap(event -> event.place().stream())
                .anyMatch(this::isHeldAt);
    }

    private LotState decided() {
        return standing.life().decidedBy(moment());
    }

    private Instant moment() {
        return trace.moment();
    }

    /** The form for a decision. */
    public String decide(LotAct act) {
        return "/" + w().language().code() + "/lots/" + lot().id() + "/decide/" + act.code() + "?as-of="
                + links().asOf();
    }

    /** The way it went. */
    public String traceAddress() {
        return links().trace() + "&lot=" + lot().id();
    }
}
