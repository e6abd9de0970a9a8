package org.qalqan.server.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.qalqan.server.ledger.Posting.Posted;
import org.qalqan.server.ledger.Posting.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts movements recorded, and refusals by kind, for {@code /metrics}. */
@Component
class PostingMeters {

    private static final String RECORDED = "qalqan.ledger.movements.recorded";
    private static final String REFUSED = "qalqan.ledger.postings.refused";

    private final ObjectProvider<MeterRegistry> registry;

    PostingMeters(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    Posting counted(Posting posting) {
        registry.ifAvailable(meters -> {
            switch (posting) {
                case Posted done -> meters.counter(RECORDED).increment(done.added());
                case Refused(Refusal refusal) ->
                    meters.counter(REFUSED, "kind", kind(refusal)).increment();
            }
        });
        return posting;
    }

    /** Such as {@code not_enough}. */
    private static String kind(Refusal refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
