package org.qalqan.server.web.pledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.Fault;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.source.Source;
import org.qalqan.server.source.Sources;
import org.qalqan.server.target.Observation;
import org.qalqan.server.target.ObservationFile;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.web.pledge.Checked.Faulty;
import org.qalqan.server.web.pledge.Checked.Good;
import org.qalqan.server.web.pledge.FormFault.Law;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Attaches the observations of a file to a pledge: all rows or none. The same file twice changes nothing. */
@Service
class AttachObservations {

    static final String ACT = "observations attached";

    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    private final Keepers keepers;
    private final Pledges pledges;
    private final Observations observations;
    private final Sources sources;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachObservations(
            Keepers keepers,
            Pledges pledges,
            Observations observations,
            Sources sources,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.keepers = keepers;
        this.pledges = pledges;
        this.observations = observations;
        this.sources = sources;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Observations that were taken, with the source that came along. */
    private record Taken(List<Observation> observations, Optional<Source> newSource) {}

    /**
     * Attaches them.
     *
     * @param form the fields of a source that is not known yet; empty when every row names a known one
     * @return how many were new, or what is wrong with the form
     * @throws RefusedFile with everything that is wrong with the file
     */
    Checked<Integer> attach(Pledge pledge, CsvFile file, Map<String, String> form) {
        Account keeper = keepers.require(ACT, pledge.id());
        Optional<FormFault> unfit = unfit(pledge);
        if (unfit.isPresent()) {
            return new Faulty<>(List.of(unfit.get()));
        }
        return switch (newSource(form)) {
            case Faulty<Optional<Source>>(List<FormFault> faults) -> new Faulty<>(faults);
            case Good<Optional<Source>>(Optional<Source> source) ->
                new Good<>(apply(pledge, new Taken(read(pledge, file, source), source), keeper));
        };
    }

    /** Why a pledge takes no observations. */
    private Optional<FormFault> unfit(Pledge pledge) {
        if (pledge instanceof Pledge.Standing) {
            return Optional.of(FormFault.of("file", Law.STANDING_IS_NOT_OBSERVED));
        }
        return pledges.readings(pledge.id()).isEmpty()
                ? Optional.empty()
                : Optional.of(FormFault.of("file", Law.MEASURED_BY_REPORTS));
    }

    private Checked<Optional<Source>> newSource(Map<String, String> form) {
        Fields fields = new Fields(form);
        if (!Sourcing.isGiven(fields)) {
            return new Good<>(Optional.empty());
        }
        Source source = Sourcing.source(fields, fields.name("source"));
        boolean taken =
                sources.find(source.id()).filter(known -> !known.equals(source)).isPresent();
        if (taken) {
            fields.fault("source", Law.SOURCE_TAKEN);
        }
        return fields.make(() -> Optional.of(source));
    }

    private List<Observation> read(Pledge pledge, CsvFile file, Optional<Source> newSource) {
        Set<String> known = new HashSet<>(sources.ids());
        newSource.map(Source::id).ifPresent(known::add);
        List<CsvFile.Numbered<Observation>> rows = ObservationFile.readOf(file, pledge, known, LocalDate.now(clock));
        refuseContradictions(file, rows, observations.history(pledge.id(), FAR_FUTURE));
        return rows.stream().map(CsvFile.Numbered::value).toList();
    }

    private static void refuseContradictions(
            CsvFile file, List<CsvFile.Numbered<Observation>> rows, List<Observation> recorded) {
        List<Fault> faults = new ArrayList<>();
        for (CsvFile.Numbered<Observation> row : rows) {
            recorded.stream()
                    .filter(other -> contradict(row.value(), other))
                    .forEach(other -> faults.add(contradiction(row, other)));
        }
        if (!faults.isEmpty()) {
            throw new RefusedFile(file.name(), faults);
        }
    }

    private static boolean contradict(Observation one, Observation other) {
        boolean sameStatement = one.date().equals(other.date())
                && one.knownOn().equals(other.knownOn())
                && one.source().equals(other.source());
        return sameStatement
                && !(one.value().equals(other.value()) && one.unit().equals(other.unit()));
    }

    private static Fault contradiction(CsvFile.Numbered<Observation> row, Observation recorded) {
        return new Fault(
                row.row(),
                Optional.of("value"),
                row.value().value().map(String::valueOf),
                "recorded already as %s %s. Maybe this is a correction: give it the later known_on of the day it became known"
                        .formatted(
                                recorded.value().map(String::valueOf).orElse("an event"),
                                recorded.unit().orElse("without unit")));
    }

    private int apply(Pledge pledge, Taken taken, Account keeper) {
        return transaction.execute(_ -> {
            taken.newSource()
                    .filter(source -> sources.find(source.id()).isEmpty())
                    .ifPresent(sources::save);
            int added = observations.record(taken.observations());
            if (added > 0) {
                audit.record(keeper.name(), ACT, "%s: %d rows".formatted(pledge.id(), added), Audit.Outcome.DONE);
            }
            return added;
        });
    }
}
