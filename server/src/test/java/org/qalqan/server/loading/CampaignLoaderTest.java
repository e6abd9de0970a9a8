package org.qalqan.server.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.ServerTest;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.target.Indicator;
import org.springframework.beans.factory.annotation.Autowired;

/** The campaign that ships, as it stands in the database after loading. */
@ServerTest
class CampaignLoaderTest {

    @Autowired
    private CampaignLoader loader;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Places places;

    @Autowired
    private Denominators denominators;

    @Test
    void aFolderThatIsLoadedIsNotLoadedAgain() {
        assertThat(loader.load(CampaignFolder.at(TestDatabase.CAMPAIGN))).isFalse();
    }

    @Test
    void aFolderThatLacksFilesIsNamedWithThem(@TempDir Path empty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CampaignFolder.at(empty))
                .withMessageContaining("lacks campaign.json, sources.csv, places.csv");
    }

    @ParameterizedTest(name = "{0}: {1} with a first dose, {2} complete")
    @CsvSource({
        "2021-06-04, 2181389, 1142231",
        "2021-09-01, 6669969, 5438316",
        "2021-12-31, 8986163, 8515110",
    })
    void theNationalCountsAreThePublishedOnes(LocalDate day, long first, long complete) {
        assertThat(count("KZ", Indicator.PEOPLE_VACCINATED, day)).isEqualTo(first);
        assertThat(count("KZ", Indicator.PEOPLE_FULLY_VACCINATED, day)).isEqualTo(complete);
    }

    @ParameterizedTest(name = "the regions of {0} add up to the nation")
    @CsvSource({"2021-09-11", "2021-10-06", "2021-12-06"})
    void completeTablesOfRegionsAddUpToTheNation(LocalDate day) {
        for (Indicator indicator : List.of(Indicator.PEOPLE_VACCINATED, Indicator.PEOPLE_FULLY_VACCINATED)) {
            long regions = places.under("KZ").stream()
                    .filter(region -> !region.code().startsWith("KZ-TEST"))
                    .mapToLong(region -> count(region.code(), indicator, day))
                    .sum();

            assertThat(regions).isEqualTo(count("KZ", indicator, day));
        }
    }

    @Test
    void theSeventeenRegionsOf2021HaveOutlinesAndAddUpToThePopulation() {
        List<Place> regions = places.under("KZ");
        LocalDate day = LocalDate.of(2021, 6, 4);

        assertThat(regions).hasSize(17);
        assertThat(places.outlinesUnder("KZ")).contains("\"place\" : \"KZ-MAN\"", "Маңғыстау облысы");
        assertThat(regions.stream()
                        .map(region -> denominators.inForce(region.code(), DenominatorKind.TOTAL, day, day))
                        .flatMap(Optional::stream)
                        .mapToLong(version -> version.people())
                        .sum())
                .isEqualTo(18_879_552);
    }

    @Test
    void theContingentIsRevisedInOctoberAndNotKnownToBeBefore() {
        LocalDate june = LocalDate.of(2021, 6, 20);
        LocalDate december = LocalDate.of(2021, 12, 31);

        assertThat(denominators.inForce("KZ", DenominatorKind.ELIGIBLE, june, june))
                .hasValueSatisfying(version -> assertThat(version.people()).isEqualTo(9_900_000));
        assertThat(denominators.inForce("KZ", DenominatorKind.ELIGIBLE, december, december))
                .hasValueSatisfying(version -> assertThat(version.people()).isEqualTo(11_390_000));
        assertThat(denominators.inForce("KZ", DenominatorKind.ELIGIBLE, december, june))
                .hasValueSatisfying(version -> assertThat(version.people()).isEqualTo(9_900_000));
    }

    private long count(String place, Indicator indicator, LocalDate day) {
        return tallies.latest(place, indicator, day, day)
                .filter(tally -> tally.date().equals(day))
                .map(Tally::count)
                .orElseThrow();
    }
}
