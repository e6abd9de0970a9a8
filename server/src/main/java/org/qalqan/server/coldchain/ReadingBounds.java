package org.qalqan.server.coldchain;

import java.time.Clock;
import java.time.Instant;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Service;

/** What a reading that comes in now may say. */
@Service
class ReadingBounds {

    private final Places places;
    private final Campaigns campaigns;
    private final Clock clock;

    ReadingBounds(Places places, Campaigns campaigns, Clock clock) {
        this.places = places;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    ReadingFile.Bounds now() {
        Instant earliest = campaigns.current().map(ReadingBounds::yearBefore).orElse(Instant.EPOCH);
        return new ReadingFile.Bounds(places.codes(), earliest, clock.instant());
    }

    private static Instant yearBefore(Campaign campaign) {
        return campaign.from().minusYears(1).atStartOfDay(campaign.timeZone()).toInstant();
    }
}
