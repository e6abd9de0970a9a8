package org.qalqan.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document says what is true: every address is in it, and every answer is as it says. */
@HttpTest
class OpenApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private List<Table<?>> tables;

    @Test
    void theDocumentIsOneOfOpenApi31() {
        JsonNode document = document();

        assertThat(document.at("/openapi").asString()).matches("3\\.1\\.\\d+");
        assertThat(document.at("/info/title").asString()).isEqualTo("Qalqan");
        assertThat(document.at("/info/version").asString()).isNotBlank();
        Set<String> operations = new TreeSet<>();
        document.at("/paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operations.add(operation.at("/operationId").asString()))
                            .isTrue();
                    assertThat(operation.at("/responses").isEmpty()).isFalse();
                    operation.at("/parameters").forEach(parameter -> {
                        assertThat(parameter.at("/name").asString()).isNotBlank();
                        assertThat(parameter.at("/in").asString()).isEqualTo("query");
                        assertThat(parameter.at("/schema/type").asString()).isEqualTo("string");
                    });
                }));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();

        List<String> references = document.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyAddressOfTheApiIsDocumentedAndNoOther() {
        Set<String> served = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.endsWith("/**"))
                .flatMap(this::addresses)
                .collect(Collectors.toCollection(TreeSet::new));
        served.addAll(List.of("/healthz", "/metrics"));

        assertThat(document().at("/paths").propertyNames()).containsExactlyInAnyOrderElementsOf(served);
    }

    private Stream<String> addresses(String pattern) {
        return pattern.contains("{table")
                ? tables.stream().map(table -> pattern.replaceAll("\\{.*}", table.name()))
                : Stream.of(pattern);
    }

    @TestFactory
    Stream<DynamicTest> anAnswerOfEachOperationIsAsDocumented() {
        JsonNode document = document();
        return document.at("/paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .flatMap(path -> questions(path.getKey(), path.getValue().at("/get/parameters"))
                        .map(question -> DynamicTest.dynamicTest(
                                question, () -> answerIsAsDocumented(document, path.getKey(), question))));
    }

    /** The address alone, and with each parameter's example. */
    private static Stream<String> questions(String path, JsonNode parameters) {
        List<String> questions = new ArrayList<>(List.of(path));
        parameters.forEach(parameter -> questions.add("%s?%s=%s"
                .formatted(
                        path,
                        parameter.at("/name").asString(),
                        parameter.at("/example").asString())));
        return questions.stream();
    }

    private void answerIsAsDocumented(JsonNode document, String path, String question) {
        HttpResponse<String> answer = new Browser(port).get(question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode content = document.at("/paths").get(path).at("/get/responses/200/content");
        String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
        String documented = type.replace("application/vnd.spring-boot.actuator.v3+json", "application/json");

        assertThat(content.propertyNames()).as(question).contains(documented);
        if (documented.equals("application/json")) {
            assertThat(errors(document, content.get(documented).get("schema"), answer.body()))
                    .isEmpty();
        } else if (path.endsWith(".csv")) {
            String header =
                    content.get(documented).at("/schema/description").asString().replaceAll(".*: ", "");
            assertThat(answer.body().lines().findFirst()).hasValue(header);
        }
    }

    @Test
    void aProblemIsAsDocumented() {
        JsonNode document = document();
        JsonNode schema = document.at("/components/responses/Refused/content/application~1problem+json/schema");

        assertThat(errors(
                        document,
                        schema,
                        new Browser(port).get("/api/tallies.csv?place=XX&day=1").body()))
                .isEmpty();
    }

    @Test
    void anAnswerWithAFieldTooManyWouldBeNoticed() {
        JsonNode document = document();
        JsonNode schema = document.at("/components/schemas/Answers");
        ObjectNode answers = (ObjectNode) JsonMapper.shared()
                .readTree(new Browser(port).get("/api/answers.json").body());

        assertThat(errors(document, schema, answers.put("secret", 1).toString()))
                .isNotEmpty();
    }

    private static List<Error> errors(JsonNode document, JsonNode schema, String instance) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        return compiled.validate(
                instance,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private JsonNode document() {
        return JsonMapper.shared()
                .readTree(new Browser(port).get("/api/openapi.json").body());
    }
}
