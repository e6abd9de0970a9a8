package org.qalqan.server.loading;

import java.time.LocalDate;
import java.util.List;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.coldchain.ExcursionRuleFile;
import org.qalqan.server.coldchain.ExcursionRules;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.ledger.AwaitedDeliveries;
import org.qalqan.server.place.PlaceFile;
import org.qalqan.server.place.Places;
import org.qalqan.server.source.Sources;
import org.qalqan.server.supply.Deliveries;
import org.qalqan.server.supply.ProductFile;
import org.qalqan.server.supply.Products;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.PledgeFile;
import org.qalqan.server.target.Pledges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads a campaign folder: everything in it or nothing. */
@Service
public class CampaignLoader {

    private final Campaigns campaigns;
    private final Sources sources;
    private final Places places;
    private final Products products;
    private final ExcursionRules excursionRules;
    private final Pledges pledges;
    private final Imports imports;
    private final Deliveries deliveries;
    private final AwaitedDeliveries awaited;

    CampaignLoader(
            Campaigns campaigns,
            Sources sources,
            Places places,
            Products products,
            ExcursionRules excursionRules,
            Pledges pledges,
            Imports imports,
            Deliveries deliveries,
            AwaitedDeliveries awaited) {
        this.campaigns = campaigns;
        this.sources = sources;
        this.places = places;
        this.products = products;
        this.excursionRules = excursionRules;
        this.pledges = pledges;
        this.imports = imports;
        this.deliveries = deliveries;
        this.awaited = awaited;
    }

    /**
     * Loads the folder, unless just these files are loaded already. Returns whether anything was loaded.
     *
     * @throws org.qalqan.server.csv.RefusedFile when a file has faults; then nothing was stored
     */
    @Transactional
    public boolean load(CampaignFolder folder) {
        String digest = folder.digest();
        if (campaigns.isLoaded(digest)) {
            return false;
        }
        imports.take(RecordKind.SOURCES, folder.file("sources.csv"));
        places(folder);
        imports.take(RecordKind.DENOMINATORS, folder.file("denominators.csv"));
        ProductFile.read(folder.file("products.csv"), sources.ids()).forEach(products::save);
        excursionRules.replace(
                ExcursionRuleFile.read(folder.file("excursion_rules.csv"), products.ids(), sources.ids()));
        pledges(folder.file("pledges.csv"), folder.file("readings.csv"));
        imports.take(RecordKind.OBSERVATIONS, folder.file("observations.csv"));
        imports.take(RecordKind.DELIVERIES, folder.file("deliveries.csv"));
        imports.take(RecordKind.TALLIES, folder.file("tallies.csv"));
        campaigns.save(folder.campaign(), digest);
        supply(folder);
        return true;
    }

    /** Lots and movements come after everything that they name, the campaign's time zone among it. */
    private void supply(CampaignFolder folder) {
        awaited.await(folder.campaign().nation(), deliveries.knownOn(LocalDate.of(9999, 12, 31)));
        for (RecordKind kind : List.of(RecordKind.LOTS, RecordKind.MOVEMENTS)) {
            String name = kind.code() + ".csv";
            if (folder.has(name)) {
                imports.take(kind, folder.file(name));
            }
        }
    }

    private void places(CampaignFolder folder) {
        PlaceFile.read(folder.file("places.csv"), sources.ids())
                .forEach(located -> places.save(located.place(), located.position()));
        folder.outlines().forEach(places::outline);
    }

    private void pledges(CsvFile pledgeFile, CsvFile readingFile) {
        List<Pledge> made = PledgeFile.read(pledgeFile, sources.ids());
        made.forEach(pledges::add);
        imports.take(RecordKind.READINGS, readingFile);
    }
}
