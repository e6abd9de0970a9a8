package org.qalqan.server.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** Fields of forms: as they are filled in, and as they come back in a page. */
final class Forms {

    private Forms() {}

    /** The tag of a field. */
    static String field(String html, String id) {
        int at = html.indexOf("id=\"" + id + "\"");
        assertThat(at).as("the field " + id).isPositive();
        return html.substring(at, html.indexOf('>', at));
    }

    static String value(String html, String name) {
        int at = html.indexOf("name=\"" + name + "\" value=\"");
        assertThat(at).as("the field " + name + " in " + html).isPositive();
        int from = at + ("name=\"" + name + "\" value=\"").length();
        return html.substring(from, html.indexOf('"', from));
    }

    static Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("key", StoreScene.key(), "at", "2021-06-04T12:00:00"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }
}
