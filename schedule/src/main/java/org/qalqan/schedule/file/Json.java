package org.qalqan.schedule.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON value. */
public sealed interface Json {

    /** An object; its members keep their order. */
    record Members(Map<String, Json> byName) implements Json {}

    /** An array. */
    record Items(List<Json> list) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /** A number. */
    record Number(double value) implements Json {}

    /** A truth value. */
    record Flag(boolean value) implements Json {}

    /** The null literal. */
    record Null() implements Json {}

    /**
     * Reads one JSON value.
     *
     * @throws MalformedJsonException when the text is not JSON
     */
    static Json read(InputStream in) throws IOException, MalformedJsonException {
        byte[] bytes = in.readAllBytes();
        try (JsonParser parser =
                Reading.FACTORY.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes))) {
            parser.nextToken();
            Json value = Reading.value(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException(
                        "more than one JSON value", parser.currentLocation().getLineNr());
            }
            return value;
        } catch (JacksonException malformed) {
            throw new MalformedJsonException(
                    malformed.getOriginalMessage(), malformed.getLocation().getLineNr());
        }
    }

    /** Writes a value, indented for people where it is not short. */
    static void write(Json value, Writer out) throws IOException {
        out.write(Writing.pretty(value, ""));
        out.write('\n');
    }

    /** Reads tokens into values. */
    final class Reading {
        static final JsonFactory FACTORY = new JsonFactory();

        private Reading() {}

        static Json value(JsonParser parser) throws MalformedJsonException {
            JsonToken token = parser.currentToken();
            if (token == null) {
                throw new MalformedJsonException("no JSON value", 1);
            }
            return switch (token) {
                case START_OBJECT -> members(parser);
                case START_ARRAY -> items(parser);
                case VALUE_STRING -> new Text(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(parser.getDoubleValue());
                case VALUE_TRUE -> new Flag(true);
                case VALUE_FALSE -> new Flag(false);
                default -> new Null();
            };
        }

        private static Json members(JsonParser parser) throws MalformedJsonException {
            Map<String, Json> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser));
            }
            return new Members(members);
        }

        private static Json items(JsonParser parser) throws MalformedJsonException {
            List<Json> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new Items(items);
        }
    }

    /** Writes values as text. */
    final class Writing {
        private static final int LINE = 120;

        private Writing() {}

        static String pretty(Json value, String indent) {
            String line = compact(value);
            if (indent.length() + line.length() <= LINE || isFlat(value)) {
                return line;
            }
            String deeper = indent + "  ";
            List<String> parts = new ArrayList<>();
            switch (value) {
                case Members(Map<String, Json> byName) ->
                    byName.forEach((name, member) ->
                            parts.add(deeper + compact(new Text(name)) + ": " + pretty(member, deeper)));
                case Items(List<Json> list) -> list.forEach(item -> parts.add(deeper + pretty(item, deeper)));
                default -> {
                    return line;
                }
            }
            String open = value instanceof Members ? "{" : "[";
            String close = value instanceof Members ? "}" : "]";
            return open + "\n" + String.join(",\n", parts) + "\n" + indent + close;
        }

        /** Lists of codes stay together, however long. */
        private static boolean isFlat(Json value) {
            return value instanceof Items(List<Json> list)
                    && list.stream().noneMatch(item -> item instanceof Members || item instanceof Items);
        }

        private static String compact(Json value) {
            java.io.StringWriter text = new java.io.StringWriter();
            try (JsonGenerator out = Reading.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
                write(value, out);
            }
            return text.toString();
        }

        private static void write(Json value, JsonGenerator out) {
            switch (value) {
                case Members(Map<String, Json> byName) -> {
                    out.writeStartObject();
                    byName.forEach((name, member) -> {
                        out.writeName(name);
                        write(member, out);
                    });
                    out.writeEndObject();
                }
                case Items(List<Json> list) -> {
                    out.writeStartArray();
                    list.forEach(item -> write(item, out));
                    out.writeEndArray();
                }
                case Text(String text) -> out.writeString(text);
                case Number(double number) when number == Math.rint(number) -> out.writeNumber((long) number);
                case Number(double number) -> out.writeNumber(number);
                case Flag(boolean flag) -> out.writeBoolean(flag);
                case Null() -> out.writeNull();
            }
        }
    }
}
