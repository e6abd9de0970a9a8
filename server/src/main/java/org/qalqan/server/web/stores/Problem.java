package org.qalqan.server.web.stores;

import java.util.List;
import org.qalqan.server.web.Words;

/**
 * Something that is wrong with a form.
 *
 * @param field the id of the field that is to be mended
 * @param key of the words under {@code stores.problem.}
 * @param values for the words
 */
public record Problem(String field, String key, List<Object> values) {

    static Problem of(String field, String key, Object... values) {
        return new Problem(field, key, List.of(values));
    }

    public String text(Words words) {
        return words.text("stores.problem." + key, values.toArray());
    }
}
