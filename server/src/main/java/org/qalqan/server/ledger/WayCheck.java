package org.qalqan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.qalqan.server.ledger.LedgerCheck.Difference;
import org.qalqan.server.ledger.Whereabouts.Given;
import org.qalqan.server.ledger.Whereabouts.Made;
import org.qalqan.server.ledger.Whereabouts.OpenVial;
import org.qalqan.server.ledger.Whereabouts.Stock;
import org.qalqan.server.ledger.Whereabouts.Transit;
import org.qalqan.server.ledger.Whereabouts.Wasted;

/** Looks at each movement by itself: does it go a way that its act goes, within one lot, and is a reversal the opposite of what it reverses? */
final class WayCheck {

    private static final int TELL_EVERY = 100_000;

    private final LongConsumer progress;
    private final List<Difference> differences = new ArrayList<>();
    private long movements;

    WayCheck(LongConsumer progress) {
        this.progress = progress;
    }

    List<Difference> differences() {
        return differences;
    }

    long movements() {
        return movements;
    }

    void take(Movement movement, long lotAtItsEnd) {
        movements++;
        boolean right = movement.lot() == lotAtItsEnd
                && (movement.act() == Act.REVERSE || isWay(movement.act(), movement.from(), movement.to()));
        if (!right) {
            differences.add(new Difference.WrongWay(movement.id(), movement.act()));
        }
        if (movements % TELL_EVERY == 0) {
            progress.accept(movements);
        }
    }

    /** Looks at a reversal beside what it reverses. */
    void takeReversal(Movement reversal, Movement original) {
        boolean right = reversal.from().equals(original.to())
                && reversal.to().equals(original.from())
                && reversal.doses() == original.doses()
                && reversal.at().equals(original.at())
                && original.act() != Act.REVERSE;
        if (!right) {
            differences.add(new Difference.WrongReversal(reversal.id(), original.id()));
        }
    }

    private static boolean isWay(Act act, Whereabouts from, Whereabouts to) {
        return switch (act) {
            case ENTER -> from instanceof Made && to instanceof Stock;
            case DISPATCH -> from instanceof Stock && to instanceof Transit;
            case RECEIVE -> from instanceof Transit && to instanceof Stock;
            case DISCREPANCY ->
                from instanceof Transit && to instanceof Wasted || from instanceof Stock && to instanceof Transit;
            case ISSUE -> from instanceof Stock && to instanceof Stock;
            case OPEN -> from instanceof Stock && to instanceof OpenVial;
            case GIVE -> (from instanceof Stock || from instanceof OpenVial) && to instanceof Given;
            case WASTE, RECALL -> (from instanceof Stock || from instanceof OpenVial) && to instanceof Wasted;
            case COUNT ->
                from instanceof Stock && to instanceof Wasted || from instanceof Wasted && to instanceof Stock;
            case REVERSE -> false;
        };
    }
}
