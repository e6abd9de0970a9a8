package org.qalqan.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.ServerTest;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.answers.PublishedStock;
import org.qalqan.server.answers.PublishedStocks;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.ledger.Shipments;
import org.qalqan.server.loading.CampaignFolder;
import org.qalqan.server.target.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kazakhstan 2021's supply: drafted from what was published, loaded, and set beside the counts that it was not made from. */
@ServerTest
class SupplyDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private PublishedStocks publishedStocks;

    @Autowired
    private Shipments shipments;

    @Test
    void draftingAgainGivesTheFilesThatShip() throws IOException {
        SupplyDraft.of(CampaignFolder.at(TestDatabase.CAMPAIGN), TODAY).write(folder);

        for (String name : List.of("lots.csv", "movements.csv")) {
            assertThat(folder.resolve(name)).as(name).hasSameTextualContentAs(TestDatabase.CAMPAIGN.resolve(name));
        }
    }

    @Test
    void whatIsGivenUntilEachDayAddsUpToTheTallies() {
        for (var dose : Map.of("first", Indicator.PEOPLE_VACCINATED, "second", Indicator.PEOPLE_FULLY_VACCINATED)
                .entrySet()) {
            TreeMap<LocalDate, Long> given = new TreeMap<>();
            jdbc.sql("""
                    select cast(split_part(m.key, '/', 2) as date) as day, sum(m.doses) as doses from ledger.movement m
                    join ledger.holding f on f.id = m.from_holding join ledger.lot l on l.id = f.lot
                    where m.key like 'give/%/' || :dose || '/%' and l.product <> 'Comirnaty' group by 1
                    """)
                    .param("dose", dose.getKey())
                    .query((row, number) -> given.put(row.getObject("day", LocalDate.class), row.getLong("doses")))
                    .list();
            Map<LocalDate, Long> counts =
                    tallies
                            .asKnownOn(
                                    "KZ",
                                    dose.getValue(),
                                    campaigns.current().orElseThrow().until())
                            .stream()
                            .collect(Collectors.toMap(Tally::date, Tally::count));

            assertThat(counts)
                    .hasSizeGreaterThan(250)
                    .allSatisfy((day, count) -> assertThat(given.headMap(day, true).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .as("%s doses by %s", dose.getKey(), day)
                            .isEqualTo(count));
        }
    }

    @ParameterizedTest(name = "{0}, component {1}: {2} counted, {3} in the ledger")
    @CsvSource({
        "2021-06-01, 1, 330000, 293481, true",
        "2021-06-01, 2, 811000, 850046, true",
        "2021-07-14, 1, 753000, 798170, true",
        "2021-07-14, 2, 1280000, 1458147, false",
        "2021-07-28, 1, 713000, 169250, false",
        "2021-07-28, 2, 1300000, 563383, false",
        "2021-08-24, 1, 1400000, 1324490, true",
        "2021-08-24, 2, 940000, 2666860, false",
    })
    void theStockOutOfTheLedgerStandsBesideThePublishedOne(
            LocalDate day, int component, long published, long ledger, boolean agrees) {
        Optional<PublishedStock> stock =
                publishedStocks.knownOn(campaigns.current().orElseThrow(), LocalDate.of(2021, 9, 1)).stream()
                        .filter(count -> count.date().equals(day) && count.component() == component)
                        .findFirst();

        assertThat(stock).hasValueSatisfying(count -> {
            assertThat(count.published()).isEqualTo(published);
            assertThat(count.ledger()).isEqualTo(ledger);
            assertThat(count.agrees()).isEqualTo(agrees);
        });
    }

    @Test
    void nothingOfAnyLotIsLost() {
        assertThat(jdbc.sql(
                                "select count(*) from (select lot from ledger.holding group by lot having sum(doses) <> 0) as wrong")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest(name = "{0} announced for {1}: {2} doses, {3} came")
    @CsvSource(
            nullValues = "-",
            value = {
                "QazVac, 2021-04-30, 75000, 50000",
                "CoronaVac, 2021-04-30, 3000000, 500000",
                "Hayat-Vax, 2021-05-31, 600000, 600000",
                "Sputnik Light, 2021-04-30, 1000000, -",
            })
    void whatWasAnnouncedIsAwaitedAndStandsBesideWhatCame(String product, LocalDate latest, long announced, Long came) {
        assertThat(shipments.announcedBy(LocalDate.of(2021, 12, 31)))
                .filteredOn(awaited -> awaited.shipment()
                                .announced()
                                .orElseThrow()
                                .product()
                                .equals(product)
                        && awaited.shipment().announced().orElseThrow().latest().equals(latest))
                .singleElement()
                .satisfies(awaited -> {
                    assertThat(awaited.shipment().announced().orElseThrow().doses())
                            .isEqualTo(announced);
                    assertThat(awaited.shipment().destination()).isEqualTo("KZ-STORE");
                    assertThat(awaited.entered()).isEqualTo(Optional.ofNullable(came));
                });
    }
}
