package org.qalqan.server.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qalqan.server.language.Language;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.target.Indicator;
import org.springframework.web.util.UriUtils;

/** Addresses of the pages and of the records behind a number, in a language and for a day. */
public record Links(Language language, LocalDate asOf) {

    /** One name and value after the question mark. */
    private record Field(String name, String value) {}

    public String overview() {
        return page("", day());
    }

    public String overview(LocalDate on) {
        return page("", new Field("as-of", on.toString()));
    }

    /** How past projections did. */
    public String record() {
        return page("record", day());
    }

    public String regions() {
        return page("regions", day());
    }

    public String regions(Indicator indicator, DenominatorKind denominator, String sort) {
        return page(
                "regions",
                day(),
                new Field("indicator", indicator.code()),
                new Field("denominator", denominator.code()),
                new Field("sort", sort));
    }

    public String supply() {
        return page("supply", day());
    }

    /** Every lot and its state. */
    public String lots() {
        return page("lots", day());
    }

    /** The life of a lot, and where it is. */
    public String lot(long id) {
        return page("lots/" + id, day());
    }

    /** Who has a lot, who got it, and what to do. */
    public String recall(long lot) {
        return page("lots/" + lot + "/recall", day());
    }

    /** Finds where a lot, a vial or a vaccination day came from and went to. */
    public String trace() {
        return page("trace", day());
    }

    /** Every place that holds vaccine. */
    public String stores() {
        return page("stores", day());
    }

    /** The shelf and the ledger of a place. */
    public String store(String place) {
        return page("stores/" + place, day());
    }

    /** A page of a store, such as {@code receive}. */
    public String store(String place, String page) {
        return page("stores/" + place + "/" + page, day());
    }

    public String coldChain() {
        return page("cold-chain", day());
    }

    public String coldChain(String place) {
        return page("cold-chain/" + place, day());
    }

    public String alerts() {
        return page("alerts", day());
    }

    public String pledges() {
        return page("pledges", day());
    }

    public String pledge(String id) {
        return page("pledges/" + id, day());
    }

    public String data() {
        return page("data", day());
    }

    public String definitions() {
        return page("definitions");
    }

    public String definition(String anchor) {
        return page("definitions") + "#" + anchor;
    }

    public String tallies(String place, Indicator indicator) {
        return page("records/tallies", new Field("place", place), new Field("indicator", indicator.code()), day());
    }

    public String deliveries() {
        return page("records/deliveries", day());
    }

    public String deliveries(String product) {
        return page("records/deliveries", day(), new Field("product", product));
    }

    public String denominators(String place) {
        return page("records/denominators", new Field("place", place));
    }

    /** The place of a source in the list of all. */
    public String source(String id) {
        return page("data") + "#source-" + id;
    }

    /** A download, such as {@code answers.json}, for the day. */
    public String download(String name) {
        return "/api/" + name + query(day());
    }

    /** A download that is the same on every day, such as {@code sources.csv}. */
    public String file(String name) {
        return "/api/" + name;
    }

    public String download(String name, String place, Indicator indicator) {
        return "/api/" + name + query(new Field("place", place), new Field("indicator", indicator.code()), day());
    }

    public String download(String name, Indicator indicator, DenominatorKind denominator) {
        return "/api/"
                + name
                + query(day(), new Field("indicator", indicator.code()), new Field("denominator", denominator.code()));
    }

    private Field day() {
        return new Field("as-of", asOf.toString());
    }

    private String page(String path, Field... fields) {
        return "/" + language.code() + "/" + path + query(fields);
    }

    private static String query(Field... fields) {
        return fields.length == 0
                ? ""
                : Stream.of(fields)
                        .map(field -> field.name() + "=" + UriUtils.encode(field.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
