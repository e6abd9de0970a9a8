package org.qalqan.server.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.coverage.TallyFile;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.loading.CampaignFolder;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.PlaceFile;
import org.qalqan.server.place.PlaceKind;
import org.qalqan.server.source.Source;
import org.qalqan.server.source.SourceFile;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.supply.DeliveryFile;
import org.qalqan.server.supply.Product;
import org.qalqan.server.supply.ProductFile;

/**
 * Lots and movements drafted from what a campaign's folder says of deliveries and of doses given.
 *
 * @param lots the file of lots
 * @param movements the file of movements
 */
public record SupplyDraft(byte[] lots, byte[] movements) {

    /**
     * Drafts from a folder.
     *
     * @param today the last day that a file can speak of
     * @throws org.qalqan.server.csv.RefusedFile when a file has faults
     * @throws IllegalStateException when more doses were given than the statements together allow
     */
    public static SupplyDraft of(CampaignFolder folder, LocalDate today) {
        Campaign campaign = folder.campaign();
        Set<String> sources = SourceFile.read(folder.file("sources.csv")).stream()
                .map(Source::id)
                .collect(Collectors.toSet());
        List<Place> places = PlaceFile.read(folder.file("places.csv"), sources).stream()
                .map(PlaceFile.Located::place)
                .toList();
        Set<String> codes = places.stream().map(Place::code).collect(Collectors.toSet());
        List<Product> products = ProductFile.read(folder.file("products.csv"), sources);
        Set<String> ids = products.stream().map(Product::id).collect(Collectors.toSet());
        List<Delivery> statements =
                DeliveryFile.read(folder.file("deliveries.csv"), new DeliveryFile.Names(ids, codes, sources, today));
        List<Tally> tallies =
                TallyFile.read(folder.file("tallies.csv"), new TallyFile.Names(codes, sources, Map.of(), today))
                        .stream()
                        .map(CsvFile.Numbered::value)
                        .filter(tally -> tally.place().equals(campaign.nation()))
                        .toList();
        Giving.Outcome outcome = Giving.of(
                new Consignments(statements, campaign.from()).of(products), products, Demand.of(tallies, statements));
        return new DraftTables(outcome, products, statements, store(places, campaign), campaign.nation()).draft();
    }

    /** Writes {@code lots.csv} and {@code movements.csv} into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("lots.csv"), lots);
        Files.write(folder.resolve("movements.csv"), movements);
    }

    /** The store that serves the whole nation; the nation itself where there is none. */
    private static String store(List<Place> places, Campaign campaign) {
        return places.stream()
                .filter(place ->
                        place.kind() == PlaceKind.STORE && place.parent().equals(Optional.of(campaign.nation())))
                .map(Place::code)
                .sorted()
                .findFirst()
                .orElse(campaign.nation());
    }
}
