package org.qalqan.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.answers.FourAnswers;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the figures under {@code /api}. An answer may be kept, but is asked for again each time; unchanged, it costs 304 and no body. */
@RestController
class ApiController {

    private static final List<Parameter> OF_ANSWERS = List.of(Parameter.ANSWERS_AS_OF);

    private final Map<String, Table<?>> tables;
    private final Questions questions;
    private final FourAnswers answers;
    private final OpenApi openApi;

    ApiController(List<Table<?>> tables, Questions questions, FourAnswers answers, OpenApi openApi) {
        this.tables = tables.stream().collect(Collectors.toUnmodifiableMap(Table::name, Function.identity()));
        this.questions = questions;
        this.answers = answers;
        this.openApi = openApi;
    }

    @GetMapping("/api/answers.json")
    ResponseEntity<byte[]> answers(HttpServletRequest request) {
        Asked asked = questions.read(request.getParameterMap(), OF_ANSWERS);
        AnswersDocument document = AnswersDocument.of(answers.on(asked.asOf()));
        return served(document.json().getBytes(StandardCharsets.UTF_8), Form.JSON, "answers", asked.given());
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> openApi() {
        return served(openApi.json(), Form.JSON, "openapi", Map.of());
    }

    @GetMapping("/api/{table:[a-z]+}.json")
    ResponseEntity<byte[]> json(@PathVariable String table, HttpServletRequest request) {
        return served(table, Form.JSON, request);
    }

    @GetMapping("/api/{table:[a-z]+}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String table, HttpServletRequest request) {
        return served(table, Form.CSV, request);
    }

    @RequestMapping({"/api", "/api/**"})
    void anythingElse(HttpServletRequest request) {
        boolean reads = request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name());
        throw reads ? new Refused.NothingThere(request.getRequestURI()) : new Refused.OnlyRead(request.getMethod());
    }

    private ResponseEntity<byte[]> served(String name, Form form, HttpServletRequest request) {
        Table<?> table = tables.get(name);
        if (table == null) {
            throw new Refused.NothingThere(request.getRequestURI());
        }
        return served(table, form, questions.read(request.getParameterMap(), table.parameters()));
    }

    private static <R> ResponseEntity<byte[]> served(Table<R> table, Form form, Asked asked) {
        List<R> rows = table.rows(asked);
        if (rows.size() > asked.mostRows()) {
            throw new Refused.TooManyRows(table.name());
        }
        return served(form.write(table, asked, rows), form, table.name(), asked.given());
    }

    static ResponseEntity<byte[]> served(byte[] body, Form form, String name, Map<String, String> given) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(form, fileName(form, name, given)))
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(mark(body))
                .body(body);
    }

    private static String disposition(Form form, String file) {
        ContentDisposition.Builder how = switch (form) {
            case JSON -> ContentDisposition.inline();
            case CSV -> ContentDisposition.attachment();
        };
        return how.filename(file).build().toString();
    }

    /** Such as {@code qalqan-tallies-2021-06-04-people_vaccinated-KZ.csv}. */
    private static String fileName(Form form, String name, Map<String, String> given) {
        String parts = given.values().stream()
                .map(value -> "-" + value.replaceAll("[^A-Za-z0-9._]+", "-"))
                .collect(Collectors.joining());
        return "qalqan-" + name + parts + "." + form.ending();
    }

    /** A weak mark, because the body may go out compressed. */
    private static String mark(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
