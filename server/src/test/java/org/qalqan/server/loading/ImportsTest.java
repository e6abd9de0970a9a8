package org.qalqan.server.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.server.ServerTest;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.RefusedFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What happens to files that somebody sends, good and bad. Each test is rolled back. */
@ServerTest
@Transactional
class ImportsTest {

    private static final String HEADER = "place,date,precision,known_on,indicator,count,rounded_to,source,note\n";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long before;

    @BeforeEach
    void count() {
        before = tallies();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        String rows = HEADER + row("KZ-AKM", "2021-08-01", "2021-08-01", "people_vaccinated", "100000");

        assertThat(take(rows)).isEqualTo(new Imported(1, 1));
        assertThat(take(rows)).isEqualTo(new Imported(1, 0));
        assertThat(tallies()).isEqualTo(before + 1);
    }

    @Test
    void theFilesOfTheCampaignChangeNothingBecauseTheyAreLoaded() {
        for (RecordKind kind :
                List.of(RecordKind.TALLIES, RecordKind.DELIVERIES, RecordKind.DENOMINATORS, RecordKind.OBSERVATIONS)) {
            CsvFile file = CsvFile.at(TestDatabase.CAMPAIGN.resolve(kind.code() + ".csv"));

            assertThat(imports.take(kind, file).added()).as(kind.code()).isZero();
        }
    }

    @Test
    void aCorrectionIsANewRowKnownLater() throws IOException {
        take(HEADER + row("KZ-AKM", "2021-08-01", "2021-08-01", "people_vaccinated", "100000"));

        assertThat(faults(HEADER + row("KZ-AKM", "2021-08-01", "2021-08-01", "people_vaccinated", "90000")))
                .singleElement()
                .asString()
                .startsWith(
                        "tallies.csv row 2, count \"90000\": recorded already as 100000. Maybe this is a correction");
        assertThat(take(HEADER + row("KZ-AKM", "2021-08-01", "2021-08-03", "people_vaccinated", "90000")))
                .isEqualTo(new Imported(1, 1));
    }

    @Test
    void eachFaultIsNamedWithItsRowAndFieldAndNothingIsTakenOver() throws IOException {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        String rows = HEADER
                + row("KZ-AKM", "2021-08-01", "2021-08-01", "people_vaccinated", "100000")
                + row("KZ-XXX", "2021-08-01", "2021-08-01", "people_vaccinated", "5")
                + row("KZ-AKM", "2021-08-02", "2021-08-02", "people_vaccinated", "-5")
                + row("KZ-AKM", "2021-08-03", "2021-08-03", "people_vaccinated", "5.5")
                + row("KZ-AKM", "2021-08-04", "2021-08-04", "people_vaccinated", "735567")
                + row("KZ-AKM", tomorrow.toString(), tomorrow.toString(), "people_vaccinated", "5")
                + row("KZ-AKM", "2021-08-05", "2021-08-04", "people_vaccinated", "5")
                + row("KZ-AKM", "2021-02-30", "2021-08-04", "people_vaccinated", "5")
                + row("KZ-AKM", "2021-08-06", "2021-08-06", "people", "5")
                + row("KZ-AKM", "2021-08-01", "2021-08-01", "people_vaccinated", "100000");

        assertThat(faults(rows))
                .containsExactly(
                        "tallies.csv row 3, place \"KZ-XXX\": no place of this name is known",
                        "tallies.csv row 4, count \"-5\": a count is a whole number from 0, without separators",
                        "tallies.csv row 5, count \"5.5\": a count is a whole number from 0, without separators",
                        "tallies.csv row 6, count \"735567\": more people than live there: the largest population known is 735566",
                        "tallies.csv row 7, date \"%s\": the day lies in the future; today is %s"
                                .formatted(tomorrow, LocalDate.now(clock)),
                        "tallies.csv row 8, known_on \"2021-08-04\": a count can't be known before the day it is about, 2021-08-05",
                        "tallies.csv row 9, date \"2021-02-30\": a date is written YYYY-MM-DD and exists in the calendar",
                        "tallies.csv row 10, indicator \"people\": the field is one of people_vaccinated, people_fully_vaccinated, doses, boosters",
                        "tallies.csv row 11: place,date,known_on,indicator,source: the row stands twice: row 2 says the same");
        assertThat(tallies()).isEqualTo(before);
    }

    @Test
    void deliveriesAreCheckedLikewise() throws IOException {
        String rows = "date,precision,known_on,status,event,product,component,place,doses,counting,source,note\n"
                + "2021-08-31,month,2021-07-01,plan,arrival,QazVac,any,,100000,increment,owid-vaccinations,\n"
                + "2021-08-31,quarter,2021-07-01,plan,arrival,QazVac,any,,100000,increment,owid-vaccinations,\n"
                + "2021-08-31,day,2021-07-01,actual,arrival,QazVac,any,,100000,increment,owid-vaccinations,\n"
                + "2021-08-31,day,2021-07-01,plan,arrival,AstraZeneca,3,,1e5,increment,nobody,\n";

        assertThat(faultsIn(RecordKind.DELIVERIES, "deliveries.csv", rows))
                .containsExactly(
                        "deliveries.csv row 3, precision \"quarter\": the field is one of day, week, month, by, as_of, as_of_month",
                        "deliveries.csv row 4, known_on \"2021-07-01\": what has happened can't be known before its day, 2021-08-31",
                        "deliveries.csv row 5, component \"3\": the field is one of 1, 2, any, both",
                        "deliveries.csv row 5, product \"AstraZeneca\": no product of this name is known",
                        "deliveries.csv row 5, doses \"1e5\": a count is a whole number from 0, without separators",
                        "deliveries.csv row 5, source \"nobody\": no source of this name is known");
    }

    @Test
    void aDenominatorCountsSomebodyAndNotMoreThanLiveThere() throws IOException {
        String rows = "place,denominator,people,valid_from,known_on,source,note\n"
                + "KZ,eligible,0,2021-01-01,2021-01-01,owid-vaccinations,\n"
                + "KZ,eligible,18879553,2021-02-01,2021-02-01,owid-vaccinations,\n";

        assertThat(faultsIn(RecordKind.DENOMINATORS, "denominators.csv", rows))
                .containsExactly(
                        "denominators.csv row 2, people \"0\": a denominator counts at least one person",
                        "denominators.csv row 3, people \"18879553\": more people than live there: the largest population known is 18879552");
    }

    private static String row(String place, String date, String knownOn, String indicator, String count) {
        return "%s,%s,stated,%s,%s,%s,1,owid-vaccinations,\n".formatted(place, date, knownOn, indicator, count);
    }

    private Imported take(String text) throws IOException {
        return imports.take(RecordKind.TALLIES, file("tallies.csv", text));
    }

    private List<String> faults(String text) throws IOException {
        return faultsIn(RecordKind.TALLIES, "tallies.csv", text);
    }

    private List<String> faultsIn(RecordKind kind, String name, String text) throws IOException {
        try {
            imports.take(kind, file(name, text));
            return List.of();
        } catch (RefusedFile refused) {
            return refused.lines();
        }
    }

    private CsvFile file(String name, String text) throws IOException {
        return CsvFile.at(Files.writeString(folder.resolve(name), text));
    }

    private long tallies() {
        return jdbc.sql("select count(*) from coverage.tally").query(Long.class).single();
    }
}
