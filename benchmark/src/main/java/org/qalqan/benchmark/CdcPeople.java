package org.qalqan.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Observation;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.person.Sex;

/** The people of CDC's public test cases, with the day each is assessed. */
final class CdcPeople {

    /** A person and the day of assessment. */
    record Visit(Person person, LocalDate date) {}

    private CdcPeople() {}

    /** The cases; their place is the system property {@code cases}, else {@code ../shared/cdsi/cases.csv}. */
    static List<Visit> visits() {
        Path file = Path.of(System.getProperty("cases", "../shared/cdsi/cases.csv"));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(CdcPeople::visit).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "CDC's cases are not at " + file.toAbsolutePath() + ".\nMaybe set -Dcases=FILE", unreadable);
        }
    }

    private static Visit visit(NamedCsvRecord row) {
        Person person = Person.born(LocalDate.parse(row.getField("DOB"))).withSex(Sex.ofCode(row.getField("gender")));
        for (int number = 1; number <= 7; number++) {
            String date = row.getField("Date_Administered_" + number);
            if (!date.isBlank()) {
                String cvx = row.getField("CVX_" + number);
                person = person.withDose(Dose.of(LocalDate.parse(date), cvx.length() == 1 ? "0" + cvx : cvx));
            }
        }
        for (int number = 1; number <= 3; number++) {
            String code = row.getField("Observation_Code_" + number);
            if (!code.isBlank()) {
                Optional<LocalDate> date = Optional.of(row.getField("Observation_Date_" + number))
                        .filter(text -> !text.isBlank())
                        .map(LocalDate::parse);
                person = person.withObservation(new Observation(code, date, true));
            }
        }
        return new Visit(person, LocalDate.parse(row.getField("Assessment_Date")));
    }
}
