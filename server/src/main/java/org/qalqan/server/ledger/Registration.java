package org.qalqan.server.ledger;

import java.util.List;

/** What became of a lot that was to be registered. */
public sealed interface Registration {

    /** It is registered, now or already before. */
    record Registered(Lot lot, boolean isNew) implements Registration {}

    /** Its number is registered with other particulars. */
    record Differs(Lot registered) implements Registration {}

    /** Other numbers look just like its own: is it one of these? Nothing was registered. */
    record LooksLike(List<Lot> others) implements Registration {}
}
