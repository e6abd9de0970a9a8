package org.qalqan.server.ledger;

import java.time.LocalDate;
import java.util.List;
import org.qalqan.server.ledger.Shipment.Announced;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.supply.Delivery.Counting;
import org.qalqan.server.supply.Delivery.Status;
import org.springframework.stereotype.Service;

/** Makes awaited shipments of the deliveries that were announced, so that what comes can be received for them and set beside them. */
@Service
public class AwaitedDeliveries {

    private final Shipments shipments;
    private final Places places;

    AwaitedDeliveries(Shipments shipments, Places places) {
        this.shipments = shipments;
        this.places = places;
    }

    /** Whether a statement announces a delivery of a product, with a number of doses. */
    public static boolean isAwaited(Delivery statement) {
        boolean comes = switch (statement.event()) {
            case ARRIVAL, SHIPMENT, DELIVERED -> true;
            case STOCK, CONTRACT, PRODUCTION, SUBSTANCE, GIVEN -> false;
        };
        return comes
                && statement.status() == Status.PLAN
                && statement.counting() == Counting.INCREMENT
                && statement.product().isPresent()
                && statement.doses().isPresent();
    }

    /** What the shipment of an announcement is called: the same statement always gives the same name. */
    public static String key(Delivery statement) {
        return "announced/%s/%s/%s/%s"
                .formatted(
                        statement.product().orElseThrow(),
                        statement.component().map(component -> component.code()).orElse("-"),
                        statement.date(),
                        statement.source());
    }

    /** The first day that an announcement allows; the day it was made where it names none. */
    public static LocalDate earliest(Delivery statement) {
        return statement.precision().earliest(statement.date()).orElse(statement.knownOn());
    }

    /** Awaits every announced delivery at the nation's central store. What is awaited already is left alone. */
    public void await(String nation, List<Delivery> statements) {
        String store =
                places.storesUnder(nation).stream().map(Place::code).findFirst().orElse(nation);
        statements.stream()
                .filter(AwaitedDeliveries::isAwaited)
                .forEach(statement -> shipments.await(
                        key(statement),
                        statement.place().orElse(store),
                        new Announced(
                                statement.product().orElseThrow(),
                                statement.component(),
                                statement.doses().orElseThrow(),
                                earliest(statement),
                                statement.latestDate()),
                        statement.knownOn(),
                        statement.source(),
                        LedgerFiles.ACCOUNT));
    }
}
