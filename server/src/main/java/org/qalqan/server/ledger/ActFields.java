package org.qalqan.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a movement is written down in a file or sent by a program: which fields each act needs beside its key, and which it may have. Any other
 * is a fault, so that nothing is ignored silently.
 */
public record ActFields(Act act, Set<String> needed, Set<String> allowed) {

    /** The fields that an act can need or have, in the order in which they are written. */
    public static final List<String> FIELDS = List.of(
            "at", "product", "component", "lot", "doses", "from", "to", "shipment", "vial", "reason", "reverses");

    private static final Set<String> OF_ALL = Set.of("at", "product", "component", "lot", "doses");

    /** Doses that came on a day were there all day; everything else of the day had happened by its end. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** Something wrong with two fields together. */
    public record Contradiction(String field, String rule) {}

    public static ActFields of(Act act) {
        return switch (act) {
            case ENTER -> fields(act, Set.of("to"), Set.of("shipment"));
            case DISPATCH -> fields(act, Set.of("from", "to", "shipment"), Set.of());
            case RECEIVE -> fields(act, Set.of("shipment"), Set.of("to"));
            case DISCREPANCY -> fields(act, Set.of("shipment"), Set.of("from", "to", "reason"));
            case ISSUE -> fields(act, Set.of("from", "to"), Set.of());
            case OPEN, GIVE -> fields(act, Set.of("from"), Set.of("vial"));
            case WASTE -> fields(act, Set.of("from", "reason"), Set.of("vial"));
            case COUNT -> fields(act, Set.of(), Set.of("from", "to", "reason"));
            case RECALL -> fields(act, Set.of("from"), Set.of("vial", "reason"));
            case REVERSE -> fields(act, Set.of("reverses"), Set.of());
        };
    }

    private static ActFields fields(Act act, Set<String> needed, Set<String> allowed) {
        return new ActFields(act, needed, allowed);
    }

    /** Whether the field can't be left out. */
    public boolean needs(String field) {
        return needed.contains(field) || act != Act.REVERSE && OF_ALL.contains(field);
    }

    /** Whether the field may be there. */
    public boolean mayHave(String field) {
        return needs(field) || allowed.contains(field);
    }

    /** What is wrong with fields that are each all right, but not together. */
    public Optional<Contradiction> contradiction(boolean hasFrom, boolean hasTo, boolean hasReason) {
        if (act == Act.COUNT && hasFrom == hasTo) {
            return Optional.of(new Contradiction(
                    "from", "a count names from where fewer were found, or to where more were found, and not both"));
        }
        if (act == Act.DISCREPANCY && hasFrom == hasReason) {
            return Optional.of(new Contradiction(
                    "reason",
                    "a discrepancy has the reason missing or damaged, or from where more was sent than written down"));
        }
        return Optional.empty();
    }

    /** The reasons that the act may have. What a count found too few of has no other reason than the count. */
    public Set<WasteReason> reasons(boolean hasFrom) {
        return switch (act) {
            case DISCREPANCY -> EnumSet.of(WasteReason.MISSING, WasteReason.DAMAGED);
            case COUNT -> hasFrom ? EnumSet.of(WasteReason.COUNT) : EnumSet.of(WasteReason.COUNT, WasteReason.MISSING);
            case RECALL -> EnumSet.of(WasteReason.RECALLED);
            default -> EnumSet.allOf(WasteReason.class);
        };
    }

    /** The moment of something of which only the day is known. */
    public Instant moment(LocalDate day, ZoneId zone) {
        return act == Act.ENTER || act == Act.RECEIVE
                ? day.atStartOfDay(zone).toInstant()
                : day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
