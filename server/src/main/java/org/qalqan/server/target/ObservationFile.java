package org.qalqan.server.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;

/** A file of observations of pledges, in the form of {@code docs/formats/campaign.md}. */
public final class ObservationFile {

    private static final CsvForm FORM = CsvForm.of("pledge,date,known_on,value,unit,source,note");

    private ObservationFile() {}

    /**
     * Reads the file.
     *
     * @param pledges ids that a row may name
     * @param sources ids that a row may name
     * @param today the last day on which something can have become known
     */
    public static List<Observation> read(CsvFile file, Set<String> pledges, Set<String> sources, LocalDate today) {
        return file.read(FORM, row -> observation(row, row.known("pledge", pledges, "pledge"), sources, today), key());
    }

    /**
     * Reads a file that is about one pledge, and holds each row against what the pledge is: a measured one is observed by values, a dated
     * one by the event itself.
     *
     * @param sources ids that a row may name
     * @param today the last day on which something can have become known
     */
    public static List<CsvFile.Numbered<Observation>> readOf(
            CsvFile file, Pledge pledge, Set<String> sources, LocalDate today) {
        return file.readNumbered(
                FORM,
                row -> {
                    Optional<Observation> seen = observation(row, row.required("pledge"), sources, today);
                    return seen.filter(observation -> fits(row, observation, pledge));
                },
                key());
    }

    private static boolean fits(CsvRow row, Observation observation, Pledge pledge) {
        if (!observation.pledge().equals(pledge.id())) {
            row.fault("pledge", "these are to be observations of %s alone".formatted(pledge.id()));
        }
        if (pledge instanceof Pledge.Measured && observation.value().isEmpty()) {
            row.fault("value", "a measured pledge is observed by values; the field may not be empty");
        }
        if (pledge instanceof Pledge.Dated && observation.value().isPresent()) {
            row.fault("value", "an event by a day has no value");
        }
        return row.isSound();
    }

    private static UniqueKey<Observation> key() {
        return UniqueKey.of(
                "pledge,date,known_on,source",
                seen -> List.of(seen.pledge(), seen.date(), seen.knownOn(), seen.source()));
    }

    private static Optional<Observation> observation(CsvRow row, String pledge, Set<String> sources, LocalDate today) {
        LocalDate date = row.requiredDate("date");
        LocalDate knownOn = row.requiredDate("known_on");
        Optional<Double> value = row.decimal("value");
        Optional<String> unit = row.text("unit");
        String source = row.known("source", sources, "source");
        Optional<String> note = row.text("note");
        if (row.isSound() && knownOn.isBefore(date)) {
            row.fault("known_on", "what was observed can't be known before its day, " + date);
        }
        if (row.isSound() && knownOn.isAfter(today)) {
            row.fault("known_on", "the day lies in the future; today is " + today);
        }
        return row.make(() -> new Observation(pledge, date, knownOn, value, unit, source, note));
    }
}
