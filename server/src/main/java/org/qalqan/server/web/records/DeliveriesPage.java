package org.qalqan.server.web.records;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Words;
import org.qalqan.server.web.supply.SupplyWords;

/** Statements about supply as recorded, the latest first. */
public record DeliveriesPage(Frame frame, Optional<String> product, List<Delivery> deliveries, Bibliography sources) {

    public Words w() {
        return frame.words();
    }

    public String when(Delivery delivery) {
        return SupplyWords.when(delivery, w());
    }
}
