package org.qalqan.server.gs1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Web addresses that carry element strings: {@code https://example.org/01/04870000000012/10/EW0158?17=220531} (GS1 Digital Link Standard:
 * URI Syntax). The path has a key, then what qualifies it; the query has attributes. What has no number as its name is for web servers.
 */
final class DigitalLink {

    private static final Set<String> KEYS = Set.of(
            "00", "01", "253", "255", "401", "402", "414", "415", "417", "8003", "8004", "8006", "8010", "8013", "8014",
            "8017", "8018");

    private static final Pattern NUMBER = Pattern.compile("\\d{2,4}");

    private final Typing typing;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private DigitalLink(Typing typing) {
        this.typing = typing;
    }

    static Pieces read(Typing typing) {
        DigitalLink link = new DigitalLink(typing);
        String text = typing.text();
        int fragment = text.indexOf('#');
        int end = fragment < 0 ? text.length() : fragment;
        int query = text.indexOf('?');
        int pathEnd = query < 0 || query > end ? end : query;
        link.path(text.indexOf("://") + 3, pathEnd);
        if (link.pieces.isEmpty() && link.faults.isEmpty()) {
            link.faults.add(new Fault.UnreadableLink(typing.position(0), text));
        }
        for (Span field : link.split(Math.min(pathEnd + 1, end), end, "&;")) {
            link.attribute(field);
        }
        return new Pieces(link.pieces, link.faults, false);
    }

    /** A stretch of the address. */
    private record Span(int from, String text) {}

    private void path(int from, int to) {
        List<Span> segments = split(from, to, "/");
        int first = 1;
        while (first < segments.size()
                && !(KEYS.contains(segments.get(first).text()) && (segments.size() - first) % 2 == 0)) {
            first++;
        }
        for (int i = first; i + 1 < segments.size(); i += 2) {
            element(segments.get(i), segments.get(i + 1).text());
        }
    }

    private void attribute(Span field) {
        int equals = field.text().indexOf('=');
        String name = equals < 0 ? field.text() : field.text().substring(0, equals);
        if (NUMBER.matcher(name).matches()) {
            element(new Span(field.from(), name), equals < 0 ? "" : field.text().substring(equals + 1));
        }
    }

    private void element(Span name, String escaped) {
        int position = typing.position(name.from());
        Optional<String> value = unescaped(escaped);
        if (value.isEmpty()) {
            faults.add(new Fault.UnreadableLink(position, escaped));
        } else if (Identifiers.find(name.text()).isEmpty()) {
            faults.add(new Fault.UnknownIdentifier(position, name.text()));
        } else {
            boolean isShortGtin = name.text().equals("01") && Gtin.hasLength(value.get());
            pieces.add(new Piece(position, name.text(), isShortGtin ? Gtin.padded(value.get()) : value.get()));
        }
    }

    private List<Span> split(int from, int to, String marks) {
        List<Span> spans = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || marks.indexOf(typing.text().charAt(i)) >= 0) {
                spans.add(new Span(start, typing.text().substring(start, i)));
                start = i + 1;
            }
        }
        if (spans.size() > 1 && spans.getLast().text().isEmpty()) {
            spans.removeLast();
        }
        return spans;
    }

    /** A text with its %XX replaced; empty when there is a % without two hexadecimal digits. */
    private static Optional<String> unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < escaped.length; i++) {
            if (escaped[i] != '%') {
                bytes.write(escaped[i]);
                continue;
            }
            int high = i + 2 < escaped.length ? Character.digit(escaped[i + 1], 16) : -1;
            int low = i + 2 < escaped.length ? Character.digit(escaped[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }
}
