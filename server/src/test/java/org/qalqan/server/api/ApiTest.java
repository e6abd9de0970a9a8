package org.qalqan.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program reads of the campaign of Kazakhstan. */
@HttpTest
class ApiTest {

    @LocalServerPort
    private int port;

    private Browser program;

    @BeforeEach
    void aProgram() {
        program = new Browser(port);
    }

    @Test
    void theAnswersOfTheDayOfThePledgeAreThePublishedFigures() {
        JsonNode answers = json("/api/answers.json?as-of=2021-06-04");

        assertThat(answers.at("/asOf").asString()).isEqualTo("2021-06-04");
        assertThat(answers.at("/target/value").asDouble()).isEqualTo(0.55);
        assertThat(answers.at("/target/by").asString()).isEqualTo("2021-12-31");
        assertThat(answers.at("/target/indicator").asString()).isEqualTo("people_vaccinated");
        assertThat(answers.at("/target/denominator").asString()).isEqualTo("total");
        assertThat(answers.at("/target/people").asLong()).isEqualTo(10_383_754);
        assertThat(answers.at("/coverage/people").asLong()).isEqualTo(2_181_389);
        assertThat(answers.at("/coverage/denominatorPeople").asLong()).isEqualTo(18_879_552);
        assertThat(answers.at("/coverage/value").asDouble()).isCloseTo(0.1155, within(0.00005));
        assertThat(answers.at("/projection/probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(answers.at("/projection/q05").asDouble())
                .isLessThan(answers.at("/projection/q95").asDouble());
        assertThat(answers.at("/pace/current").asDouble()).isPositive();
        assertThat(answers.at("/pace/needed").asDouble())
                .isGreaterThan(answers.at("/pace/current").asDouble());
        assertThat(answers.at("/plan/levers").size()).isPositive();
        assertThat(answers.at("/plan/probability").asDouble())
                .isGreaterThanOrEqualTo(answers.at("/projection/probability").asDouble());
        assertThat(answers.at("/hindsight/reached").asBoolean()).isFalse();
    }

    @Test
    void whatWasNotKnownYetIsNullAndNotZero() {
        JsonNode answers = json("/api/answers.json?as-of=2021-02-01");

        assertThat(answers.has("coverage")).isTrue();
        assertThat(answers.at("/coverage").isNull()).isTrue();
        assertThat(answers.at("/projection").isNull()).isTrue();
    }

    @Test
    void onTheLastDayNoPaceIsNeededThatWouldBeInfinite() {
        JsonNode answers = json("/api/answers.json?as-of=2022-01-20");

        assertThat(answers.at("/projection/state").asString()).isEqualTo("decided");
        assertThat(answers.at("/pace/needed").isNull()).isTrue();
        assertThat(answers.at("/limit/kind").asString()).isEqualTo("too_late");
    }

    @Test
    void aRegionThatHasNotReportedIsThereWithoutFigures() {
        JsonNode rows = json("/api/regions.json?as-of=2021-02-20").at("/rows");

        assertThat(rows.size()).isEqualTo(17);
        assertThat(rows.get(0).at("/share").isNull()).isTrue();
    }

    @Test
    void theReportBehindTheCoverageOfJuneIsInTheTableOfTallies() {
        HttpResponse<String> csv =
                program.get("/api/tallies.csv?as-of=2021-06-04&place=KZ&indicator=people_vaccinated");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"qalqan-tallies-2021-06-04-people_vaccinated-KZ.csv\"");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("place,date,precision,known_on,indicator,count,rounded_to,source,note");
        assertThat(lines).anyMatch(line -> line.contains(",people_vaccinated,2181389,"));
        assertThat(lines.stream().skip(1)).allMatch(line -> line.split(",")[3].compareTo("2021-06-04") <= 0);
    }

    @Test
    void theFanReachesTheDeadlineWithTheQuantilesOfTheAnswers() {
        JsonNode rows = json("/api/projection.json?as-of=2021-06-04").at("/rows");
        JsonNode answers = json("/api/answers.json?as-of=2021-06-04");

        JsonNode last = rows.get(rows.size() - 1);
        assertThat(last.at("/date").asString()).isEqualTo("2021-12-31");
        assertThat(last.at("/median").asDouble())
                .isEqualTo(answers.at("/projection/median").asDouble());
    }

    @Test
    void theRecordHoldsEachFridayBesideTheTruth() {
        JsonNode rows = json("/api/record.json").at("/rows");

        assertThat(rows.size()).isGreaterThan(30);
        rows.forEach(row -> {
            assertThat(row.at("/date").asString()).isEqualTo("2021-12-31");
            assertThat(row.at("/truth").asDouble()).isBetween(0.4755, 0.4765);
            assertThat(row.at("/q25").asDouble())
                    .isLessThanOrEqualTo(row.at("/q75").asDouble());
        });
    }

    @Test
    void aRegionsOutlookIsOfItsWholePopulationAndEndsWithTheDeadline() {
        JsonNode june = json("/api/regions.json?as-of=2021-06-04").at("/rows/0");

        assertThat(june.at("/projected_median").asDouble())
                .isBetween(
                        june.at("/projected_q25").asDouble(),
                        june.at("/projected_q75").asDouble());
        assertThat(json("/api/regions.json?as-of=2022-01-15")
                        .at("/rows/0/probability")
                        .isNull())
                .isTrue();
    }

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = program.get("/api/regions.json?as-of=2021-06-04");
        String mark = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = program.get("/api/regions.json?as-of=2021-06-04", "If-None-Match", mark);

        assertThat(mark).startsWith("W/\"");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, public");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void answersGoOutCompressedToThoseWhoCanReadThat() {
        HttpResponse<String> answer = program.get("/api/tallies.csv?as-of=2021-06-04", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/answers.json?as-of=yesterday, as-of, yesterday, a day is written YYYY-MM-DD",
        "/api/answers.json?as-of=2031-01-01, as-of, 2031-01-01, it is a day from 2021-02-01 to 2022-03-29",
        "/api/answers.json?as-of=2021-02-30, as-of, 2021-02-30, exists in the calendar",
        "/api/tallies.csv?place=XX, place, XX, no place of this code is known",
        "/api/regions.csv?indicator=happiness, indicator, happiness, it is one of people_vaccinated",
        "/api/regions.json?denominator=everybody, denominator, everybody, it is one of total",
        "/api/deliveries.json?product=Placebo, product, Placebo, it is one of"
    })
    void aParameterThatCannotBeTakenIsNamedWithItsValueAndTheLaw(
            String path, String parameter, String value, String law) {
        HttpResponse<String> answer = program.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.at("/type").asString()).isEqualTo("urn:qalqan:problem:bad-parameter");
        assertThat(problem.at("/faults/0/parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/faults/0/value").asString()).isEqualTo(value);
        assertThat(problem.at("/faults/0/law").asString()).contains(law);
        assertThat(problem.at("/detail").asString()).contains(parameter, value, law);
    }

    @Test
    void everythingWrongWithARequestIsToldAtOnce() {
        JsonNode problem = JsonMapper.shared()
                .readTree(program.get("/api/tallies.json?asof=2021-06-04&place=XX&indicator=none")
                        .body());

        assertThat(problem.at("/faults").size()).isEqualTo(3);
        assertThat(problem.at("/detail").asString()).contains("asof: there is no such parameter; there are as-of");
    }

    @ParameterizedTest
    @CsvSource({"/api/, 404", "/api/people.json, 404", "/api/tallies.xml, 404", "/api/%2e%2e/secret, 400"})
    void anAddressWithNothingBehindItIsAProblemToo(String path, int status) {
        HttpResponse<String> answer = program.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "org.", "at java");
    }

    @Test
    void anotherSitesScriptMayReadTheOpenData() {
        HttpResponse<String> answer = program.get("/api/answers.json", "Origin", "https://example.org");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theServerTellsThatItWorks() {
        HttpResponse<String> health = program.get("/healthz");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void measurementsAreGivenToTheMachineItself() {
        HttpResponse<String> metrics = program.get("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(metrics.body()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
    }

    @Test
    void measurementsAreNotGivenToOthersThroughAProxyHere() {
        HttpResponse<String> metrics = program.get("/metrics", "X-Forwarded-For", "203.0.113.7");

        assertThat(metrics.statusCode()).isEqualTo(401);
        assertThat(metrics.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = program.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
