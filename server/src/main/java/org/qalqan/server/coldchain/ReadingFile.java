package org.qalqan.server.coldchain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;

/** A file of temperature readings, in the form of {@code docs/formats/temperatures.md}. */
final class ReadingFile {

    private static final CsvForm FORM = CsvForm.of("place,sensor,at,celsius");

    private ReadingFile() {}

    /** Reads the file. A reading may stand in it twice. */
    static List<CsvFile.Numbered<TemperatureReading>> read(CsvFile file, Bounds bounds) {
        return file.read(FORM, row -> reading(row, bounds));
    }

    /**
     * What a reading may say.
     *
     * @param places that are known
     * @param earliest a clock that says less was never set
     * @param now the last moment that can have been measured
     */
    record Bounds(Set<String> places, Instant earliest, Instant now) {

        /** What is wrong with a moment. */
        Optional<String> fault(Instant at) {
            if (at.isAfter(now)) {
                return Optional.of("the moment lies in the future; it is %s now".formatted(now));
            }
            return at.isBefore(earliest)
                    ? Optional.of(
                            "the moment lies more than a year before the campaign, before %s. Maybe the logger's clock was never set"
                                    .formatted(earliest))
                    : Optional.empty();
        }
    }

    /** The moment that a text with an offset means. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** What is wrong with a moment as it is written. */
    static String momentRule(String text) {
        boolean lacksOffset = text.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
        return "a moment is written with its offset, like 2021-06-04T08:00+06:00 or 2021-06-04T02:00Z"
                + (lacksOffset ? ". Maybe add the offset of the logger's clock" : "");
    }

    /** What is wrong with a temperature as it is written. */
    static String celsiusRule(String text) {
        String rule = "a temperature is degrees Celsius from -100 to 60 with up to two decimals, like 4.5";
        if (text.contains(",")) {
            return rule + ". Maybe write a point for the comma";
        }
        Optional<Celsius> bare = Celsius.read(text.replaceAll("\\s*°?\\s*[Ff]$", ""));
        boolean saysFahrenheit = text.matches(".*[Ff]");
        boolean isTooHot =
                bare.filter(value -> value.compareTo(Celsius.HIGHEST) > 0).isPresent();
        return bare.filter(value -> saysFahrenheit || isTooHot)
                .map(value -> rule
                        + ". Maybe it is degrees Fahrenheit: %s °F is %s °C".formatted(value, value.asIfFahrenheit()))
                .orElse(rule);
    }

    private static Optional<CsvFile.Numbered<TemperatureReading>> reading(CsvRow row, Bounds bounds) {
        String place = row.known("place", bounds.places(), "place").intern();
        String sensor = row.required("sensor").intern();
        if (!sensor.isEmpty()) {
            TemperatureReading.nameFault(sensor).ifPresent(rule -> row.fault("sensor", rule));
        }
        Optional<Instant> at = at(row, bounds);
        Optional<Celsius> celsius = celsius(row);
        return row.make(() -> new CsvFile.Numbered<>(
                row.number(), new TemperatureReading(place, sensor, at.orElseThrow(), celsius.orElseThrow())));
    }

    private static Optional<Instant> at(CsvRow row, Bounds bounds) {
        String text = row.required("at");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> at = moment(text);
        at.map(bounds::fault).orElseGet(() -> Optional.of(momentRule(text))).ifPresent(rule -> row.fault("at", rule));
        return at;
    }

    private static Optional<Celsius> celsius(CsvRow row) {
        String text = row.required("celsius");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Celsius> celsius = Celsius.read(text).filter(Celsius::isPossible);
        if (celsius.isEmpty()) {
            row.fault("celsius", celsiusRule(text));
        }
        return celsius;
    }
}
