package org.qalqan.server.web.stores;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A form of the keeper's as it was sent, or as it is shown first: every field by its name.
 *
 * @param fields {@code key}, {@code at}, {@code scan}, {@code to}, {@code reason}, {@code note}; {@code doses-17} for the lot with the id 17
 */
public record Sent(Map<String, String> fields) {

    private static final String DOSES = "doses-";

    public Sent {
        fields = Map.copyOf(fields);
    }

    /** A new form, under a key of its own. */
    static Sent fresh(String at) {
        return new Sent(Map.of("key", UUID.randomUUID().toString(), "at", at));
    }

    public String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public boolean isGiven(String field) {
        return !value(field).isEmpty();
    }

    /** The same with another value. */
    Sent with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Sent(more);
    }

    /** What was typed for the doses of a lot. */
    public String doses(long lot) {
        return value(DOSES + lot);
    }

    /** The ids of the lots for which something was typed. */
    Collection<Long> lots() {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().matches(DOSES + "\\d{1,18}")
                        && !field.getValue().isBlank())
                .map(field -> Long.valueOf(field.getKey().substring(DOSES.length())))
                .sorted()
                .toList();
    }

    /** The key under which it is recorded, where it is one that a form was given. */
    boolean hasKey() {
        return value("key").matches("[0-9a-f-]{36}");
    }

    /** Which button was pressed; looking at a scan is what Enter does. */
    boolean isRecord() {
        return value("do").equals("record");
    }
}
