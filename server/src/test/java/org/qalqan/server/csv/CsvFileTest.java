package org.qalqan.server.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    private static final CsvForm FORM = CsvForm.of("place,count");

    @TempDir
    private Path folder;

    private record Entry(String place, long count) {}

    @Test
    void aSoundFileIsReadInItsOrderWhateverTheOrderOfItsColumns() throws IOException {
        assertThat(read("count,place\n5,KZ\n\"7\",\"KZ-AKM, Ақмола\"\n"))
                .containsExactly(new Entry("KZ", 5), new Entry("KZ-AKM, Ақмола", 7));
    }

    @Test
    void aByteOrderMarkOfUtf8IsNoFault() throws IOException {
        assertThat(read("\uFEFFplace,count\nKZ,5\n")).containsExactly(new Entry("KZ", 5));
    }

    @Test
    void columnsThatAreMissingUnknownOrTwiceAreAllTold() throws IOException {
        assertThat(faults("place,people,place\nKZ,5,KZ\n"))
                .containsExactly(
                        "entries.csv row 1, people: there is no such column; the columns are place, count",
                        "entries.csv row 1, place: the column stands twice",
                        "entries.csv row 1, count: the column is missing");
    }

    @Test
    void everyFaultOfEveryRowIsTold() throws IOException {
        assertThat(faults("place,count\n,-3\nKZ,2.5\nKZ,1 000\nKZ\n"))
                .containsExactly(
                        "entries.csv row 2, place \"\": the field may not be empty",
                        "entries.csv row 2, count \"-3\": a count is a whole number from 0, without separators",
                        "entries.csv row 3, count \"2.5\": a count is a whole number from 0, without separators",
                        "entries.csv row 4, count \"1 000\": a count is a whole number from 0, without separators",
                        "entries.csv row 5: there are 1 fields where the header has 2");
    }

    @Test
    void aRowThatStandsTwiceIsToldWithTheFirst() throws IOException {
        assertThat(faults("place,count\nKZ,5\nKZ-AKM,6\nKZ,5\n"))
                .containsExactly("entries.csv row 4, place \"KZ\": the row stands twice: row 2 says the same");
    }

    @Test
    void aFileCutShortIsRefusedThoughItsLastRowLooksWhole() throws IOException {
        assertThat(faults("place,count\nKZ,2181389\nKZ,21813").getFirst())
                .startsWith("entries.csv row 3: the file ends in the middle of a row");
        assertThat(faults("place,count\nKZ,\"2181").getFirst()).startsWith("entries.csv row 2: the file ends");
        assertThat(faults("place,count\n\"KZ,5\nKZ,6\n")).isNotEmpty();
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        String text = "place,count\nАқмола,5\n";

        assertThat(faults(text.getBytes(StandardCharsets.UTF_16)))
                .containsExactly("entries.csv: the file is UTF-16, not UTF-8. Maybe save it again as \"CSV UTF-8\"");
        assertThat(faults(text.getBytes(StandardCharsets.UTF_16LE)).getFirst()).contains("UTF-16");
        assertThat(faults("place,count\nАкмола,5\n".getBytes(Charset.forName("windows-1251")))
                        .getFirst())
                .startsWith("entries.csv row 2: there are bytes that are not UTF-8");
        assertThat(faults("place,count\nK\0Z,5\n").getFirst()).contains("zero byte");
    }

    @Test
    void anEmptyFileAndOneWithAHeaderOnlyAreToldApart() throws IOException {
        assertThat(faults("")).containsExactly("entries.csv: the file is empty; it needs a header row");
        assertThat(read("place,count\n")).isEmpty();
    }

    @Test
    void aFileWithMillionsOfRowsIsRefusedBeforeItIsReadToItsEnd() throws IOException {
        int rows = Boolean.getBoolean("qalqan.long") ? 10_000_000 : FileShape.MOST_ROWS + 1;
        Path file = folder.resolve("entries.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("place,count\n");
            for (int i = 0; i < rows; i++) {
                writer.write("KZ,1\n");
            }
        }

        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> CsvFile.at(file).read(FORM, CsvFileTest::entry))
                .withMessageContaining("at most 1,000,000 rows");
    }

    @Test
    void afterAThousandFaultsNobodyReadsOn() throws IOException {
        String rows = "KZ,x\n".repeat(5_000);

        assertThat(faults("place,count\n" + rows))
                .hasSize(1_001)
                .last()
                .asString()
                .contains("more faults follow");
    }

    @Property(tries = 300)
    void noBytesMakeItFailOtherwiseThanByTellingAFault(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        Path file = Files.createTempFile("noise", ".csv");
        try {
            Files.write(file, bytes);
            CsvFile.at(file).read(FORM, CsvFileTest::entry);
        } catch (RefusedFile refused) {
            assertThat(refused.lines()).isNotEmpty().noneMatch(line -> line.contains("\n"));
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<Entry> entry(CsvRow row) {
        String place = row.required("place");
        long count = row.requiredWhole("count");
        return row.make(() -> new Entry(place, count));
    }

    private List<Entry> read(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8))
                .read(FORM, CsvFileTest::entry, UniqueKey.of("place", Entry::place));
    }

    private List<String> faults(String text) throws IOException {
        return faults(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults(byte[] bytes) throws IOException {
        CsvFile file = file(bytes);
        try {
            file.read(FORM, CsvFileTest::entry, UniqueKey.of("place", Entry::place));
            return List.of();
        } catch (RefusedFile refused) {
            return refused.lines();
        }
    }

    private CsvFile file(byte[] bytes) throws IOException {
        return CsvFile.at(Files.write(folder.resolve("entries.csv"), bytes));
    }
}
