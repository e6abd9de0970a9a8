package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A lot with what was decided about it, in the order in which it was decided.
 *
 * @param zone the campaign's time zone: a lot expires at the end of its last day there
 */
public record LotLife(Lot lot, List<LotEvent> events, ZoneId zone) {

    public LotLife {
        events = List.copyOf(events);
    }

    /** The same life as it was known at the end of a day. */
    public LotLife knownOn(LocalDate day) {
        return with(event -> !event.knownOn().isAfter(day));
    }

    /**
     * The state of the whole lot.
     *
     * @param isUsedUp whether nothing of it was left
     */
    public LotState stateAt(Instant moment, boolean isUsedUp) {
        LotState decided = decidedBy(moment);
        if (decided == LotState.RECALLED) {
            return decided;
        }
        if (isUsedUp) {
            return LotState.EXHAUSTED;
        }
        return isExpiredAt(moment) ? LotState.EXPIRED : decided;
    }

    /** Why doses of it that lie at a place may not leave it or be given; empty where they may. */
    public Optional<LotState> barAt(String place, Instant moment) {
        LotState state = stateAt(moment, false);
        if (state != LotState.RELEASED) {
            return Optional.of(state);
        }
        return isHeldAt(place, moment) ? Optional.of(LotState.HELD) : Optional.empty();
    }

    /** Why an act may not be done with doses that lie at a place: a use of what is not fit for use, or a recall of what is not recalled. */
    Optional<LotState> barTo(Act act, String place, Instant moment) {
        if (act == Act.RECALL) {
            return Optional.of(decidedBy(moment)).filter(state -> state != LotState.RECALLED);
        }
        return act.isUse() ? barAt(place, moment) : Optional.empty();
    }

    /** Whether what lies at a place is held there, apart from the rest of the lot. */
    public boolean isHeldAt(String place, Instant moment) {
        return events.stream()
                .filter(event ->
                        event.place().equals(Optional.of(place)) && !event.at().isAfter(moment))
                .reduce((_, later) -> later)
                .map(event -> event.act() == LotAct.HOLD)
                .orElse(false);
    }

    /** The number of the quality certificate it was released with. */
    public Optional<String> certificate() {
        return events.stream()
                .filter(event -> event.act() == LotAct.RELEASE)
                .map(LotEvent::reason)
                .findFirst();
    }

    /** The state that was decided for the whole lot by a moment, whatever is left of it and whether or not it has expired. */
    public LotState decidedBy(Instant moment) {
        LotState state = LotState.QUARANTINE;
        for (LotEvent event : events) {
            if (event.place().isEmpty() && !event.at().isAfter(moment)) {
                state = state.after(event.act()).orElse(state);
            }
        }
        return state;
    }

    private boolean isExpiredAt(Instant moment) {
        return lot.isExpiredOn(LocalDate.ofInstant(moment, zone));
    }

    private LotLife with(Predicate<LotEvent> which) {
        return new LotLife(lot, events.stream().filter(which).toList(), zone);
    }
}
