package org.qalqan.server.web.stores;

import java.util.Map;
import java.util.Optional;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.Shipment;
import org.qalqan.server.ledger.Stocks.Line;
import org.qalqan.server.ledger.Whereabouts;
import org.qalqan.server.ledger.Whereabouts.Given;
import org.qalqan.server.ledger.Whereabouts.Made;
import org.qalqan.server.ledger.Whereabouts.OpenVial;
import org.qalqan.server.ledger.Whereabouts.Stock;
import org.qalqan.server.ledger.Whereabouts.Transit;
import org.qalqan.server.ledger.Whereabouts.Wasted;
import org.qalqan.server.web.Words;

/**
 * Says what a movement was, seen from one of its ends.
 *
 * @param shipments those that the movements came or went with, by id
 */
record LineWords(Words words, Naming naming, Map<Long, Shipment> shipments) {

    String say(Line line) {
        Movement movement = line.movement();
        boolean came = line.change() > 0;
        Whereabouts other = came ? movement.from() : movement.to();
        return switch (movement.act()) {
            case REVERSE -> text("reverse", end(other, came));
            case COUNT -> text(came ? "count-more" : "count-fewer");
            case DISCREPANCY -> text("discrepancy", end(other, came));
            case ENTER -> text("enter");
            case DISPATCH -> text("dispatch", end(other, came));
            case RECEIVE -> text("receive", end(other, came));
            case ISSUE -> text(came ? "issued-here" : "issue", end(other, came));
            case OPEN -> text("open");
            case GIVE -> text(movement.despite() ? "give-despite" : "give");
            case WASTE -> text("waste", end(other, came));
            case RECALL -> text("recall");
        };
    }

    /** The other end: where it came from or went to. */
    private String end(Whereabouts other, boolean came) {
        return switch (other) {
            case Stock(String place) -> naming.place(place);
            case Transit(long shipment) -> transit(shipment, came);
            case Wasted wasted -> words.text("stores.reason." + wasted.reason().code());
            case Made _ -> text("end.made");
            case OpenVial _ -> text("end.vial");
            case Given _ -> text("end.given");
        };
    }

    private String transit(long id, boolean came) {
        return Optional.ofNullable(shipments.get(id))
                .flatMap(shipment -> came ? shipment.origin() : Optional.of(shipment.destination()))
                .map(naming::place)
                .orElse(text("end.transit"));
    }

    private String text(String key, Object... values) {
        return words.text("stores.line." + key, values);
    }
}
