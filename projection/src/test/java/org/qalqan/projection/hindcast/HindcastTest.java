package org.qalqan.projection.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.projection.experience.Campaign;
import org.qalqan.projection.experience.Experience;

class HindcastTest {

    private static final Consumer<String> QUIETLY = line -> {};

    @Test
    void withoutExperienceTheModelBeatsTheTrendAtEachHorizonAndItsBandsHold() {
        List<Campaign> campaigns = Experience.shipped().campaigns();
        List<Method> methods = List.of(Methods.linear(), Methods.withoutExperience());

        Verdict model =
                new Hindcast(Cases.of(campaigns)).judge(methods, QUIETLY).getLast();

        assertThat(model.relativeWis()).isLessThan(0.65);
        assertThat(model.relativeByHorizon().values()).hasSize(4).allMatch(relative -> relative < 0.8);
        assertThat(model.half()).isBetween(0.45, 0.55);
        assertThat(model.nine()).isBetween(0.87, 0.93);
        assertThat(model.brier()).isLessThan(0.15);
    }

    @Test
    void withExperienceOfOtherPlacesItIsBetterStill() {
        assumeTrue(Boolean.getBoolean("qalqan.long"), "skipped: takes long, runs with -Dqalqan.long=true");

        List<Verdict> verdicts = Hindcast.ofEverything(Experience.shipped().campaigns(), QUIETLY);

        Verdict model = verdicts.get(1);
        assertThat(model.method()).isEqualTo("Qalqan");
        assertThat(model.relativeWis()).isLessThan(0.60);
        assertThat(model.relativeWis()).isLessThan(verdicts.get(2).relativeWis());
        assertThat(model.half()).isBetween(0.45, 0.55);
        assertThat(model.nine()).isBetween(0.87, 0.93);
    }

    @Test
    void aQuestionOfThePastDoesNotSeeItsAnswer() {
        List<Case> cases = Cases.of(Experience.shipped().campaigns().subList(0, 3));

        assertThat(cases).isNotEmpty();
        assertThat(cases)
                .extracting(question -> Methods.history(question).lastReport().isAfter(question.asOf()))
                .containsOnly(false);
    }

    @Test
    void theReportHasATableAndADiagramForEachMethod(@TempDir Path folder) throws IOException {
        List<Campaign> some = Experience.shipped().campaigns().subList(0, 8);
        List<Verdict> verdicts = new Hindcast(Cases.of(some)).judge(List.of(Methods.linear()), QUIETLY);

        Report.write(verdicts, folder);

        assertThat(folder.resolve("hindcast.md")).content().contains("| linear 28 days | 1.000 |");
        assertThat(folder.resolve("hindcast.csv"))
                .content()
                .startsWith("method,relative_wis")
                .contains("tenth_10");
        assertThat(folder.resolve("reliability-1.svg"))
                .content()
                .startsWith("<svg")
                .contains("linear 28 days");
        assertThat(verdicts)
                .extracting(
                        Verdict::method,
                        verdict -> IntStream.range(0, 10)
                                        .mapToDouble(verdict.places()::get)
                                        .sum()
                                > 0.999)
                .containsExactly(tuple("linear 28 days", true));
    }
}
