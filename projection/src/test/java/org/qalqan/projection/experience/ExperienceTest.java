package org.qalqan.projection.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.projection.SharedData;
import org.qalqan.projection.learnt.Teacher;

class ExperienceTest {

    private static final LocalDate JUNE_4 = LocalDate.of(2021, 6, 4);

    @Test
    void nobodyLearnsFromKazakhstan() {
        assertThat(Experience.shipped().campaigns())
                .extracting(Campaign::place)
                .hasSize(96)
                .doesNotContain("KAZ");
    }

    @Test
    void aDayInThePastSeesNothingLater() {
        Experience known = Experience.shipped().knownOn(JUNE_4);

        assertThat(known.lessons()).isEmpty();
        assertThat(known.campaigns())
                .flatExtracting(campaign -> campaign.reports().values())
                .allSatisfy(series -> assertThat(series.counts())
                        .allMatch(count -> !count.date().isAfter(JUNE_4)));
    }

    @Test
    void lessonsAreKeptForWhoMayKnowAllThatIsBehindThem() {
        Experience shipped = Experience.shipped();
        LocalDate last = shipped.lessons().orElseThrow().lastReport();

        assertThat(shipped.knownOn(last).lessons()).isPresent();
        assertThat(shipped.knownOn(last.minusDays(1)).lessons()).isEmpty();
        assertThat(shipped.without(List.of("ALB")).lessons()).isEmpty();
    }

    @Test
    void theShippedSeriesAreMadeAgainFromTheirSource(@TempDir Path folder) throws IOException {
        Path world = SharedData.path("world/vaccinations.csv").getParent();

        WorldSeries.write(world, folder.resolve("campaigns.csv"), List.of("KAZ"));

        assertThat(folder.resolve("campaigns.csv")).hasContent(shipped("campaigns.csv"));
    }

    @Test
    void theShippedLessonsAreDrawnAgainFromTheShippedSeries() throws IOException {
        Teacher teacher = new Teacher(Experience.shipped().campaigns());

        assertThat(teacher.lessonsWithout(List.of()).toCsv()).isEqualTo(shipped("lessons.csv"));
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = Experience.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
