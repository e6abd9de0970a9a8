package org.qalqan.server.web;

import gg.jte.Content;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Data for a chart, as it stands in a page inside {@code <script type="application/json">}. */
public record Json(Object data) {

    private static final ObjectMapper MAPPER = JsonMapper.shared();

    /** The text, with the one sign escaped that could end the script element. */
    public Content content() {
        String text = MAPPER.writeValueAsString(data).replace("<", "\\u003c");
        return output -> output.writeContent(text);
    }
}
