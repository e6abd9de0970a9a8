package org.qalqan.server.web;

/**
 * A text that leads somewhere.
 *
 * @param address where it leads
 * @param kind its class in the style sheet: {@code number} leads to records, {@code term} to a definition, {@code source} out to a source
 */
public record Link(String text, String address, String kind) {

    public static Link number(String text, String address) {
        return new Link(text, address, "number");
    }

    public static Link term(String text, String address) {
        return new Link(text, address, "term");
    }

    public static Link source(String text, String address) {
        return new Link(text, address, "source");
    }
}
