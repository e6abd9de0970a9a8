package org.qalqan.server.ledger;

import java.util.List;
import java.util.Set;
import org.qalqan.server.csv.CsvRow;

/** Which fields of a file of movements each act needs, and which it may have. Any other has to be empty, so that nothing is ignored silently. */
final class ActFields {

    private static final List<String> FIELDS = List.of(
            "at", "product", "component", "lot", "doses", "from", "to", "shipment", "vial", "reason", "reverses");
    private static final Set<String> OF_ALL = Set.of("at", "product", "component", "lot", "doses");

    private record Needs(Set<String> needed, Set<String> allowed) {}

    private ActFields() {}

    static void check(CsvRow row, Act act) {
        Needs needs = needs(act);
        for (String field : FIELDS) {
            boolean isGiven = row.text(field).isPresent();
            if (!isGiven && needs.needed().contains(field)) {
                row.fault(field, "the field may not be empty for " + act.code());
            } else if (isGiven
                    && !needs.needed().contains(field)
                    && !needs.allowed().contains(field)
                    && !(act != Act.REVERSE && OF_ALL.contains(field))) {
                row.fault(field, "the field is empty for %s. Maybe another act is meant".formatted(act.code()));
            }
        }
        boolean hasFrom = row.text("from").isPresent();
        boolean hasTo = row.text("to").isPresent();
        if (act == Act.COUNT && hasFrom == hasTo) {
            row.fault("from", "a count names from where fewer were found, or to where more were found, and not both");
        } else if (act == Act.DISCREPANCY && hasFrom == row.text("reason").isPresent()) {
            row.fault(
                    "reason",
                    "a discrepancy has the reason missing or damaged, or from where more was sent than written down");
        }
    }

    private static Needs needs(Act act) {
        return switch (act) {
            case ENTER -> new Needs(Set.of("to"), Set.of("shipment"));
            case DISPATCH -> new Needs(Set.of("from", "to", "shipment"), Set.of());
            case RECEIVE -> new Needs(Set.of("shipment"), Set.of("to"));
            case DISCREPANCY -> new Needs(Set.of("shipment"), Set.of("from", "to", "reason"));
            case ISSUE -> new Needs(Set.of("from", "to"), Set.of());
            case OPEN, GIVE -> new Needs(Set.of("from"), Set.of("vial"));
            case WASTE -> new Needs(Set.of("from", "reason"), Set.of("vial"));
            case COUNT -> new Needs(Set.of(), Set.of("from", "to", "reason"));
            case RECALL -> new Needs(Set.of("from"), Set.of("vial", "reason"));
            case REVERSE -> new Needs(Set.of("reverses"), Set.of());
        };
    }
}
