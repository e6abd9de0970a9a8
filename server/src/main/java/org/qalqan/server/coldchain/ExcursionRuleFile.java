package org.qalqan.server.coldchain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;

/** A file of excursion rules, in the form of {@code docs/formats/campaign.md}. */
public final class ExcursionRuleFile {

    private static final CsvForm FORM =
            CsvForm.of("product,storage,kind,side,limit_celsius,consecutive_minutes,cumulative_minutes,source,note");
    private static final List<String> STORAGES =
            Arrays.stream(Storage.values()).map(Storage::code).toList();
    private static final List<String> KINDS =
            Arrays.stream(ExcursionKind.values()).map(ExcursionKind::code).toList();
    private static final List<String> SIDES =
            Arrays.stream(Limit.Side.values()).map(Limit.Side::sign).toList();
    private static final long LONGEST_MINUTES = 5_256_000;

    private ExcursionRuleFile() {}

    /** Reads the file. {@code products} and {@code sources} are what a row may name. */
    public static List<ExcursionRule> read(CsvFile file, Set<String> products, Set<String> sources) {
        return file.read(
                FORM,
                row -> rule(row, products, sources),
                UniqueKey.of(
                        "product,storage,side,limit_celsius,consecutive_minutes,cumulative_minutes",
                        rule -> List.of(
                                rule.product(), rule.storage(), rule.limit(), rule.consecutive(), rule.cumulative())));
    }

    private static Optional<ExcursionRule> rule(CsvRow row, Set<String> products, Set<String> sources) {
        String product = row.known("product", products, "product");
        row.required("storage");
        Optional<Storage> storage = row.word("storage", Storage::of, STORAGES);
        Optional<Limit> limit = limit(row);
        Optional<Duration> consecutive = minutes(row, "consecutive_minutes");
        Optional<Duration> cumulative = minutes(row, "cumulative_minutes");
        if (row.isSound() && consecutive.isEmpty() && cumulative.isEmpty()) {
            row.fault("consecutive_minutes", "a rule has consecutive minutes, cumulative minutes or both");
        }
        String source = row.known("source", sources, "source");
        Optional<String> note = row.text("note");
        return row.make(() -> new ExcursionRule(
                product, storage.orElseThrow(), limit.orElseThrow(), consecutive, cumulative, source, note));
    }

    private static Optional<Limit> limit(CsvRow row) {
        row.required("kind");
        Optional<ExcursionKind> kind = row.word("kind", ExcursionKind::of, KINDS);
        row.required("side");
        Optional<Limit.Side> side = row.word("side", Limit.Side::of, SIDES);
        Optional<Celsius> celsius = Celsius.read(row.required("limit_celsius")).filter(Celsius::isPossible);
        if (celsius.isEmpty()) {
            row.fault("limit_celsius", "a limit is degrees Celsius from -100 to 60 with up to two decimals, like -0.5");
        }
        if (!row.isSound()) {
            return Optional.empty();
        }
        Limit limit = new Limit(side.orElseThrow(), celsius.orElseThrow());
        if (limit.kind() != kind.orElseThrow()) {
            row.fault("side", "heat lies above its limit (> or >=), freezing below it (< or <=)");
        }
        return Optional.of(limit);
    }

    private static Optional<Duration> minutes(CsvRow row, String column) {
        Optional<Long> minutes = row.whole(column);
        if (minutes.filter(number -> number < 1 || number > LONGEST_MINUTES).isPresent()) {
            row.fault(column, "the minutes are 1 to " + LONGEST_MINUTES);
        }
        return minutes.map(Duration::ofMinutes);
    }
}
