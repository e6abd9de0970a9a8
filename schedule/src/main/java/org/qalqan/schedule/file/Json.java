package org.qalqan.schedule.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;

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
     * @throws MalformedJsonException when the text is not one JSON value, or an object has a name twice
     */
    static Json read(InputStream in) throws IOException, MalformedJsonException {
        return JsonInput.read(in.readAllBytes());
    }

    /** Writes a value, on several lines where it is long. */
    static void write(Json value, Writer out) throws IOException {
        out.write(JsonOutput.text(value));
        out.write('\n');
    }
}
