package org.qalqan.schedule.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Observation;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.person.Sex;

/** One of CDC's test cases: a person, a day, and what the schedule must say of one vaccine group. */
public record CdcCase(
        String id,
        String suite,
        String vaccineGroup,
        Person person,
        LocalDate assessmentDate,
        String status,
        List<Expected> doses,
        String forecastNumber,
        String earliest,
        String recommended,
        String pastDue,
        Map<String, String> row) {

    /** What the case says of one dose; a blank says nothing. */
    public record Expected(String status, String reason) {}

    /** Where the cases lie, seen from the module. */
    public static final Path FOLDER =
            Path.of("../../shared/cdsi").toAbsolutePath().normalize();

    public static List<CdcCase> all() throws IOException {
        return Csv.read(FOLDER.resolve("cases.csv")).stream().map(CdcCase::of).toList();
    }

    private static CdcCase of(Map<String, String> row) {
        Person person = Person.born(LocalDate.parse(value(row, "DOB"))).withSex(Sex.ofCode(value(row, "gender")));
        List<Expected> expected = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            if (!value(row, "Date_Administered_" + number).isEmpty()) {
                person = person.withDose(dose(row, number));
                expected.add(new Expected(
                        value(row, "Evaluation_Status_" + number), value(row, "Evaluation_Reason_" + number)));
            }
        }
        for (int number = 1; number <= 3; number++) {
            String code = value(row, "Observation_Code_" + number);
            if (!code.isEmpty()) {
                Optional<LocalDate> date = Optional.of(value(row, "Observation_Date_" + number))
                        .filter(text -> !text.isEmpty())
                        .map(LocalDate::parse);
                person = person.withObservation(new Observation(code, date, true));
            }
        }
        return new CdcCase(
                value(row, "CDC_Test_ID"),
                value(row, "Suite"),
                value(row, "Vaccine_Group_Normalised"),
                person,
                LocalDate.parse(value(row, "Assessment_Date")),
                value(row, "Series_Status"),
                expected,
                value(row, "Forecast_#"),
                value(row, "Earliest_Date"),
                value(row, "Recommended_Date"),
                value(row, "Past_Due_Date"),
                row);
    }

    private static Dose dose(Map<String, String> row, int number) {
        String cvx = value(row, "CVX_" + number);
        Dose dose = Dose.of(
                LocalDate.parse(value(row, "Date_Administered_" + number)), cvx.length() == 1 ? "0" + cvx : cvx);
        String mvx = value(row, "MVX_" + number);
        return mvx.isEmpty() ? dose : dose.withMvx(mvx);
    }

    /** What the case is about, in CDC's words. */
    public String title() {
        return value(row, "Test_Case_Name");
    }

    private static String value(Map<String, String> row, String name) {
        return row.getOrDefault(name, "").strip();
    }

    @Override
    public String toString() {
        return suite + " " + id;
    }
}
