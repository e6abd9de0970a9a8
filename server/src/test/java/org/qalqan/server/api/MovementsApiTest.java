package org.qalqan.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.Tokens;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.LotEvent;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.NewLot;
import org.qalqan.server.ledger.Registration;
import org.qalqan.server.supply.Component;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program keeps the ledger of its stores. */
@HttpTest
@TestInstance(Lifecycle.PER_CLASS)
class MovementsApiTest {

    private static final String PASSWORD = "seven horses on the steppe";
    private static final String NORTH = "KZ-SEV";
    private static final String SOUTH = "KZ-ZHA";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Audit audit;

    @Autowired
    private Lots lots;

    @Autowired
    private LotLives lives;

    @Autowired
    private JdbcClient jdbc;

    private Browser program;
    private String account;
    private String officer;
    private String keeper;
    private String southern;
    private Lot lot;

    /** Once for all tests: a password's hash is made slowly on purpose. */
    @BeforeAll
    void people() {
        String name = Long.toString(System.nanoTime(), 36);
        officer = token("officer-" + name, Role.QUALITY_OFFICER, "KZ");
        account = "keeper-" + name;
        keeper = token(account, Role.STORE_KEEPER, NORTH);
        southern = token("south-" + name, Role.STORE_KEEPER, SOUTH);
    }

