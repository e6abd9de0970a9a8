package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.ledger.Trace.Leg;

/**
 * How a lot reached a place by a moment: every way that its doses can have taken from where they came into being.
 *
 * @param legs the ways, the first first
 */
public record Origins(Lot lot, String place, Instant moment, List<Leg> legs) {

    public Origins {
        legs = List.copyOf(legs);
    }

    /** Whether anything of the lot had reached the place. */
    public boolean hasReached() {
        return !legs.isEmpty();
    }

    /**
     * Walks back from a place. A leg counts when something of it had come by the last moment at which it can have mattered: doses that
     * reached a store only after it had sent its last to the place did not come this way.
     */
    static Origins of(Trace trace, String place) {
        Set<Leg> ways = new LinkedHashSet<>();
        Map<String, Instant> horizons = new HashMap<>(Map.of(place, trace.moment()));
        Deque<String> waiting = new ArrayDeque<>(List.of(place));
        while (!waiting.isEmpty()) {
            String at = waiting.remove();
            Instant horizon = horizons.getOrDefault(at, trace.moment());
            for (Leg leg : trace.legs()) {
                if (leg.to().equals(at)
                        && leg.received() > 0
                        && !leg.span().first().isAfter(horizon)) {
                    ways.add(leg);
                    later(leg, horizon, horizons).ifPresent(waiting::add);
                }
            }
        }
        return new Origins(
                trace.lot(),
                place,
                trace.moment(),
                trace.legs().stream().filter(ways::contains).toList());
    }

    /** The place that a leg left, when its horizon is later than was known. */
    private static Optional<String> later(Leg leg, Instant horizon, Map<String, Instant> horizons) {
        Instant last = leg.span().last().isAfter(horizon) ? horizon : leg.span().last();
        return leg.from().filter(from -> {
            Instant known = horizons.get(from);
            boolean isLater = known == null || last.isAfter(known);
            if (isLater) {
                horizons.put(from, last);
            }
            return isLater;
        });
    }
}
