package org.qalqan.server.coldchain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.Fault;
import org.qalqan.server.csv.RefusedFile;
import org.springframework.stereotype.Service;

/** Takes files of readings: all rows or none, and everything that is wrong told at once. */
@Service
public class ReadingFiles {

    private final ReadingBounds bounds;
    private final ColdChain coldChain;

    ReadingFiles(ReadingBounds bounds, ColdChain coldChain) {
        this.bounds = bounds;
        this.coldChain = coldChain;
    }

    /**
     * Takes a file.
     *
     * @param account of whoever brings it
     * @param allowed is told every place in the file before anything is stored, and throws where the account may not bring its readings
     * @throws RefusedFile with everything that is wrong; then nothing was stored
     */
    public Intake.Taken take(CsvFile file, String account, Consumer<Set<String>> allowed) {
        List<CsvFile.Numbered<TemperatureReading>> rows = ReadingFile.read(file, bounds.now());
        List<TemperatureReading> readings =
                rows.stream().map(CsvFile.Numbered::value).toList();
        allowed.accept(readings.stream().map(TemperatureReading::place).collect(Collectors.toSet()));
        return switch (coldChain.take(readings, account)) {
            case Intake.Taken taken -> taken;
            case Intake.Contradicted(List<Readings.Contradiction> contradictions) ->
                throw new RefusedFile(
                        file.name(),
                        contradictions.stream()
                                .map(contradiction -> fault(rows.get(contradiction.index()), contradiction.recorded()))
                                .toList());
        };
    }

    private static Fault fault(CsvFile.Numbered<TemperatureReading> row, Celsius recorded) {
        return new Fault(
                row.row(),
                Optional.of("celsius"),
                Optional.of(row.value().celsius().toString()),
                contradiction(recorded));
    }

    /** Why a reading that says otherwise is refused. */
    static String contradiction(Celsius recorded) {
        return "another reading of this sensor at this moment says %s °C. Maybe two sensors have one name, or a clock was set back"
                .formatted(recorded);
    }
}
