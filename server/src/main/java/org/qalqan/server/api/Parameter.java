package org.qalqan.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.alerts.AlertKind;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.target.Indicator;

/** What can be asked with a request. */
enum Parameter {
    /** Only records known by the end of the day are used; only the days of the campaign, because answers are kept for each. */
    ANSWERS_AS_OF(
            "as-of", "2021-06-04", "Day of the campaign whose knowledge is asked for. Default: the campaign's own"),
    AS_OF("as-of", "2021-06-04", "Only what was known by the end of this day. Default: the campaign's own"),
    PLACE("place", "KZ", "Code of a place"),
    INDICATOR("indicator", "people_vaccinated", "What is counted"),
    DENOMINATOR("denominator", "total", "The population that a share is of"),
    PRODUCT("product", "QazVac", "Id of a product"),
    PLEDGE("pledge", "carbon-2060", "Id of a pledge"),
    LOT("lot", "EW0158", "Number of a lot"),
    FROM("from", "2021-02-01", "First day. Default: the campaign's"),
    UNTIL("until", "2021-06-04", "Last day, included. Default: the day that is asked for"),
    KIND("kind", "stock_out", "Kind of an alert"),
    LIMIT("limit", "500", "How many rows at most, the last recorded first. Default: 1000; at most 10000"),
    BEFORE("before", "100000", "Only movements recorded before the one with this id: the last id of the page before");

    private final String code;
    private final String example;
    private final String about;

    Parameter(String code, String example, String about) {
        this.code = code;
        this.example = example;
        this.about = about;
    }

    /** Its name in addresses. */
    String code() {
        return code;
    }

    String example() {
        return example;
    }

    String about() {
        return about;
    }

    boolean isDay() {
        return this == ANSWERS_AS_OF || this == AS_OF;
    }

    /** The words it can be; empty where it names a record or a day. */
    List<String> words() {
        return switch (this) {
            case INDICATOR ->
                Arrays.stream(Indicator.values()).map(Indicator::code).toList();
            case DENOMINATOR ->
                Arrays.stream(DenominatorKind.values())
                        .map(DenominatorKind::code)
                        .toList();
            case KIND -> Arrays.stream(AlertKind.values()).map(AlertKind::code).toList();
            case ANSWERS_AS_OF, AS_OF, PLACE, PRODUCT, PLEDGE, LOT, FROM, UNTIL, LIMIT, BEFORE -> List.of();
        };
    }

    static Optional<Parameter> of(String code, List<Parameter> allowed) {
        return allowed.stream().filter(known -> known.code.equals(code)).findFirst();
    }
}
