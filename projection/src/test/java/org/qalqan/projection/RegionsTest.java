package org.qalqan.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qalqan.projection.series.Indicator.PEOPLE_VACCINATED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.series.CoverageSeries;

class RegionsTest {

    private static final LocalDate JUNE_4 = LocalDate.of(2021, 6, 4);
    private static final LocalDate DECEMBER_6 = LocalDate.of(2021, 12, 6);
    private static final Projector PROJECTOR =
            new Projector(Experience.shipped().knownOn(JUNE_4));

    @Test
    void theRegionsAddUpToTheNationOnEveryDay() {
        List<Region> regions = KazakhstanRegions.all(PEOPLE_VACCINATED);

        RegionalProjection answer = project(regions);

        double population = regions.stream()
                .mapToLong(region -> region.series().population())
                .sum();
        for (LocalDate day : List.of(JUNE_4.plusDays(30), JUNE_4.plusDays(100), DECEMBER_6)) {
            double people = regions.stream()
                    .mapToDouble(region -> answer.regions().get(region.place()).mean(day)
                            * region.series().population())
                    .sum();
            assertThat(people / population).isCloseTo(answer.nation().mean(day), within(2e-4));
        }
    }

    @Test
    void mostOfDecembersRegionalTableLiesInsideTheBandsOfJune() {
        RegionalProjection answer = project(KazakhstanRegions.all(PEOPLE_VACCINATED));

        List<String> outside = new ArrayList<>();
        for (Region region : KazakhstanRegions.all(PEOPLE_VACCINATED)) {
            double truth = KazakhstanRegions.share(region, DECEMBER_6).orElseThrow();
            Projection projection = answer.regions().get(region.place());
            if (truth < projection.quantile(DECEMBER_6, 0.05) || truth > projection.quantile(DECEMBER_6, 0.95)) {
                outside.add(region.place());
            }
        }
        assertThat(outside).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aRegionWithoutReportsTakesPartAndIsNamed() {
        List<Region> regions = new ArrayList<>(KazakhstanRegions.all(PEOPLE_VACCINATED));
        Region silent = regions.removeFirst();
        regions.add(
                new Region(silent.place(), new CoverageSeries(silent.series().population(), List.of())));

        RegionalProjection answer = project(regions);

        assertThat(answer.unreported()).containsExactly(silent.place());
        assertThat(answer.regions()).hasSize(16);
    }

    private static RegionalProjection project(List<Region> regions) {
        Question nation = Question.of(PEOPLE_VACCINATED, Kazakhstan.series(PEOPLE_VACCINATED), JUNE_4, DECEMBER_6)
                .withDraws(2_000);
        return (RegionalProjection) PROJECTOR.project(nation, regions);
    }
}
