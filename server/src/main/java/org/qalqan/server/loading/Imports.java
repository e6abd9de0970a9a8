package org.qalqan.server.loading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qalqan.server.access.Account;
import org.qalqan.server.coldchain.ReadingFiles;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.coverage.TallyFile;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.Fault;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.ledger.LedgerFiles;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.place.Places;
import org.qalqan.server.source.SourceFile;
import org.qalqan.server.source.Sources;
import org.qalqan.server.supply.Deliveries;
import org.qalqan.server.supply.DeliveryFile;
import org.qalqan.server.supply.Products;
import org.qalqan.server.target.ObservationFile;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over one file of records: all of its rows or none. The same file twice changes nothing. */
@Service
public class Imports {

    /** Stands for whoever has a shell on the server, as in the audit. */
    private static final String CONSOLE = "(console)";

    private final Sources sources;
    private final Places places;
    private final Denominators populations;
    private final DenominatorImport denominators;
    private final ReadingImport readings;
    private final Products products;
    private final Deliveries deliveries;
    private final Tallies tallies;
    private final Pledges pledges;
    private final Observations observations;
    private final ReadingFiles temperatures;
    private final LedgerFiles ledger;
    private final Clock clock;

    Imports(
            Sources sources,
            Places places,
            Denominators populations,
            DenominatorImport denominators,
            ReadingImport readings,
            Products products,
            Deliveries deliveries,
            Tallies tallies,
            Pledges pledges,
            Observations observations,
            ReadingFiles temperatures,
            LedgerFiles ledger,
            Clock clock) {
        this.sources = sources;
        this.places = places;
        this.populations = populations;
        this.denominators = denominators;
        this.readings = readings;
        this.products = products;
        this.deliveries = deliveries;
        this.tallies = tallies;
        this.pledges = pledges;
        this.observations = observations;
        this.temperatures = temperatures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes over a file.
     *
     * @throws RefusedFile with one fault for each thing that is wrong; then nothing was stored
     */
    @Transactional
    public Imported take(RecordKind kind, CsvFile file) {
        return take(kind, file, _ -> {});
    }

    /** Takes over a file, and tells what it is doing where that takes long. */
    @Transactional
    public Imported take(RecordKind kind, CsvFile file, Consumer<String> progress) {
        return switch (kind) {
            case SOURCES -> sources(file);
            case TALLIES -> tallies(file);
            case DELIVERIES -> deliveries(file);
            case DENOMINATORS -> denominators.take(file);
            case READINGS -> readings.take(file);
            case OBSERVATIONS -> observations(file);
            case TEMPERATURES -> temperatures(file);
            case LOTS -> imported(ledger.lots(file, sources.ids()));
            case MOVEMENTS -> imported(ledger.movements(file, sources.ids(), progress));
        };
    }

    /**
     * Takes over what of a file is new, and proposes what of it would change a figure that targets are judged by.
     *
     * @param kind {@link RecordKind#DENOMINATORS} or {@link RecordKind#READINGS}
     * @param by who proposes it, and holds a role for that
     * @param reason for whoever decides
     * @throws RefusedFile with one fault for each thing that is wrong; then nothing was stored
     */
    @Transactional
    public Proposed propose(RecordKind kind, CsvFile file, Account by, String reason) {
        return switch (kind) {
            case DENOMINATORS -> denominators.propose(file, by, reason);
            case READINGS -> readings.propose(file, by, reason);
            default -> throw new IllegalArgumentException("%s are taken over without a second person".formatted(kind));
        };
    }

    private Imported sources(CsvFile file) {
        var read = SourceFile.read(file);
        read.forEach(sources::save);
        return new Imported(read.size(), read.size());
    }

    private Imported tallies(CsvFile file) {
        Set<String> codes = places.codes();
        Map<String, Long> populations = this.populations.largestPopulations();
        List<CsvFile.Numbered<Tally>> read =
                TallyFile.read(file, new TallyFile.Names(codes, sources.ids(), populations, today()));
        Tallies.Recorded recorded =
                tallies.record(read.stream().map(CsvFile.Numbered::value).toList());
        refuseContradictions(file, read, recorded.contradictions());
        return new Imported(read.size(), recorded.added());
    }

    private static void refuseContradictions(
            CsvFile file, List<CsvFile.Numbered<Tally>> read, List<Tallies.Contradiction> contradictions) {
        if (contradictions.isEmpty()) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        for (Tallies.Contradiction contradiction : contradictions) {
            CsvFile.Numbered<Tally> row = read.get(contradiction.index());
            faults.add(new Fault(
                    row.row(),
                    Optional.of("count"),
                    Optional.of(Long.toString(row.value().count())),
                    "recorded already as %d. Maybe this is a correction: give it the later known_on of the day it became known"
                            .formatted(contradiction.recorded())));
        }
        throw new RefusedFile(file.name(), faults);
    }

    private Imported deliveries(CsvFile file) {
        var read =
                DeliveryFile.read(file, new DeliveryFile.Names(products.ids(), places.codes(), sources.ids(), today()));
        return new Imported(read.size(), deliveries.record(read));
    }

    private Imported observations(CsvFile file) {
        var read = ObservationFile.read(file, pledges.ids(), sources.ids(), today());
        return new Imported(read.size(), observations.record(read));
    }

    private Imported temperatures(CsvFile file) {
        var taken = temperatures.take(file, CONSOLE, _ -> {});
        return new Imported(taken.added() + taken.known(), taken.added());
    }

    private static Imported imported(LedgerFiles.Taken taken) {
        return new Imported(taken.rows(), taken.added());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
