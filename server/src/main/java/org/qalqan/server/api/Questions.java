package org.qalqan.server.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qalqan.server.api.Refused.Fault;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.place.Places;
import org.qalqan.server.supply.Products;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.target.Pledges;
import org.springframework.stereotype.Component;

/**
 * Checks what a request asks for. A name that does not exist is refused like a value that does not: a misspelt {@code asof} that was passed
 * over would give the figures of another day.
 */
@Component
class Questions {

    private final Campaigns campaigns;
    private final Places places;
    private final Products products;
    private final Pledges pledges;
    private final Clock clock;

    Questions(Campaigns campaigns, Places places, Products products, Pledges pledges, Clock clock) {
        this.campaigns = campaigns;
        this.places = places;
        this.products = products;
        this.pledges = pledges;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param query names and values as they stand in the address
     * @param allowed what can be asked
     * @throws Refused.BadParameters with everything that is wrong
     * @throws Refused.NoCampaign when none is loaded
     */
    Asked read(Map<String, String[]> query, List<Parameter> allowed) {
        Campaign campaign = campaigns.current().orElseThrow(Refused.NoCampaign::new);
        List<Fault> faults = new ArrayList<>();
        Map<Parameter, String> given = given(query, allowed, faults);
        for (Map.Entry<Parameter, String> one : given.entrySet()) {
            law(one.getKey(), one.getValue(), campaign)
                    .ifPresent(law ->
                            faults.add(new Fault(one.getKey().code(), Optional.of(shortened(one.getValue())), law)));
        }
        if (!faults.isEmpty()) {
            throw new Refused.BadParameters(faults);
        }
        return asked(campaign, given, allowed);
    }

    private static Map<Parameter, String> given(
            Map<String, String[]> query, List<Parameter> allowed, List<Fault> faults) {
        Map<Parameter, String> given = new TreeMap<>();
        query.forEach((name, values) -> {
            Optional<Parameter> known = Parameter.of(name, allowed);
            if (known.isEmpty()) {
                faults.add(new Fault(shortened(name), Optional.empty(), unknownName(allowed)));
            } else if (values.length > 1) {
                faults.add(new Fault(name, Optional.empty(), "the parameter is given more than once"));
            } else if (!values[0].isEmpty()) {
                given.put(known.get(), values[0]);
            }
        });
        return given;
    }

    private static String unknownName(List<Parameter> allowed) {
        return allowed.isEmpty()
                ? "there is no such parameter; this takes none"
                : "there is no such parameter; there are "
                        + String.join(
                                ", ", allowed.stream().map(Parameter::code).toList());
    }

    /** The law that a value breaks; empty when it is good. */
    private Optional<String> law(Parameter parameter, String value, Campaign campaign) {
        return switch (parameter) {
            case ANSWERS_AS_OF -> dayLaw(value, campaign.from(), campaign.until());
            case AS_OF, FROM, UNTIL -> dayLaw(value, campaign.from(), lastRecordDay(campaign));
            case PLACE -> unlessKnown(places.find(value).isPresent(), "no place of this code is known");
            case LOT -> unlessKnown(value.length() <= 40, "a lot number has at most 40 characters");
            case LIMIT -> wholeLaw(value, Asked.LONGEST_PAGE);
            case BEFORE -> wholeLaw(value, Long.MAX_VALUE);
            case INDICATOR, DENOMINATOR, KIND ->
                unlessKnown(parameter.words().contains(value), "it is one of " + String.join(", ", parameter.words()));
            case PRODUCT -> {
                Set<String> ids = products.ids();
                yield unlessKnown(ids.contains(value), "it is one of " + String.join(", ", new TreeSet<>(ids)));
            }
            case PLEDGE -> {
                Set<String> ids = pledges.ids();
                yield unlessKnown(ids.contains(value), "it is one of " + String.join(", ", new TreeSet<>(ids)));
            }
        };
    }

    private static Optional<String> wholeLaw(String value, long most) {
        boolean isOne = value.matches("[1-9][0-9]{0,17}") && Long.parseLong(value) <= most;
        return unlessKnown(isOne, "it is a whole number from 1 to " + most);
    }

    private LocalDate lastRecordDay(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(campaign.until()) ? today : campaign.until();
    }

    private static Optional<String> dayLaw(String value, LocalDate from, LocalDate until) {
        try {
            LocalDate day = LocalDate.parse(value);
            boolean within = !day.isBefore(from) && !day.isAfter(until);
            return unlessKnown(within, "it is a day from %s to %s".formatted(from, until));
        } catch (DateTimeParseException notADay) {
            return Optional.of("a day is written YYYY-MM-DD and exists in the calendar");
        }
    }

    private static Optional<String> unlessKnown(boolean known, String law) {
        return known ? Optional.empty() : Optional.of(law);
    }

    private static Asked asked(Campaign campaign, Map<Parameter, String> given, List<Parameter> allowed) {
        Optional<Parameter> day = allowed.stream().filter(Parameter::isDay).findFirst();
        LocalDate asOf = day.map(given::get).map(LocalDate::parse).orElse(campaign.asOf());
        Map<String, String> repeated = new TreeMap<>();
        day.ifPresent(parameter -> repeated.put(parameter.code(), asOf.toString()));
        given.forEach((parameter, value) -> repeated.put(parameter.code(), value));
        return new Asked(
                campaign,
                asOf,
                Optional.ofNullable(given.get(Parameter.PLACE)),
                Optional.ofNullable(given.get(Parameter.INDICATOR)).flatMap(Indicator::of),
                Optional.ofNullable(given.get(Parameter.DENOMINATOR)).flatMap(DenominatorKind::of),
                Optional.ofNullable(given.get(Parameter.PRODUCT)),
                Optional.ofNullable(given.get(Parameter.PLEDGE)),
                repeated);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
