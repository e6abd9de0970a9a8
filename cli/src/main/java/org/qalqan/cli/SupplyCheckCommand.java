package org.qalqan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.qalqan.server.ledger.LedgerCheck;
import org.qalqan.server.ledger.LedgerCheck.Difference;
import org.qalqan.server.ledger.Whereabouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recounts the ledger. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes every balance of the stock ledger from its movements and tells each difference, one a line.",
            "Nothing is changed. Exit code 0: no difference; 1: there are some."
        })
final class SupplyCheckCommand implements Callable<Integer> {

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        try (RunningServer server = RunningServer.withoutPages(database)) {
            LedgerCheck.Report report = server.part(LedgerCheck.class)
                    .check(movements -> Progress.say("%,d movements looked at".formatted(movements)));
            List<Difference> differences = report.differences();
            differences.forEach(difference -> System.out.println(told(difference)));
            System.out.printf(
                    "%d movements, %d balances of %d lots recomputed: %s%n",
                    report.movements(),
                    report.holdings(),
                    report.lots(),
                    differences.isEmpty() ? "no difference" : differences.size() + " differences");
            return differences.isEmpty() ? 0 : 1;
        }
    }

    private static String told(Difference difference) {
        return switch (difference) {
            case Difference.WrongBalance wrong ->
                "lot %d, %s: %d doses are stored, the movements add up to %d"
                        .formatted(wrong.lot(), told(wrong.where()), wrong.stored(), wrong.counted());
            case Difference.BelowZero below ->
                "lot %d, %s: %d doses at %s".formatted(below.lot(), told(below.where()), below.doses(), below.moment());
            case Difference.NotConserved lost ->
                "lot %d: %d doses were made, %d are accounted for".formatted(lost.lot(), lost.made(), lost.accounted());
            case Difference.WrongWay wrong ->
                "movement %d: no way for the act %s"
                        .formatted(wrong.movement(), wrong.act().code());
            case Difference.WrongReversal wrong ->
                "movement %d: not the opposite of %d, which it reverses".formatted(wrong.movement(), wrong.reverses());
        };
    }

    private static String told(Whereabouts where) {
        return switch (where) {
            case Whereabouts.Made _ -> "made";
            case Whereabouts.Stock stock -> "in stock at " + stock.place();
            case Whereabouts.Transit way -> "on the way with shipment " + way.shipment();
            case Whereabouts.OpenVial vial -> "in vial %d at %s".formatted(vial.vial(), vial.place());
            case Whereabouts.Given given -> "given at " + given.place();
            case Whereabouts.Wasted wasted ->
                "wasted at %s (%s)".formatted(wasted.place(), wasted.reason().code());
        };
    }
}
