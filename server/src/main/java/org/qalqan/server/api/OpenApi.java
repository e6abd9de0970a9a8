package org.qalqan.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 document: what {@code openapi.json} beside this class says, and for each table two operations made from the description
 * that the table is served by. A test holds answers of every operation against it.
 */
@Component
class OpenApi {

    private final byte[] json;

    OpenApi(List<Table<?>> tables) {
        ObjectNode document = base();
        ObjectNode paths = (ObjectNode) document.required("paths");
        ObjectNode schemas = (ObjectNode) document.required("components").required("schemas");
        ObjectNode answers = (ObjectNode) paths.required("/api/answers.json").required("get");
        answers.set("parameters", parameters(List.of(Parameter.ANSWERS_AS_OF)));
        refusals((ObjectNode) answers.required("responses"));
        for (Table<?> table : tables) {
            schemas.set(schemaName(table), rowSchema(table));
            for (Form form : Form.values()) {
                paths.putObject("/api/" + table.name() + "." + form.ending()).set("get", operation(table, form));
            }
        }
        this.json = JsonMapper.shared().writeValueAsBytes(document);
    }

    byte[] json() {
        return json;
    }

    private static ObjectNode base() {
        try (InputStream file = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("openapi.json is missing beside " + OpenApi.class);
            }
            return (ObjectNode) JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read openapi.json", unreadable);
        }
    }

    private static String schemaName(Table<?> table) {
        return table.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + table.name().substring(1) + "Row";
    }

    private static ObjectNode operation(Table<?> table, Form form) {
        ObjectNode operation = node();
        operation.put("operationId", table.name() + "-" + form.ending());
        operation.putArray("tags").add("tables");
        operation.put("summary", table.about());
        operation.set("parameters", parameters(table.parameters()));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode good = responses.putObject("200");
        good.put("description", "The rows");
        good.putObject("content").putObject(contentType(form)).set("schema", bodySchema(table, form));
        refusals(responses);
        return operation;
    }

    private static String contentType(Form form) {
        return switch (form) {
            case JSON -> "application/json";
            case CSV -> "text/csv";
        };
    }

    private static void refusals(ObjectNode responses) {
        for (String status : List.of("400", "503")) {
            responses.putObject(status).put("$ref", "#/components/responses/Refused");
        }
    }

    private static ArrayNode parameters(List<Parameter> parameters) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (Parameter parameter : parameters) {
            ObjectNode one = array.addObject();
            one.put("name", parameter.code());
            one.put("in", "query");
            one.put("description", parameter.about());
            one.put("example", parameter.example());
            ObjectNode schema = one.putObject("schema").put("type", "string");
            if (parameter.isDay()) {
                schema.put("format", "date");
            }
            words(schema, parameter.words());
        }
        return array;
    }

    private static ObjectNode bodySchema(Table<?> table, Form form) {
        ObjectNode schema = node();
        if (form == Form.CSV) {
            return schema.put("type", "string")
                    .put(
                            "description",
                            "RFC 4180 with a header row: "
                                    + String.join(
                                            ",",
                                            table.columns().stream()
                                                    .map(Column::name)
                                                    .toList()));
        }
        schema.put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("table").add("asked").add("rows");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("table").put("const", table.name());
        properties
                .putObject("asked")
                .put("type", "object")
                .put("description", "The parameters taken")
                .putObject("additionalProperties")
                .put("type", "string");
        properties
                .putObject("rows")
                .put("type", "array")
                .put("maxItems", Asked.MOST_ROWS)
                .putObject("items")
                .put("$ref", "#/components/schemas/" + schemaName(table));
        return schema;
    }

    private static ObjectNode rowSchema(Table<?> table) {
        ObjectNode schema = node().put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Column<?> column : table.columns()) {
            required.add(column.name());
            properties.set(column.name(), columnSchema(column));
        }
        return schema;
    }

    private static ObjectNode columnSchema(Column<?> column) {
        ObjectNode schema = node();
        String type = switch (column.kind()) {
            case TEXT, DAY -> "string";
            case WHOLE -> "integer";
            case NUMBER -> "number";
            case FLAG -> "boolean";
            case WHOLES -> "array";
        };
        if (column.known()) {
            schema.put("type", type);
        } else {
            schema.putArray("type").add(type).add("null");
        }
        if (column.kind() == Column.Kind.DAY) {
            schema.put("format", "date");
        }
        if (column.kind() == Column.Kind.WHOLES) {
            schema.putObject("items").put("type", "integer");
        }
        words(schema, column.words());
        if (!column.known() && !column.words().isEmpty()) {
            ((ArrayNode) schema.required("enum")).addNull();
        }
        return schema.put("description", column.about());
    }

    private static void words(ObjectNode schema, List<String> words) {
        if (!words.isEmpty()) {
            ArrayNode closed = schema.putArray("enum");
            words.forEach(closed::add);
        }
    }

    private static ObjectNode node() {
        return JsonMapper.shared().createObjectNode();
    }
}
