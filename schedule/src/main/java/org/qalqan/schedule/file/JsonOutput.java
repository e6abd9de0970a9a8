package org.qalqan.schedule.file;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes JSON values as text: what is short on one line, lists of codes as well, everything else indented. */
final class JsonOutput {

    private static final int LINE = 120;

    private JsonOutput() {}

    static String text(Json value) {
        return text(value, "");
    }

    private static String text(Json value, String indent) {
        String line = line(value);
        if (indent.length() + line.length() <= LINE) {
            return line;
        }
        String deeper = indent + "  ";
        return switch (value) {
            case Json.Members(Map<String, Json> byName) -> {
                List<String> parts = new ArrayList<>();
                byName.forEach(
                        (name, member) -> parts.add(deeper + line(new Json.Text(name)) + ": " + text(member, deeper)));
                yield "{\n" + String.join(",\n", parts) + "\n" + indent + "}";
            }
            case Json.Items(List<Json> list)
            when !isFlat(list) -> {
                List<String> parts =
                        list.stream().map(item -> deeper + text(item, deeper)).toList();
                yield "[\n" + String.join(",\n", parts) + "\n" + indent + "]";
            }
            default -> line;
        };
    }

    private static boolean isFlat(List<Json> list) {
        return list.stream().noneMatch(item -> item instanceof Json.Members || item instanceof Json.Items);
    }

    private static String line(Json value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonInput.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, out);
        }
        return text.toString();
    }

    private static void write(Json value, JsonGenerator out) {
        switch (value) {
            case Json.Members(Map<String, Json> byName) -> {
                out.writeStartObject();
                byName.forEach((name, member) -> {
                    out.writeName(name);
                    write(member, out);
                });
                out.writeEndObject();
            }
            case Json.Items(List<Json> list) -> {
                out.writeStartArray();
                list.forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Json.Text(String text) -> out.writeString(text);
            case Json.Number(double number) when number == Math.rint(number) -> out.writeNumber((long) number);
            case Json.Number(double number) -> out.writeNumber(number);
            case Json.Flag(boolean flag) -> out.writeBoolean(flag);
            case Json.Null() -> out.writeNull();
        }
    }
}
