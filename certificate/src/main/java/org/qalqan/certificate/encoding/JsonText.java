package org.qalqan.certificate.encoding;

import java.io.StringWriter;
import java.math.BigDecimal;
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
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON, read within bounds and without doubled names. */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(40)
                    .build())
            .build();

    private JsonText() {}

    /**
     * Reads one JSON object.
     *
     * @throws MalformedException when the text is not one JSON object, has a name twice, or is too deep
     */
    public static Value.Members members(byte[] text) throws MalformedException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Value value = value(parser);
            if (parser.nextToken() != null) {
                throw malformed("something follows the JSON value");
            }
            if (value instanceof Value.Members members) {
                return members;
            }
            throw malformed("is not a JSON object");
        } catch (JacksonException malformed) {
            throw malformed("is not JSON: " + malformed.getOriginalMessage());
        }
    }

    /** Reads the value that the parser stands on, up to its end. */
    public static Value value(JsonParser parser) throws MalformedException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed("is empty");
        }
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Value.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            default -> new Value.Null();
        };
    }

    private static Value number(String text) throws MalformedException {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > 400) {
            throw malformed("the number " + text + " is out of all bounds");
        }
        return new Value.Number(number);
    }

    private static Value members(JsonParser parser) throws MalformedException {
        Map<String, Value> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (members.put(name, value(parser)) != null) {
                throw malformed("the name \"" + name + "\" stands twice in one object");
            }
        }
        return new Value.Members(members);
    }

    private static Value items(JsonParser parser) throws MalformedException {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Value.Items(items);
    }

    /** Writes a value on one line. */
    public static String text(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, out);
        }
        return text.toString();
    }

    /** Writes a value where the generator stands. */
    public static void write(Value value, JsonGenerator out) {
        switch (value) {
            case Value.Members(Map<String, Value> byName) -> {
                out.writeStartObject();
                byName.forEach((name, member) -> {
                    out.writeName(name);
                    write(member, out);
                });
                out.writeEndObject();
            }
            case Value.Items(List<Value> list) -> {
                out.writeStartArray();
                list.forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Value.Text(String text) -> out.writeString(text);
            case Value.Number(BigDecimal number) -> out.writeNumber(number);
            case Value.Flag(boolean flag) -> out.writeBoolean(flag);
            case Value.Null() -> out.writeNull();
        }
    }

    private static MalformedException malformed(String message) {
        return new MalformedException(Layer.JSON, message);
    }
}
