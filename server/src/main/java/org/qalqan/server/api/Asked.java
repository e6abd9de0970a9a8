package org.qalqan.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.target.Indicator;

/**
 * What a request asks for, checked.
 *
 * @param given the parameters as they were given, by name, for the answer to repeat; the day is always among them where there is one
 */
record Asked(
        Campaign campaign,
        LocalDate asOf,
        Optional<String> place,
        Optional<Indicator> indicator,
        Optional<DenominatorKind> denominator,
        Optional<String> product,
        Optional<String> pledge,
        Map<String, String> given) {

    /** Movements that one page has unless something else is asked for, and at most. */
    static final int USUAL_PAGE = 1000;

    static final int LONGEST_PAGE = 10_000;

    /** Rows that one answer has at most. */
    static final int MOST_ROWS = 100_000;

    Optional<String> text(Parameter parameter) {
        return Optional.ofNullable(given.get(parameter.code()));
    }

    Optional<Long> whole(Parameter parameter) {
        return text(parameter).map(Long::parseLong);
    }

    LocalDate from() {
        return text(Parameter.FROM).map(LocalDate::parse).orElse(campaign.from());
    }

    LocalDate until() {
        return text(Parameter.UNTIL).map(LocalDate::parse).orElse(asOf);
    }

    int mostRows() {
        return MOST_ROWS;
    }

    /** The last moment of the day asked for, in the campaign's time zone. */
    Instant endOfDay() {
        return asOf.plusDays(1).atStartOfDay(campaign.timeZone()).toInstant().minusMillis(1);
    }

    List<Indicator> indicators() {
        return indicator.map(List::of).orElseGet(() -> List.of(Indicator.values()));
    }
}
