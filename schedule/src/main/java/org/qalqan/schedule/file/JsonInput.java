package org.qalqan.schedule.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads text into JSON values. */
final class JsonInput {

    static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    private JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    static Json read(byte[] text) throws MalformedJsonException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonInput input = new JsonInput(parser);
            parser.nextToken();
            Json value = input.value();
            if (parser.nextToken() != null) {
                throw input.malformed("more than one JSON value");
            }
            return value;
        } catch (JacksonException malformed) {
            throw new MalformedJsonException(
                    malformed.getOriginalMessage(), malformed.getLocation().getLineNr());
        }
    }

    private Json value() throws MalformedJsonException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed("no JSON value");
        }
        return switch (token) {
            case START_OBJECT -> members();
            case START_ARRAY -> items();
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(Double.parseDouble(parser.getString()));
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            default -> new Json.Null();
        };
    }

    private Json members() throws MalformedJsonException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (members.put(name, value()) != null) {
                throw malformed("the name \"" + name + "\" stands twice in one object");
            }
        }
        return new Json.Members(members);
    }

    private Json items() throws MalformedJsonException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Items(items);
    }

    private MalformedJsonException malformed(String message) {
        return new MalformedJsonException(message, parser.currentLocation().getLineNr());
    }
}
