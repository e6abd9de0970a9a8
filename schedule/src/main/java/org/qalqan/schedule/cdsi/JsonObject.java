package org.qalqan.schedule.cdsi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.schedule.file.Json;

/** Puts a JSON object together; what is empty is left out. */
final class JsonObject {

    private final Map<String, Json> members = new LinkedHashMap<>();

    JsonObject text(String name, String value) {
        members.put(name, new Json.Text(value));
        return this;
    }

    JsonObject text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    JsonObject number(String name, Optional<String> value) {
        value.ifPresent(text -> members.put(name, new Json.Number(Double.parseDouble(text))));
        return this;
    }

    JsonObject flag(String name, boolean value) {
        if (value) {
            members.put(name, new Json.Flag(true));
        }
        return this;
    }

    JsonObject texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            members.put(
                    name,
                    new Json.Items(values.stream().<Json>map(Json.Text::new).toList()));
        }
        return this;
    }

    JsonObject list(String name, List<JsonObject> values) {
        if (!values.isEmpty()) {
            members.put(
                    name, new Json.Items(values.stream().map(JsonObject::json).toList()));
        }
        return this;
    }

    JsonObject object(String name, JsonObject value) {
        if (!value.members.isEmpty()) {
            members.put(name, value.json());
        }
        return this;
    }

    JsonObject copy() {
        JsonObject copy = new JsonObject();
        copy.members.putAll(members);
        return copy;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    Json json() {
        return new Json.Members(members);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject object && members.equals(object.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }
}
