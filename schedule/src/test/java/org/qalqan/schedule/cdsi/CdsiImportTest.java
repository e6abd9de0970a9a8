package org.qalqan.schedule.cdsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.schedule.Schedule;
import org.qalqan.schedule.cases.CdcCase;
import org.qalqan.schedule.file.Json;
import org.qalqan.schedule.file.ScheduleReader;
import org.qalqan.schedule.supporting.SupportingData;

class CdsiImportTest {

    private static final Path DATA = CdcCase.FOLDER.resolve("supporting-data-4.64");

    private static String imported() throws IOException {
        assumeTrue(Files.isDirectory(DATA), () -> "CDC's supporting data is not at " + DATA + ": nothing is imported");
        StringWriter text = new StringWriter();
        Json.write(CdsiImport.read(DATA, "acip"), text);
        return text.toString();
    }

    @Test
    void theShippedScheduleIsWhatTheImporterWrites() throws IOException {
        String imported = imported();
        try (InputStream shipped = Objects.requireNonNull(Schedule.class.getResourceAsStream("acip.json"))) {
            assertThat(imported).isEqualTo(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyCodeOfTheSupportingDataResolvesAndNothingIsLost() throws Exception {
        SupportingData data =
                ScheduleReader.read(new ByteArrayInputStream(imported().getBytes(StandardCharsets.UTF_8)));

        assertThat(data.version()).isEqualTo("4.64");
        assertThat(data.antigens()).hasSize(30);
        assertThat(data.vaccineGroups()).hasSize(26);
        assertThat(data.observationByCode()).hasSize(277);
        assertThat(data.antigens().stream()
                        .flatMap(antigen -> antigen.groups().stream())
                        .mapToInt(group -> group.series().size())
                        .sum())
                .isEqualTo(143);
        assertThat(data.antigens().stream()
                        .flatMap(antigen -> antigen.groups().stream())
                        .flatMap(group -> group.series().stream())
                        .flatMap(series -> series.doses().stream())
                        .mapToInt(dose -> dose.preferable().size())
                        .sum())
                .isEqualTo(1089);
    }

    @Test
    void textsForCliniciansAreTakenOnlyWhenAsked() throws Exception {
        assertThat(imported()).doesNotContain("\"guidance\"");

        StringWriter text = new StringWriter();
        Json.write(CdsiImport.read(DATA, "acip", true), text);
        SupportingData data =
                ScheduleReader.read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(data.hasGuidance()).isTrue();
    }

    @Test
    void afileThatIsNotSupportingDataIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ScheduleSupportingData.xml"), "<scheduleSupportingData/>");

        assertThatThrownBy(() -> CdsiImport.read(folder, "acip"))
                .hasMessageContaining("ScheduleSupportingData.xml is not supporting data")
                .hasMessageContaining("has no <cvxToAntigenMap>");
    }

    @Test
    void aFolderWithoutSupportingDataIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> CdsiImport.read(folder, "acip"))
                .hasMessageContaining("has no ScheduleSupportingData.xml")
                .hasMessageContaining("Maybe");
    }
}
