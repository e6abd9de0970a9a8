package org.qalqan.server.web.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.Browser;
import org.qalqan.server.HttpTest;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.answers.PledgeBoard;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.PledgeState;
import org.qalqan.server.target.Pledges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A keeper of the nation's pledges at work. */
@HttpTest
class PledgeFormsTest {

    private static final String PASSWORD = "seven horses on the steppe";
    private static final LocalDate JUNE_4 = LocalDate.of(2021, 6, 4);
    private static final LocalDate LATER = LocalDate.of(2022, 3, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Observations observations;

    @Autowired
    private PledgeBoard board;

    private static Optional<Browser> signedIn = Optional.empty();

    private Browser keeper;

    @BeforeEach
    void aKeeperOfPledges() {
        keeper = signedIn.orElseGet(this::signIn);
        signedIn = Optional.of(keeper);
    }

    private Browser signIn() {
        accounts.add("kamila", Role.PLEDGE_KEEPER, "KZ", PASSWORD, Audit.CONSOLE);
        Browser browser = new Browser(port);
        browser.signIn("kamila", PASSWORD);
        return browser;
    }

    @Test
    void aPledgeIsAddedWithItsQuotationAndSource() {
        HttpResponse<String> answer = add(measured("forest-2025"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/en/pledges/forest-2025");
        Pledge.Measured pledge = (Pledge.Measured) pledges.find("forest-2025").orElseThrow();
        assertThat(pledge.value()).contains(2.0);
        assertThat(pledge.quotation().statement().kk()).isEqualTo("Екі миллиард ағаш отырғызу");
        assertThat(pledge.quotation().source()).isEqualTo("pledge-forest-2025");
        assertThat(state("forest-2025")).isEqualTo(PledgeState.NO_DATA_YET);
        assertThat(audit.latestOf("kamila", 1).getFirst().act()).isEqualTo("pledge added");
        assertThat(new Browser(port).get("/api/pledges.json").body()).contains("forest-2025");
    }

    @Test
    void theSameFormSentTwiceChangesNothing() {
        add(measured("forest-twice"));
        int acts = audit.latestOf("kamila", 1000).size();

        HttpResponse<String> again = add(measured("forest-twice"));

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(audit.latestOf("kamila", 1000)).hasSize(acts);
    }

    @Test
    void aPledgeOnceMadeIsNeverRewritten() {
        add(measured("forest-first"));
        Map<String, String> other = measured("forest-first");
        other.put("value", "3");

        HttpResponse<String> answer = add(other);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("never rewritten");
        assertThat(((Pledge.Measured) pledges.find("forest-first").orElseThrow()).value())
                .contains(2.0);
    }

    @Test
    void everythingWrongWithAPledgeIsToldAtOnceAndWhatWasTypedIsKept() {
        HttpResponse<String> answer = add(Map.of(
                "pledge", "New Pledge!",
                "kind", "dated",
                "said_on", "2021-13-01",
                "statement_en", "Plant <trees>",
                "url", "javascript:alert(1)",
                "value", "7"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nothing has been stored", "Plant &lt;trees&gt;")
                .contains("2 to 60 small Latin letters", "exists in the calendar", "begins with https://")
                .contains("An event by a day has no value")
                .doesNotContain("<trees>");
        assertThat(answer.body().split("This is needed\\.", -1).length - 1).isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"kk, Мұны толтыру керек", "ru, Это нужно заполнить", "en, This is needed"})
    void faultsAreToldInTheReadersLanguage(String language, String words) {
        String page = "/" + language + "/pledges/new";

        assertThat(keeper.submit(page, page, Map.of()).body()).contains(words);
    }

    @Test
    void aStandingPledgeIsOnlyKeptWhenSomebodyShowsIt() {
        add(standing("peace"));
        assertThat(state("peace")).isEqualTo(PledgeState.STANDING);

        HttpResponse<String> without = close("peace", Map.of("outcome", "kept", "closed_on", "2022-02-01"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(state("peace")).isEqualTo(PledgeState.STANDING);

        HttpResponse<String> with = close("peace", evidence("kept"));
        assertThat(with.statusCode()).isEqualTo(303);
        assertThat(state("peace")).isEqualTo(PledgeState.KEPT);
        assertThat(board.on(JUNE_4, "peace").orElseThrow().state()).isEqualTo(PledgeState.STANDING);
        assertThat(observations.closing("peace", LATER).orElseThrow().closedBy())
                .isEqualTo("kamila");
    }

    @Test
    void closingTheSameTwiceChangesNothingAndALaterClosingCounts() {
        add(standing("support"));
        close("support", evidence("kept"));
        int acts = audit.latestOf("kamila", 1000).size();
        close("support", evidence("kept"));
        assertThat(audit.latestOf("kamila", 1000)).hasSize(acts);

        close("support", evidence("withdrawn"));

        assertThat(state("support")).isEqualTo(PledgeState.WITHDRAWN);
    }

    @Test
    void aPledgeCannotBeClosedBeforeItWasMadeNorInTheFuture() {
        Map<String, String> early = evidence("kept");
        early.put("closed_on", "2021-06-01");
        Map<String, String> late = evidence("kept");
        late.put("closed_on", "2999-01-01");

        assertThat(close("carbon-2060", early).body()).contains("before the pledge was made");
        assertThat(close("carbon-2060", late).body()).contains("lies in the future");
    }

    @Test
    void observationsAreAttachedWithTheirSourceAndTheSameFileChangesNothing() {
        add(measured("forest-grown"));
        String file = """
                pledge,date,known_on,value,unit,source,note
                forest-grown,2021-12-31,2022-01-15,0.1,billion trees,forestry-2022,
                """;

        HttpResponse<String> first = attach("forest-grown", file, newSource("forestry-2022"));
        HttpResponse<String> second = attach("forest-grown", file, Map.of());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(observations.history("forest-grown", LATER)).hasSize(1);
        assertThat(state("forest-grown")).isEqualTo(PledgeState.UNDER_WAY);
        assertThat(new Browser(port)
                        .get("/api/observations.csv?pledge=forest-grown&as-of=2022-03-01")
                        .body())
                .contains("forest-grown,2021-12-31,2022-01-15,0.1,billion trees,forestry-2022,");
    }

    @Test
    void everyFaultOfAFileIsListedWithRowAndFieldAndNothingIsStored() {
        add(measured("forest-faulty"));

        HttpResponse<String> answer = attach("forest-faulty", """
                pledge,date,known_on,value,unit,source,note
                forest-faulty,2021-12-31,2022-01-15,0.1,billion trees,geokz,
                forest-faulty,2021-12-32,2022-01-15,many,billion trees,geokz,
                carbon-2060,2021-12-31,2022-01-15,1,Mt,geokz,
                forest-faulty,2021-11-30,2022-01-15,,billion trees,nobody,
                """, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("observations.csv row 3, date \"2021-12-32\"")
                .contains("row 3, value \"many\"")
                .contains("row 4, pledge \"carbon-2060\": these are to be observations of forest-faulty alone")
                .contains("row 5, source \"nobody\": no source of this name is known");
        assertThat(observations.history("forest-faulty", LATER)).isEmpty();
    }

    @Test
    void anObservationThatContradictsARecordedOneIsRefused() {
        add(measured("forest-other"));
        String row = "pledge,date,known_on,value,unit,source,note\nforest-other,2021-12-31,2022-01-15,%s,bn,geokz,\n";
        attach("forest-other", row.formatted("0.1"), Map.of());

        HttpResponse<String> answer = attach("forest-other", row.formatted("0.2"), Map.of());

        assertThat(answer.body()).contains("recorded already as 0.1 bn. Maybe this is a correction");
        assertThat(observations.history("forest-other", LATER)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"vaccination-55, measured by the campaign", "landlocked, there is nothing to observe"})
    void aPledgeThatTakesNoObservationsSaysWhy(String pledge, String why) {
        HttpResponse<String> answer = attach(pledge, "pledge,date,known_on,value,unit,source,note\n", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void aFileOverTwoMegabytesOrNoneAtAllIsRefusedWithASentence() {
        byte[] large = "x".repeat(3 << 20).getBytes(StandardCharsets.UTF_8);
        String page = "/en/pledges/carbon-2060/observations";

        assertThat(keeper.upload(page, Map.of(), "large.csv", large).body()).contains("more than 2 MB");
        assertThat(keeper.upload(page, Map.of(), "", new byte[0]).body()).contains("Choose a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"observations", "close"})
    void aFormOfAPledgeThatDoesNotExistIsNotFound(String form) {
        assertThat(keeper.get("/en/pledges/no-such-pledge/" + form).statusCode())
                .isEqualTo(404);
    }

    private PledgeState state(String pledge) {
        return board.on(LATER, pledge).orElseThrow().state();
    }

    private HttpResponse<String> add(Map<String, String> form) {
        return keeper.submit("/en/pledges/new", "/en/pledges/new", form);
    }

    private HttpResponse<String> close(String pledge, Map<String, String> form) {
        String page = "/en/pledges/" + pledge + "/close";
        return keeper.submit(page, page, form);
    }

    private HttpResponse<String> attach(String pledge, String file, Map<String, String> form) {
        return keeper.upload(
                "/en/pledges/" + pledge + "/observations",
                form,
                "observations.csv",
                file.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> measured(String id) {
        Map<String, String> form = standing(id);
        form.put("kind", "measured");
        form.put("deadline", "2025-12-31");
        form.put("value", "2,0");
        form.put("subject_kk", "отырғызылған ағаш");
        form.put("subject_ru", "посаженные деревья");
        form.put("subject_en", "trees planted");
        return form;
    }

    private static Map<String, String> standing(String id) {
        Map<String, String> form = new HashMap<>(Map.of(
                "pledge", id,
                "kind", "standing",
                "said_on", "2021-06-04",
                "by", "Somebody in a test",
                "statement_kk", "Екі миллиард ағаш отырғызу",
                "statement_ru", "Посадить два миллиарда деревьев",
                "statement_en", "Plant two billion trees",
                "publisher", "A test",
                "title", "What was said",
                "url", "https://example.org/said"));
        form.put("licence", "facts");
        return form;
    }

    private static Map<String, String> newSource(String id) {
        return Map.of(
                "source", id,
                "publisher", "Forestry committee",
                "title", "Trees",
                "url", "https://example.org/trees",
                "licence", "facts");
    }

    private static Map<String, String> evidence(String outcome) {
        return new HashMap<>(Map.of(
                "outcome", outcome,
                "closed_on", "2022-02-01",
                "evidence", "The ministry reported it on 1 February 2022",
                "link", "https://example.org/report"));
    }
}
