package org.qalqan.server.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qalqan.server.coverage.FaultReport;
import org.qalqan.server.coverage.TallyFault;
import org.springframework.stereotype.Component;

/** What does not fit in the reports known on a day. */
@Component
class FaultsTable implements Table<TallyFault> {

    private static final List<String> KINDS = List.of(
            "downward_correction",
            "gap",
            "frozen",
            "misdated",
            "jump",
            "sum_mismatch",
            "regions_differ",
            "above_population");

    private final FaultReport faults;

    FaultsTable(FaultReport faults) {
        this.faults = faults;
    }

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public String about() {
        return "What does not fit in the reports known on the day, the latest first. Nothing of it is smoothed away";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF, Parameter.PLACE, Parameter.INDICATOR);
    }

    @Override
    public List<Column<TallyFault>> columns() {
        return List.of(
                Column.word("fault", KINDS, "What does not fit", FaultsTable::kind),
                Column.text("place", "Code of the place", TallyFault::place),
                Column.word(
                        "indicator",
                        Parameter.INDICATOR.words(),
                        "Of which count",
                        fault -> fault.indicator().code()),
                Column.maybeDay("from", "First day of a stretch", FaultsTable::from),
                Column.day("date", "The day it shows on, for a stretch its last", TallyFault::date),
                Column.text("detail", "What was found, in English", FaultsTable::detail));
    }

    @Override
    public List<TallyFault> rows(Asked asked) {
        return faults.knownOn(asked.campaign().nation(), asked.asOf()).stream()
                .filter(fault -> asked.place().isEmpty() || asked.place().get().equals(fault.place()))
                .filter(fault -> asked.indicators().contains(fault.indicator()))
                .limit(asked.mostRows() + 1L)
                .toList();
    }

    private static String kind(TallyFault fault) {
        return switch (fault) {
            case TallyFault.DownwardCorrection _ -> "downward_correction";
            case TallyFault.Gap _ -> "gap";
            case TallyFault.Frozen _ -> "frozen";
            case TallyFault.Misdated _ -> "misdated";
            case TallyFault.Jump _ -> "jump";
            case TallyFault.SumMismatch _ -> "sum_mismatch";
            case TallyFault.RegionsDiffer _ -> "regions_differ";
            case TallyFault.AbovePopulation _ -> "above_population";
        };
    }

    private static Optional<LocalDate> from(TallyFault fault) {
        return switch (fault) {
            case TallyFault.Gap gap -> Optional.of(gap.from());
            case TallyFault.Frozen frozen -> Optional.of(frozen.from());
            default -> Optional.empty();
        };
    }

    private static String detail(TallyFault fault) {
        return switch (fault) {
            case TallyFault.DownwardCorrection fell -> "fell from %d to %d".formatted(fell.before(), fell.after());
            case TallyFault.Gap gap -> "no report for %d days".formatted(gap.days());
            case TallyFault.Frozen frozen -> "%d reported for %d days".formatted(frozen.count(), frozen.days());
            case TallyFault.Misdated misdated ->
                "%d is stated for %s by %s"
                        .formatted(misdated.count(), misdated.statedElsewhereFor(), misdated.elsewhere());
            case TallyFault.Jump jump ->
                String.format(Locale.ROOT, "rose by %.0f a day, usually %.0f", jump.perDay(), jump.usualPerDay());
            case TallyFault.SumMismatch sum -> "stated %d, parts add up to %d".formatted(sum.stated(), sum.sum());
            case TallyFault.RegionsDiffer differ ->
                "%d of the nation, %d of %d regions together"
                        .formatted(differ.nation(), differ.regions(), differ.regionsReported());
            case TallyFault.AbovePopulation above ->
                "%d counted where %d live".formatted(above.count(), above.population());
        };
    }
}
