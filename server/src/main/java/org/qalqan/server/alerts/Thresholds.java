package org.qalqan.server.alerts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a figure becomes an alert: {@code qalqan.alerts.*}, explained in {@code docs/alerts.md}.
 *
 * @param paceDays days whose uses make the pace
 * @param newPlaceDays a place that has had a product for fewer days than these is taken to have had it for so many
 * @param runwayDays stock that lasts fewer days is short
 * @param expiryDays lots that expire later than this are not looked at: a pace says nothing about so far a day
 * @param shipmentDays a shipment that is on its way for longer is overdue
 * @param lookBackDays how far back the beginning of an alert is looked for
 */
@ConfigurationProperties("qalqan.alerts")
public record Thresholds(
        @DefaultValue("28") int paceDays,
        @DefaultValue("7") int newPlaceDays,
        @DefaultValue("14") int runwayDays,
        @DefaultValue("180") int expiryDays,
        @DefaultValue("7") int shipmentDays,
        @DefaultValue("56") int lookBackDays) {

    public Thresholds {
        if (newPlaceDays < 1 || paceDays < newPlaceDays || lookBackDays < 1) {
            throw new IllegalArgumentException(
                    "A pace is of at least one day and not shorter than that of a new place, but pace-days is %d, new-place-days %d and look-back-days %d"
                            .formatted(paceDays, newPlaceDays, lookBackDays));
        }
    }

    static final Thresholds USUAL = new Thresholds(28, 7, 14, 180, 7, 56);
}
