package org.qalqan.server.web.coldchain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.qalqan.server.coldchain.Celsius;
import org.qalqan.server.coldchain.Limit;
import org.qalqan.server.coldchain.Measure;
import org.qalqan.server.coldchain.Storage;
import org.qalqan.server.coldchain.StoreCondition.State;
import org.qalqan.server.web.Words;

/** How temperatures, moments and durations are written in the reader's language, in the campaign's time zone. */
public record ColdWords(Words words, ZoneId zone) {

    public String celsius(Celsius temperature) {
        return words.text("coldchain.celsius", number(temperature));
    }

    /** Without the unit. */
    public String number(Celsius temperature) {
        return words.formats().decimal(temperature.degrees(), temperature.hundredths() % 10 == 0 ? 1 : 2);
    }

    public String moment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return words.text("coldchain.moment", local.toLocalDate(), clock(local));
    }

    public String shortMoment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return words.text("coldchain.moment", words.formats().dayAndMonth(local.toLocalDate()), clock(local));
    }

    private static String clock(ZonedDateTime local) {
        return String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
    }

    public String lasted(Duration time) {
        long minutes = time.toMinutes();
        if (minutes >= 3 * 1440 && minutes % 1440 == 0) {
            return words.text("coldchain.days", minutes / 1440);
        }
        if (minutes < 60) {
            return words.text("coldchain.minutes", minutes);
        }
        return minutes % 60 == 0
                ? words.text("coldchain.hours", minutes / 60)
                : words.text("coldchain.hours-minutes", minutes / 60, minutes % 60);
    }

    /** Such as "above 8 °C for 10 h without a break". */
    public String rule(Limit limit, Measure measure, Duration allowed) {
        return words.text("coldchain.measure." + measure.code(), limit(limit), lasted(allowed));
    }

    public String limit(Limit limit) {
        String key = limit.side().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.text(
                "coldchain.side." + key,
                words.text(
                        "coldchain.celsius",
                        words.formats().decimal(limit.celsius().degrees())));
    }

    public String storage(Storage storage) {
        return words.text("coldchain.storage." + storage.code());
    }

    public String state(State state) {
        return words.text("coldchain.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** The class of a state's mark. */
    public String mark(State state) {
        return switch (state) {
            case EXCURSION -> "broken";
            case BEYOND -> "overdue";
            case SILENT -> "";
            case FINE -> "kept";
        };
    }
}
