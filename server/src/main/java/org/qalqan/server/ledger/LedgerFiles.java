package org.qalqan.server.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.Fault;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.place.Places;
import org.qalqan.server.supply.Products;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over files of lots and of movements: all of their rows or none, the same file twice changes nothing. The laws of the ledger hold
 * for them as for everybody.
 */
@Service
public class LedgerFiles {

    /** What is recorded from files is recorded by nobody's account. */
    static final String ACCOUNT = "import";

    private static final int MOST_FAULTS = 1_000;

    private final JdbcClient jdbc;
    private final Lots lots;
    private final LotLives lives;
    private final Ledger ledger;
    private final MovementLinks links;
    private final MovementStaging staging;
    private final Products products;
    private final Places places;
    private final Campaigns campaigns;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    LedgerFiles(
            JdbcClient jdbc,
            Lots lots,
            LotLives lives,
            Ledger ledger,
            MovementLinks links,
            MovementStaging staging,
            Products products,
            Places places,
            Campaigns campaigns,
            PlatformTransactionManager manager,
            Clock clock) {
        this.jdbc = jdbc;
        this.lots = lots;
        this.lives = lives;
        this.ledger = ledger;
        this.links = links;
        this.staging = staging;
        this.products = products;
        this.places = places;
        this.campaigns = campaigns;
        // A refused statement is taken back without what was copied beside the table, which then tells who was wrong.
        this.savepoint = new TransactionTemplate(manager);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** How many rows a file had, and how many of them were new. */
    public record Taken(long rows, long added) {}

    /**
     * Registers the lots of a file, enters their doses and releases them.
     *
     * @throws RefusedFile with what is wrong in it; then nothing is recorded
     */
    @Transactional
    public Taken lots(CsvFile file, Set<String> sources) {
        ZoneId zone = zone();
        List<CsvFile.Numbered<LotFile.Row>> rows = LotFile.read(
                file,
                new LotFile.Names(products.ids(), places.codes(), sources, LocalDate.ofInstant(clock.instant(), zone)));
        List<Fault> faults = new ArrayList<>();
        LotEntries entries = new LotEntries(lots, lives, ledger, zone);
        long added = rows.stream()
                .filter(row -> entries.take(row.row(), row.value(), faults))
                .count();
        refuse(file, faults);
        return new Taken(rows.size(), added);
    }

    /**
     * Records the movements of a file.
     *
     * @param progress is told what is being done
     * @throws RefusedFile with what is wrong in it; then nothing is recorded
     */
    @Transactional
    public Taken movements(CsvFile file, Set<String> sources, Consumer<String> progress) {
        // Files are taken over one after the other, so that none waits for another in a circle.
        jdbc.sql("select true from pg_advisory_xact_lock(hashtext('ledger files'))")
                .query(Boolean.class)
                .single();
        KnownLots known = new KnownLots(lives.all().values());
        List<MovementRow> rows = new MovementFile(known, places.codes(), sources, zone(), clock).read(file);
        progress.accept("%,d rows read; copying them".formatted(rows.size()));
        List<Fault> faults = new ArrayList<>();
        List<StagedMovement> movements = links.link(rows, faults);
        staging.fill(movements);
        progress.accept("copied; looking for what is recorded already");
        Map<Long, MovementRow> byRow = rows.stream().collect(Collectors.toMap(MovementRow::row, Function.identity()));
        staging.taken()
                .forEach(
                        row -> faults.add(
                                new Fault(
                                        row,
                                        Optional.of("key"),
                                        Optional.of(row(byRow, row).key()),
                                        "another movement is recorded under this key. Maybe this is a new one: give it a key of its own")));
        faults.addAll(unfit(rows));
        staging.senselessReversals().forEach(reversal -> faults.add(fault(reversal, row(byRow, reversal.row()))));
        refuse(file, faults);
        progress.accept("recording them, and checking the laws of the ledger");
        return new Taken(rows.size(), record(file, byRow));
    }

    private List<Fault> unfit(List<MovementRow> rows) {
        List<MovementRow> barred = rows.stream()
                .filter(row -> row.bar().isPresent() && row.act() != Act.GIVE)
                .toList();
        if (barred.isEmpty()) {
            return List.of();
        }
        Set<Long> recorded = new HashSet<>(
                staging.recorded(barred.stream().map(MovementRow::row).toList()));
        return barred.stream()
                .filter(row -> !recorded.contains(row.row()))
                .map(row -> new Fault(
                        row.row(),
                        Optional.of("lot"),
                        Optional.of(row.lot().number()),
                        (row.act() == Act.RECALL
                                        ? "at %s the lot is %s at %s and was not recalled"
                                        : "at %s the lot is %s at %s and can't be used there")
                                .formatted(
                                        row.moment(),
                                        row.bar().orElseThrow().code(),
                                        row.from().orElseThrow())))
                .toList();
    }

    private static Fault fault(MovementStaging.Senseless reversal, MovementRow row) {
        String rule = reversal.by()
                .map(by -> "the movement was reversed already, by " + by)
                .orElseGet(() -> reversal.isKnown()
                        ? "the movement is itself a reversal. Maybe record anew what was reversed"
                        : "no movement of this key is recorded or stands in the file");
        return new Fault(reversal.row(), Optional.of("reverses"), row.reverses(), rule);
    }

    private long record(CsvFile file, Map<Long, MovementRow> rows) {
        try {
            return savepoint.execute(status -> staging.record(ACCOUNT));
        } catch (DataAccessException refused) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(refused);
            if (cause instanceof PSQLException database && Ledger.BELOW_ZERO.equals(database.getSQLState())) {
                List<Fault> faults = staging.shortages().stream()
                        .map(shortage -> fault(shortage, row(rows, shortage.row())))
                        .toList();
                refuse(file, faults);
            }
            throw refused;
        }
    }

    private static Fault fault(MovementStaging.Shortage shortage, MovementRow row) {
        return new Fault(
                shortage.row(),
                Optional.of("doses"),
                row.act() == Act.REVERSE ? Optional.empty() : Optional.of(Long.toString(row.doses())),
                "\"%s\" of lot %s (%s) would fall below zero at %s: %d doses are missing"
                        .formatted(
                                shortage.name(),
                                shortage.number(),
                                shortage.product(),
                                shortage.at(),
                                shortage.missing()));
    }

    private static MovementRow row(Map<Long, MovementRow> rows, long row) {
        return Objects.requireNonNull(rows.get(row), () -> "no row " + row);
    }

    private static void refuse(CsvFile file, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedFile(
                    file.name(),
                    faults.stream()
                            .sorted(Comparator.comparingLong(Fault::row))
                            .limit(MOST_FAULTS)
                            .toList());
        }
    }

    private ZoneId zone() {
        return campaigns.current().map(Campaign::timeZone).orElse(ZoneOffset.UTC);
    }
}