    @BeforeEach
    void aLot() {
        program = new Browser(port);
        NewLot wanted = new NewLot(
                "Comirnaty",
                Component.ANY,
                "M" + UUID.randomUUID().toString().substring(0, 13),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2031, 1, 1)),
                6,
                LocalDate.of(2021, 5, 1),
                Optional.empty(),
                Optional.empty());
        lot = ((Registration.Registered) lots.register(wanted, true)).lot();
        lives.decide(new LotEvent(
                key(),
                lot.id(),
                LotAct.RELEASE,
                Optional.empty(),
                Instant.parse("2021-05-01T00:00:00Z"),
                LocalDate.of(2021, 5, 1),
                "QC-1",
                "test"));
        assertThat(post(officer, enter(60)).statusCode()).isEqualTo(200);
    }

    @Test
    void movementsAreRecordedOnceHoweverOftenTheyAreSent() {
        String given = movement("give", 12, "from", NORTH);

        JsonNode first = taken(post(keeper, given));
        JsonNode second = taken(post(keeper, given));

        assertThat(first.at("/added").asInt()).isEqualTo(1);
        assertThat(second.at("/added").asInt()).isZero();
        assertThat(second.at("/known").asInt()).isEqualTo(1);
        assertThat(stock()).isEqualTo(48);
        assertThat(audit.latestOf(account, 1).getFirst().act()).isEqualTo("movements posted");
    }

    @Test
    void aShipmentIsSentReceivedAndAccountedFor() {
        String shipment = key();
        taken(post(keeper, movement("dispatch", 30, "from", NORTH, "to", SOUTH, "shipment", shipment)));

        String came = movement("receive", 24, "at", "2021-05-10T10:00:00Z", "shipment", shipment);
        String broken =
                movement("discrepancy", 6, "at", "2021-05-10T10:00:00Z", "shipment", shipment, "reason", "damaged");

        assertThat(post(keeper, list(came, broken)).statusCode()).isEqualTo(403);
        assertThat(taken(post(southern, list(came, broken))).at("/added").asInt())
                .isEqualTo(2);
        assertThat(rows("/api/stock.json?as-of=" + today() + "&place=" + SOUTH + "&lot=" + lot.number())
                        .at("/0/doses")
                        .asInt())
                .isEqualTo(24);
    }

    @Test
    void aVialIsOpenedGivenFromAndWhatIsLeftDiscarded() {
        String vial = key();
        String at = "2021-05-06T04:00:00Z";
        taken(post(
                keeper,
                list(
                        movement("open", 6, "at", at, "from", NORTH, "vial", vial),
                        movement("give", 5, "at", "2021-05-06T05:00:00Z", "from", NORTH, "vial", vial),
                        movement(
                                "waste",
                                1,
                                "at",
                                "2021-05-06T11:00:00Z",
                                "from",
                                NORTH,
                                "vial",
                                vial,
                                "reason",
                                "open_vial"))));

        JsonNode rows = rows("/api/movements.json?lot=" + lot.number() + "&place=" + NORTH);
        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.get(0).at("/reason").asString()).isEqualTo("open_vial");
        assertThat(rows.get(0).at("/vial").asString()).isEqualTo(vial);
    }

    @Test
    void aMovementIsTakenBackByItsKey() {
        String given = movement("give", 12, "from", NORTH);
        taken(post(keeper, given));
        String reversal = json(
                "key",
                key(),
                "act",
                "reverse",
                "reverses",
                JsonMapper.shared().readTree(given).at("/key").asString());

        taken(post(keeper, reversal));

        assertThat(stock()).isEqualTo(60);
        assertThat(problem(post(keeper, reversal.replaceFirst("\"key\":\"[^\"]+\"", "\"key\":\"" + key() + "\"")), 422)
                        .at("/type")
                        .asString())
                .isEqualTo("urn:qalqan:problem:already-reversed");
    }

    @Test
    void allAreRecordedOrNone() {
        JsonNode problem = problem(
                post(keeper, list(movement("give", 30, "from", NORTH), movement("give", 31, "from", NORTH))), 422);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:qalqan:problem:not-enough");
        assertThat(problem.at("/index").asInt()).isEqualTo(1);
        assertThat(problem.at("/field").asString()).isEqualTo("doses");
        assertThat(problem.at("/missing").asInt()).isEqualTo(1);
        assertThat(problem.at("/where").asString()).isEqualTo("stock " + NORTH);
        assertThat(problem.at("/moment").asString()).startsWith("2021-05-");
        assertThat(stock()).isEqualTo(60);
    }

    @Test
    void aRefusedDispatchLeavesNoShipmentBehind() {
        String shipment = key();
        String tooMany = movement("dispatch", 61, "from", NORTH, "to", SOUTH, "shipment", shipment);
        assertThat(post(keeper, tooMany).statusCode()).isEqualTo(422);

        JsonNode problem = problem(post(keeper, movement("receive", 1, "to", NORTH, "shipment", shipment)), 422);

        assertThat(problem.at("/faults/0/law").asString()).contains("no shipment of this key");
    }

    @Test
    void aKeyIsOneMovement() {
        String given = movement("give", 1, "from", NORTH);
        taken(post(keeper, given));

        JsonNode problem = problem(post(keeper, given.replace("\"doses\":\"1\"", "\"doses\":\"2\"")), 422);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:qalqan:problem:key-taken");
    }

    @Test
    void aRecalledLotIsNotGiven() {
        lives.decide(new LotEvent(
                key(),
                lot.id(),
                LotAct.RECALL,
                Optional.empty(),
                Instant.parse("2021-05-03T00:00:00Z"),
                LocalDate.of(2021, 5, 3),
                "glass",
                "test"));

        JsonNode problem = problem(post(keeper, movement("give", 1, "from", NORTH)), 422);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:qalqan:problem:not-usable");
        assertThat(problem.at("/state").asString()).isEqualTo("recalled");
    }

    @Test
    void aDayThatIsNotOverIsNoMomentYet() {
        JsonNode problem = problem(post(keeper, movement("give", 1, "at", "2199-01-01", "from", NORTH)), 422);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:qalqan:problem:in-the-future");
    }

    @ParameterizedTest
    @CsvSource({
        "give, from, KZ-NOWHERE, from, no place of this code",
        "give, lot, nothing-like-it, lot, no lot of this number",
        "give, doses, 1.5, doses, a whole number",
        "give, doses, -3, doses, a whole number",
        "give, at, 2021-02-30, at, exists in the calendar",
        "give, component, 3, component, it is one of 1",
        "give, to, KZ-ZHA, to, give takes no to",
        "gift, from, KZ-SEV, act, it is one of enter",
        "waste, reason, lazy, reason, it is one of",
        "waste, vial, none, vial, no vial of this key",
        "give, colour, red, colour, there is no such field"
    })
    void whatCannotBeTakenIsNamedWithIndexFieldValueAndLaw(
            String act, String field, String value, String faulty, String law) {
        String sound = movement("give", 1, "from", NORTH);
        String wrong = act.equals("waste")
                ? movement("waste", 1, "from", NORTH, "reason", "broken", field, value)
                : movement(act, 1, "from", NORTH, field, value);

        JsonNode problem = problem(post(keeper, list(sound, wrong)), 422);

        assertThat(problem.at("/type").asString()).isEqualTo("urn:qalqan:problem:bad-movement");
        assertThat(problem.at("/faults/0/index").asInt()).isEqualTo(1);
        assertThat(problem.at("/faults/0/field").asString()).isEqualTo(faulty);
        assertThat(problem.at("/faults/0/law").asString()).contains(law);
        assertThat(stock()).isEqualTo(60);
    }

    @Test
    void whoIsNotKeeperOfThePlaceIsRefusedAndSoIsAKeeperWhoEntersDoses() {
        JsonNode elsewhere = problem(post(keeper, movement("give", 1, "from", SOUTH)), 403);
        JsonNode entering = problem(post(keeper, enter(6)), 403);

        assertThat(elsewhere.at("/type").asString()).isEqualTo("urn:qalqan:problem:not-allowed");
        assertThat(elsewhere.at("/detail").asString()).contains("store_keeper", SOUTH);
        assertThat(entering.at("/detail").asString()).contains("quality_officer");
        assertThat(audit.latestOf(account, 2)).allMatch(line -> line.outcome() == Audit.Outcome.REFUSED);
    }

    @Test
    void aKeeperEntersWhatWasAnnouncedToThePlaceAndNothingElse() {
        String announced = announce(lot.product(), NORTH);

        taken(post(keeper, movement("enter", 30, "at", "2021-05-02", "to", NORTH, "shipment", announced)));

        assertThat(stock()).isEqualTo(90);
        for (String other : List.of(announce("QazVac", NORTH), announce(lot.product(), SOUTH))) {
            String entry = movement("enter", 30, "at", "2021-05-02", "to", NORTH, "shipment", other);
            assertThat(problem(post(keeper, entry), 403).at("/detail").asString())
                    .contains("quality_officer");
        }
    }

    @Test
    void aMovementIsTakenBackByTheKeeperOfThePlaceThatTheDosesLeft() {
        String issued = key();
        taken(post(keeper, movement("issue", 12, "key", issued, "from", NORTH, "to", SOUTH)));

        assertThat(problem(post(southern, reversal(issued)), 403).at("/detail").asString())
                .contains("store_keeper", NORTH);
        taken(post(keeper, reversal(issued)));

        assertThat(stock()).isEqualTo(60);
    }

    @Test
    void whatWasReceivedIsTakenBackWhereItCame() {
        String shipment = key();
        String came = key();
        taken(post(keeper, movement("dispatch", 30, "from", NORTH, "to", SOUTH, "shipment", shipment)));
        taken(post(southern, movement("receive", 30, "key", came, "at", "2021-05-10", "shipment", shipment)));

        assertThat(problem(post(keeper, reversal(came)), 403).at("/detail").asString())
                .contains("store_keeper", SOUTH);
        taken(post(southern, reversal(came)));
    }

    @Test
    void anEntryIsTakenBackByAQualityOfficerThoughAKeeperMadeIt() {
        String entered = key();
        String announced = announce(lot.product(), NORTH);
        taken(post(
                keeper, movement("enter", 30, "key", entered, "at", "2021-05-02", "to", NORTH, "shipment", announced)));

        assertThat(problem(post(keeper, reversal(entered)), 403).at("/detail").asString())
                .contains("quality_officer", NORTH);
        taken(post(officer, reversal(entered)));

        assertThat(stock()).isEqualTo(60);
    }

    @Test
    void whatIsTooMuchOrNotJsonIsNotRead() {
        String many = list(IntStream.rangeClosed(0, MovementsController.MOST_MOVEMENTS)
                .mapToObj(_ -> "{}")
                .toArray(String[]::new));

        assertThat(post(keeper, many).statusCode()).isEqualTo(413);
        assertThat(post(keeper, "\"" + "x".repeat(1 << 20) + "\"").statusCode()).isEqualTo(413);
        assertThat(post(keeper, "{").statusCode()).isEqualTo(400);
        assertThat(post(keeper, "[]").statusCode()).isEqualTo(400);
        assertThat(post(keeper, "7").statusCode()).isEqualTo(422);
        assertThat(program.post("/api/movements", java.util.Map.of(), "Authorization", "Bearer " + keeper)
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void movementsAreReadPageByPage() {
        taken(post(
                keeper,
                list(
                        movement("give", 1, "from", NORTH),
                        movement("give", 2, "from", NORTH),
                        movement("give", 3, "from", NORTH))));
        String all = "/api/movements.json?limit=2&lot=" + lot.number();

        JsonNode first = rows(all);
        JsonNode second = rows(all + "&before=" + first.at("/1/id").asLong());

        assertThat(first.size()).isEqualTo(2);
        assertThat(second.size()).isEqualTo(2);
        assertThat(second.at("/1/act").asString()).isEqualTo("enter");
        assertThat(program.get("/api/movements.json?limit=10001").statusCode()).isEqualTo(400);
        assertThat(program.get("/api/movements.csv?lot=" + lot.number()).body())
                .startsWith("id,key,at,act,product,component,lot,doses,from,to,");
    }

    @Test
    void movementsAndRefusalsAreCountedForTheOperator() {
        taken(post(keeper, movement("give", 1, "from", NORTH)));
        assertThat(post(keeper, movement("give", 600, "from", NORTH)).statusCode())
                .isEqualTo(422);

        assertThat(program.get("/metrics").body())
                .contains(
                        "qalqan_ledger_movements_recorded_total",
                        "qalqan_ledger_postings_refused_total{kind=\"not_enough\"}");
    }

    private String token(String name, Role role, String place) {
        accounts.add(name, role, place, PASSWORD, Audit.CONSOLE);
        return tokens.make(name, 30, Audit.CONSOLE);
    }

    private String announce(String product, String place) {
        String key = key();
        jdbc.sql("""
                insert into ledger.shipment (key, destination, product, component, announced_doses, earliest, latest, known_on, account)
                values (:key, :place, :product, 'any', 600, '2021-05-01', '2021-05-10', '2021-05-01', 'test')
                """)
                .param("key", key)
                .param("place", place)
                .param("product", product)
                .update();
        return key;
    }

    private static String reversal(String of) {
        return json("key", key(), "act", "reverse", "reverses", of);
    }

    private String enter(long doses) {
        return movement("enter", doses, "at", "2021-05-02", "to", NORTH);
    }

    /** A movement of the lot; fields given later take the place of earlier ones. */
    private String movement(String act, long doses, String... more) {
        String[] usual = {
            "key",
            key(),
            "at",
            "2021-05-05",
            "act",
            act,
            "product",
            lot.product(),
            "component",
            "any",
            "lot",
            lot.number(),
            "doses",
            Long.toString(doses)
        };
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return json(all);
    }

    private static String json(String... fields) {
        java.util.Map<String, String> named = new java.util.LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        return JsonMapper.shared().writeValueAsString(named);
    }

    private static String list(String... movements) {
        return Arrays.stream(movements).collect(Collectors.joining(",", "[", "]"));
    }

    private HttpResponse<String> post(String token, String body) {
        return program.json("/api/movements", body, "Authorization", "Bearer " + token);
    }

    private static JsonNode taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return JsonMapper.shared().readTree(answer.body());
    }

    private long stock() {
        return rows("/api/stock.json?as-of=" + today() + "&place=" + NORTH + "&lot=" + lot.number())
                .at("/0/doses")
                .asLong();
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Almaty"));
    }

    private JsonNode rows(String path) {
        HttpResponse<String> answer = program.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).at("/rows");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
