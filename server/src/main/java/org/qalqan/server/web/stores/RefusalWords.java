package org.qalqan.server.web.stores;

import java.time.Instant;
import org.qalqan.server.ledger.Refusal;
import org.qalqan.server.ledger.Refusal.AlreadyReversed;
import org.qalqan.server.ledger.Refusal.InTheFuture;
import org.qalqan.server.ledger.Refusal.KeyTaken;
import org.qalqan.server.ledger.Refusal.NoSuchWay;
import org.qalqan.server.ledger.Refusal.NotEnough;
import org.qalqan.server.ledger.Refusal.NotUsable;
import org.qalqan.server.ledger.Refusal.UnknownLot;
import org.qalqan.server.ledger.Refusal.VialPastItsTime;
import org.qalqan.server.ledger.Whereabouts.Given;
import org.qalqan.server.ledger.Whereabouts.Made;
import org.qalqan.server.ledger.Whereabouts.OpenVial;
import org.qalqan.server.ledger.Whereabouts.Stock;
import org.qalqan.server.ledger.Whereabouts.Transit;
import org.qalqan.server.ledger.Whereabouts.Wasted;
import org.qalqan.server.web.Words;

/** Says why something was not recorded: what is missing, when, and what to do. */
record RefusalWords(Words words, Naming naming, Moments moments) {

    /** @param at the moment that was given for what was to be recorded */
    String say(Refusal refusal, Instant at) {
        return switch (refusal) {
            case NotEnough missing -> notEnough(missing, at);
            case NotUsable bar ->
                say("unusable." + bar.state().code(), naming.lot(bar.lot()), naming.place(bar.place()));
            case VialPastItsTime vial -> say("vial-time", when(vial.discardAt()));
            case AlreadyReversed _ -> say("reversed");
            case KeyTaken _ -> say("key");
            case UnknownLot _ -> say("unknown-lot");
            case InTheFuture future -> say("future", when(future.at()), when(moments.now()));
            case NoSuchWay _ -> say("no-way");
        };
    }

    private String notEnough(NotEnough missing, Instant at) {
        String lot = naming.lot(missing.lot());
        boolean later = missing.moment().isAfter(at);
        return switch (missing.where()) {
            case Stock(String place) ->
                later
                        ? say(
                                "stock-later",
                                lot,
                                naming.place(place),
                                missing.missing(),
                                when(missing.moment()),
                                when(at))
                        : say("stock", lot, naming.place(place), missing.missing(), when(missing.moment()));
            case Transit _ -> say("transit", lot, missing.missing(), when(missing.moment()));
            case OpenVial _ -> say("vial", lot, missing.missing(), when(missing.moment()));
            case Wasted _ -> say("wasted", lot, missing.missing());
            case Given _, Made _ -> say("elsewhere", lot, missing.missing(), when(missing.moment()));
        };
    }

    private String when(Instant moment) {
        return moments.shown(moment, words);
    }

    private String say(String key, Object... values) {
        return words.text("stores.refusal." + key, values);
    }
}
