package org.qalqan.server.coldchain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Takes readings that were sent one by one: all of them or none, and everything that is wrong told at once. */
@Service
public class ReadingDrafts {

    private final ReadingBounds bounds;
    private final ColdChain coldChain;

    ReadingDrafts(ReadingBounds bounds, ColdChain coldChain) {
        this.bounds = bounds;
        this.coldChain = coldChain;
    }

    /**
     * Something wrong with a reading.
     *
     * @param index its place among those sent, from 0
     */
    public record DraftFault(int index, String field, String value, String rule) {}

    /** What became of them. */
    public sealed interface Outcome {

        /** They are recorded. */
        record Recorded(Intake.Taken taken) implements Outcome {}

        /** Nothing was recorded. */
        record Faulty(List<DraftFault> faults) implements Outcome {}
    }

    /**
     * Takes readings.
     *
     * @param account of whoever brings them
     * @param allowed is told every place that is known before anything is stored, and throws where the account may not bring its readings
     */
    public Outcome take(List<ReadingDraft> drafts, String account, Consumer<Set<String>> allowed) {
        ReadingFile.Bounds now = bounds.now();
        allowed.accept(drafts.stream()
                .map(ReadingDraft::place)
                .filter(now.places()::contains)
                .collect(Collectors.toSet()));
        List<DraftFault> faults = new ArrayList<>();
        List<TemperatureReading> readings = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            reading(i, drafts.get(i), now, faults).ifPresent(readings::add);
        }
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(List.copyOf(faults));
        }
        return switch (coldChain.take(readings, account)) {
            case Intake.Taken taken -> new Outcome.Recorded(taken);
            case Intake.Contradicted(List<Readings.Contradiction> contradictions) ->
                new Outcome.Faulty(contradictions.stream()
                        .map(wrong -> new DraftFault(
                                wrong.index(),
                                "celsius",
                                drafts.get(wrong.index()).celsius(),
                                ReadingFiles.contradiction(wrong.recorded())))
                        .toList());
        };
    }

    private static Optional<TemperatureReading> reading(
            int index, ReadingDraft draft, ReadingFile.Bounds bounds, List<DraftFault> faults) {
        int before = faults.size();
        if (!bounds.places().contains(draft.place())) {
            faults.add(new DraftFault(index, "place", draft.place(), "no place of this name is known"));
        }
        String sensor = draft.sensor().strip();
        TemperatureReading.nameFault(sensor)
                .ifPresent(rule -> faults.add(new DraftFault(index, "sensor", draft.sensor(), rule)));
        Optional<Instant> at = ReadingFile.moment(draft.at());
        at.map(bounds::fault)
                .orElseGet(() -> Optional.of(ReadingFile.momentRule(draft.at())))
                .ifPresent(rule -> faults.add(new DraftFault(index, "at", draft.at(), rule)));
        Optional<Celsius> celsius = Celsius.read(draft.celsius()).filter(Celsius::isPossible);
        if (celsius.isEmpty()) {
            faults.add(new DraftFault(index, "celsius", draft.celsius(), ReadingFile.celsiusRule(draft.celsius())));
        }
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new TemperatureReading(draft.place(), sensor, at.orElseThrow(), celsius.orElseThrow()));
    }
}
