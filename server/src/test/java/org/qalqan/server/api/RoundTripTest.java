package org.qalqan.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.loading.Imported;
import org.qalqan.server.loading.Imports;
import org.qalqan.server.loading.RecordKind;
import org.qalqan.server.source.Source;
import org.qalqan.server.source.Sources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is downloaded as CSV can be imported again, and changes nothing. */
@HttpTest
class RoundTripTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Imports imports;

    @Autowired
    private Sources sources;

    @TempDir
    private Path folder;

    @ParameterizedTest
    // Readings have no download of their own; of lots it is where they stand, and movements and temperatures are paged:
    // their files have forms of
    // their own.
    @EnumSource(
            value = RecordKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TEMPERATURES", "LOTS", "MOVEMENTS", "READINGS"})
    void anExportedFileImportedAgainChangesNothing(RecordKind kind) throws IOException {
        String day = kind == RecordKind.SOURCES ? "" : "?as-of=2022-03-29";
        CsvFile exported = exported(kind.code() + ".csv" + day);
        String before = new Browser(port).get("/api/" + kind.code() + ".json").body();

        Imported again = imports.take(kind, exported);

        assertThat(again.rows()).isGreaterThan(10);
        assertThat(again.added()).isEqualTo(kind == RecordKind.SOURCES ? again.rows() : 0);
        assertThat(new Browser(port).get("/api/" + kind.code() + ".json").body())
                .isEqualTo(before);
    }

    @Test
    void theExportHasEveryRowOfTheCampaignsOwnFile() throws IOException {
        long own = Files.readAllLines(TestDatabase.CAMPAIGN.resolve("products.csv"))
                .size();

        CsvFile exported = exported("products.csv");

        assertThat(Files.readAllLines(exported.path())).hasSize((int) own);
    }

    @Test
    void aTitleThatASpreadsheetWouldRunAsAFormulaIsHarmlessAndComesBackAsItWas() throws IOException {
        Source source = new Source(
                "round-trip-formula",
                "-publisher",
                "=HYPERLINK(\"http://example.org\",\"click\"), said, \"he\"",
                "https://example.org",
                "facts",
                java.util.Optional.empty(),
                java.util.Optional.of("'@note"));
        sources.save(source);

        CsvFile exported = exported("sources.csv");
        String line = Files.readAllLines(exported.path()).stream()
                .filter(row -> row.startsWith("round-trip-formula"))
                .findFirst()
                .orElseThrow();
        imports.take(RecordKind.SOURCES, exported);

        assertThat(line).contains(",'-publisher,\"'=HYPERLINK(").endsWith(",''@note");
        assertThat(sources.find("round-trip-formula")).contains(source);
    }

    private CsvFile exported(String file) throws IOException {
        HttpResponse<String> answer = new Browser(port).get("/api/" + file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Path saved = folder.resolve(file.replaceAll("\\?.*", ""));
        Files.writeString(saved, answer.body());
        return CsvFile.at(saved);
    }
}
