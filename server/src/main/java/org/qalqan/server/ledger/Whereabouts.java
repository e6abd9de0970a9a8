package org.qalqan.server.ledger;

import java.util.Optional;

/** Somewhere that doses of a lot can be. All whereabouts of a lot together, those made standing below zero, add up to nothing. */
public sealed interface Whereabouts {

    /** Where doses come from: what was made, below zero. */
    record Made() implements Whereabouts {}

    /** Closed vials on the shelf of a place. */
    record Stock(String place) implements Whereabouts {}

    /** On the way with a shipment. */
    record Transit(long shipment) implements Whereabouts {}

    /** In an opened vial at a place. */
    record OpenVial(String place, long vial) implements Whereabouts {}

    /** Given to people at a place. */
    record Given(String place) implements Whereabouts {}

    /** Not given and never to be. */
    record Wasted(String place, WasteReason reason) implements Whereabouts {}

    /** Whereabouts from the columns of a holding. Those that a kind has not are not looked at. */
    static Whereabouts of(String kind, String place, long shipment, long vial, String reason) {
        return switch (kind) {
            case "made" -> new Made();
            case "stock" -> new Stock(place);
            case "transit" -> new Transit(shipment);
            case "vial" -> new OpenVial(place, vial);
            case "given" -> new Given(place);
            case "wasted" -> new Wasted(place, WasteReason.of(reason).orElseThrow());
            default -> throw new IllegalArgumentException("Doses can't be in \"%s\"".formatted(kind));
        };
    }

    /** The word used in tables. */
    default String kind() {
        return switch (this) {
            case Made _ -> "made";
            case Stock _ -> "stock";
            case Transit _ -> "transit";
            case OpenVial _ -> "vial";
            case Given _ -> "given";
            case Wasted _ -> "wasted";
        };
    }

    /** The place; empty for what was made and what is on its way. */
    default Optional<String> at() {
        return switch (this) {
            case Made _, Transit _ -> Optional.empty();
            case Stock(String place) -> Optional.of(place);
            case OpenVial inside -> Optional.of(inside.place());
            case Given(String place) -> Optional.of(place);
            case Wasted wasted -> Optional.of(wasted.place());
        };
    }
}
