package org.qalqan.server.ledger;

import java.time.Instant;
import java.util.Optional;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Service;

/** Says of a lot who has it and who got it. */
@Service
public class Recalls {

    private final LotLives lives;
    private final Traces traces;
    private final Places places;

    Recalls(LotLives lives, Traces traces, Places places) {
        this.lives = lives;
        this.traces = traces;
        this.places = places;
    }

    /** The recall of a lot with what was known now to have happened by a moment, whether or not it has been recalled. */
    public Optional<Recall> of(long lot, Instant moment) {
        return lives.find(lot)
                .flatMap(life -> traces.of(lot, moment).map(trace -> Recall.of(life, trace, places.all())));
    }
}
