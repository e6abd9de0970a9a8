package org.qalqan.server.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.campaign.Campaign;
import org.springframework.web.util.UriUtils;

/**
 * The bar that moves the day through the campaign.
 *
 * @param path of the page that it moves, without the query
 * @param kept other fields of the query that stay as they are
 */
public record DateBar(String path, Map<String, String> kept, LocalDate from, LocalDate until, LocalDate asOf) {

    static DateBar of(Campaign campaign, LocalDate asOf, String path, Map<String, String> kept) {
        return new DateBar(path, kept, campaign.from(), campaign.until(), asOf);
    }

    /** The start of a month on the slider. {@code at} is its place, 0 to 1000. */
    public record Tick(YearMonth month, long at) {}

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public long day() {
        return ChronoUnit.DAYS.between(from, asOf);
    }

    public Optional<LocalDate> before() {
        return Optional.of(asOf.minusDays(1)).filter(day -> !day.isBefore(from));
    }

    public Optional<LocalDate> after() {
        return Optional.of(asOf.plusDays(1)).filter(day -> !day.isAfter(until));
    }

    /** The address of this page for another day. */
    public String address(LocalDate day) {
        StringBuilder address = new StringBuilder(path + "?as-of=" + day);
        kept.forEach((name, value) ->
                address.append('&').append(name).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }

    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        YearMonth last = YearMonth.from(until);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            long day = ChronoUnit.DAYS.between(from, month.atDay(1));
            if (day >= 0) {
                ticks.add(new Tick(month, Math.round(1000.0 * day / Math.max(1, days()))));
            }
        }
        return List.copyOf(ticks);
    }
}
