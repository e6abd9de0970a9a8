package org.qalqan.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qalqan.server.api.Refused.MovementFault;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.ActFields;
import org.qalqan.server.ledger.NamedMovement;
import org.qalqan.server.ledger.NamedMovement.LotName;
import org.qalqan.server.ledger.WasteReason;
import org.qalqan.server.supply.Component;
import tools.jackson.databind.JsonNode;

/** Reads one movement from JSON, and notes everything that is wrong with it. Its fields are those of a file of movements. */
final class MovementReading {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_NOTE = 2000;

    private static final List<String> FIELDS = Stream.of(List.of("key", "act"), ActFields.FIELDS, List.of("note"))
            .flatMap(List::stream)
            .toList();

    private final int index;
    private final List<MovementFault> faults;
    private final Set<String> places;
    private final ZoneId zone;
    private final Map<String, String> given = new HashMap<>();

    /** @param faults where faults are noted */
    MovementReading(int index, JsonNode movement, Set<String> places, ZoneId zone, List<MovementFault> faults) {
        this.index = index;
        this.places = places;
        this.zone = zone;
        this.faults = faults;
        take(movement);
    }

    private void take(JsonNode movement) {
        if (!movement.isObject()) {
            fault("", Optional.empty(), "a movement is an object with the fields " + String.join(", ", FIELDS));
            return;
        }
        movement.propertyStream().forEach(field -> {
            JsonNode value = field.getValue();
            String name = field.getKey();
            if (!FIELDS.contains(name)) {
                fault(
                        shortened(name),
                        Optional.empty(),
                        "there is no such field; there are " + String.join(", ", FIELDS));
            } else if (value.isString() || name.equals("doses") && value.isIntegralNumber()) {
                if (!value.asString().isBlank()) {
                    given.put(name, value.asString().strip());
                }
            } else if (!value.isNull()) {
                fault(
                        name,
                        Optional.of(shortened(value.toString())),
                        "it is " + (name.equals("doses") ? "a whole number" : "text"));
            }
        });
    }

    /** The movement; empty when something is wrong with it. */
    Optional<NamedMovement> read() {
        int before = faults.size();
        String key = needed("key");
        if (key.length() > LONGEST_KEY) {
            fault("key", Optional.of(shortened(key)), "a key has at most %d characters".formatted(LONGEST_KEY));
        }
        needed("act");
        Optional<Act> act =
                word("act", Act::of, Arrays.stream(Act.values()).map(Act::code).toList());
        if (act.isEmpty()) {
            return Optional.empty();
        }
        ActFields fields = ActFields.of(act.get());
        check(fields);
        Optional<Instant> at = at(fields);
        Optional<LotName> lot = lot();
        long doses = doses();
        Optional<WasteReason> reason = reason(fields);
        place("from");
        place("to");
        if (text("note").filter(note -> note.length() > LONGEST_NOTE).isPresent()) {
            fault("note", Optional.empty(), "a note has at most %d characters".formatted(LONGEST_NOTE));
        }
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new NamedMovement(
                        key,
                        act.get(),
                        at,
                        lot,
                        doses,
                        text("from"),
                        text("to"),
                        text("shipment"),
                        text("vial"),
                        reason,
                        text("reverses"),
                        text("note")));
    }

    private void check(ActFields fields) {
        for (String field : ActFields.FIELDS) {
            if (fields.needs(field)) {
                needed(field);
            } else if (given.containsKey(field) && !fields.mayHave(field)) {
                fault(
                        field,
                        text(field),
                        "%s takes no %s. Maybe another act is meant"
                                .formatted(fields.act().code(), field));
            }
        }
        fields.contradiction(given.containsKey("from"), given.containsKey("to"), given.containsKey("reason"))
                .ifPresent(wrong -> fault(wrong.field(), text(wrong.field()), wrong.rule()));
        if (given.containsKey("from") && text("from").equals(text("to"))) {
            fault("to", text("to"), "doses go to another place than they come from");
        }
    }

    private Optional<Instant> at(ActFields fields) {
        try {
            return text("at")
                    .map(written -> written.indexOf('T') < 0
                            ? fields.moment(LocalDate.parse(written), zone)
                            : OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException wrong) {
            fault(
                    "at",
                    text("at").map(MovementReading::shortened),
                    "a moment is a day, YYYY-MM-DD, or written like 2021-06-01T09:30:00+06:00, and exists in the calendar");
            return Optional.empty();
        }
    }

    private Optional<LotName> lot() {
        Optional<Component> component = word(
                "component", code -> Component.of(code).filter(one -> one != Component.BOTH), List.of("1", "2", "any"));
        Optional<String> product = text("product");
        return component.isEmpty() || product.isEmpty()
                ? Optional.empty()
                : text("lot").map(number -> new LotName(product.get(), component.get(), number));
    }

    private long doses() {
        Optional<String> written = text("doses");
        if (written.isPresent() && !written.get().matches("[1-9][0-9]{0,11}")) {
            fault("doses", written.map(MovementReading::shortened), "doses are a whole number, more than none");
            return 0;
        }
        return written.map(Long::parseLong).orElse(0L);
    }

    private Optional<WasteReason> reason(ActFields fields) {
        Set<WasteReason> allowed = fields.reasons(given.containsKey("from"));
        return word(
                "reason",
                code -> WasteReason.of(code).filter(allowed::contains),
                allowed.stream().map(WasteReason::code).toList());
    }

    private void place(String field) {
        text(field)
                .filter(code -> !places.contains(code))
                .ifPresent(code -> fault(field, Optional.of(shortened(code)), "no place of this code is known"));
    }

    private <T> Optional<T> word(String field, Function<String, Optional<T>> of, List<String> words) {
        Optional<T> known = text(field).flatMap(of);
        if (known.isEmpty() && given.containsKey(field)) {
            fault(field, text(field).map(MovementReading::shortened), "it is one of " + String.join(", ", words));
        }
        return known;
    }

    private String needed(String field) {
        if (!given.containsKey(field)) {
            fault(field, Optional.empty(), "the field may not be empty");
        }
        return given.getOrDefault(field, "");
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(given.get(field));
    }

    private void fault(String field, Optional<String> value, String law) {
        MovementFault fault = new MovementFault(index, field, value, law);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
