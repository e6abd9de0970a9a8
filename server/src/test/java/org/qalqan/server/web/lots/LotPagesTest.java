package org.qalqan.server.web.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qalqan.server.web.lots.LotScene.ALMATY;
import static org.qalqan.server.web.lots.LotScene.SHYMKENT;
import static org.qalqan.server.web.lots.LotScene.number;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.ServerTest;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.supply.Component;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of lots as a browser without scripts gets them. */
@ServerTest
class LotPagesTest {

    private static final String GTIN = "04870000000012";

    @Autowired
    private ApplicationContext server;

    @Autowired
    private MockMvcTester mvc;

    private LotScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new LotScene(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyPageOfALotIsThereInEveryLanguageOnEveryKindOfDay(String language) throws Exception {
        Lot lot = scene.withAStory(number("P"));
        for (String page : List.of(
                "lots",
                "lots/" + lot.id(),
                "lots/" + lot.id() + "/recall",
                "trace",
                "trace?lot=" + lot.id(),
                "trace?lot=" + lot.id() + "&place=" + ALMATY,
                "trace?q=" + lot.number())) {
            for (String day : List.of("2021-02-01", "2021-05-10", "2021-06-04", "2022-03-29")) {
                String address = "/" + language + "/" + page + (page.contains("?") ? "&" : "?") + "as-of=" + day;
                MockHttpServletResponse answer =
                        mvc.get().uri(address).exchange().getResponse();

                assertThat(answer.getStatus()).as(address).isEqualTo(200);
                assertThat(answer.getContentAsString())
                        .contains("<html lang=\"" + language + "\">")
                        .doesNotContain("style=\"")
                        .doesNotContain(">null<");
            }
        }
    }

    @Test
    void aLotShowsItsLawItsLifeAndWhereItIs() throws Exception {
        Lot lot = scene.withAStory(number("L"));

        assertThat(page("/en/lots/" + lot.id() + "?as-of=2021-06-04"))
                .contains(">50,000<", ">27,545<", ">5,000<", ">17,000<", ">450<")
                .contains("Released with quality certificate", "QC-" + lot.number(), "Last day of use")
                .contains("Zhambyl Region → Akmola Region: 5,000 doses")
                .contains("/en/stores/" + SHYMKENT);
    }

    @Test
    void aLotIsSeenOnAnEarlierDayAsItWasThen() throws Exception {
        Lot lot = scene.withAStory(number("L"));

        assertThat(page("/en/lots/" + lot.id() + "?as-of=2021-04-26"))
                .contains("chip released", ">50,000<")
                .doesNotContain(">17,000<");
    }

    @Test
    void aNumberThatIsWrittenDifferentlyIsFoundAndSaid() throws Exception {
        String written = number("W0");
        scene.made(written, 100, "2021-05-01");

        assertThat(page("/en/lots?number=" + written)).contains(written).doesNotContain("looks alike");
        assertThat(page("/en/lots?number=" + written.replace("W0", "wo")))
                .contains(written, "looks alike", "Compare with the vial");
    }

    @ParameterizedTest
    @CsvSource({
        "released, true",
        "quarantine, false",
        "recalled, false",
    })
    void theListCanBeOfOneState(String state, boolean isThere) throws Exception {
        Lot lot = scene.released(number("S"), 10, "2021-05-01");
        String list = page("/en/lots?state=" + state + "&product=QazVac&number=" + lot.number());

        assertThat(list.contains("/en/lots/" + lot.id() + "?")).isEqualTo(isThere);
    }

    @Test
    void aChoiceThatDoesNotExistIsToldAndALotThatDoesNotExistIsNotFound() {
        assertThat(status("/en/lots?state=sold")).isEqualTo(400);
        assertThat(status("/en/lots?page=0")).isEqualTo(400);
        assertThat(status("/en/lots/999999999")).isEqualTo(404);
        assertThat(status("/en/lots/999999999/recall")).isEqualTo(404);
        assertThat(status("/en/trace?lot=x")).isEqualTo(404);
        assertThat(status("/api/lots/999999999/recall.csv")).isEqualTo(404);
    }

    @Test
    void aTraceLeadsFromALotToEveryPlaceAndBack() throws Exception {
        Lot lot = scene.withAStory(number("T"));

        assertThat(page("/en/trace?q=" + lot.number()))
                .contains("4 places had it", "Almaty Region", "class=\"flow\"", "place=KZ-ALM");
        assertThat(page("/en/trace?lot=" + lot.id() + "&place=KZ-ALM"))
                .contains(
                        "Entered at Zhambyl Region", "Zhambyl Region → Almaty (city)", "Almaty (city) → Almaty Region")
                .doesNotContain("Shymkent");
    }

    @Test
    void theKeyOfAMovementLeadsBackToThePlant() throws Exception {
        Lot lot = scene.released(number("M"), 100, "2021-05-01");
        scene.issue(lot, LotScene.PLANT, ALMATY, 50, "2021-05-02");
        Movement given = scene.give(lot, ALMATY, 5, "2021-05-03");

        assertThat(page("/en/trace?q=" + given.key()))
                .contains("How lot " + lot.number() + " came to Almaty (city)", "3\u00a0May 2021, 12:00");
    }

    @Test
    void whatIsTypedWronglyIsAQuestionAndNeverASilentGuess() throws Exception {
        String written = number("Q0");
        scene.made(written, 100, "2021-05-01");

        assertThat(page("/en/trace?q=" + written.replace("Q0", "QO")))
                .contains("Is it one of these?", written)
                .doesNotContain("class=\"flow\"");
        assertThat(page("/en/trace?q=nothing-like-it")).contains("Nothing goes by “nothing-like-it”");
    }

    @Test
    void aScannedLabelIsItsLot() throws Exception {
        Lot lot = scene.made("QazVac", Component.ANY, number("G"), Optional.of(GTIN), 100, "2021-05-01");
        String scan = "]d201" + GTIN + "17" + "211028" + "10" + lot.number();

        assertThat(page("/en/trace?q=" + scan)).contains("class=\"flow\"", lot.number());
        assertThat(page("/en/lots?number=" + scan))
                .contains("/en/lots/" + lot.id() + "?", "value=\"" + lot.number() + "\"")
                .doesNotContain("looks alike");
    }

    @Test
    void aLabelThatContradictsItsLotIsAQuestionAndOneThatCanNotBeReadIsToldWhy() throws Exception {
        Lot lot = scene.made("QazVac", Component.ANY, number("G"), Optional.of(GTIN), 100, "2021-05-01");
        String otherExpiry = "]d201" + GTIN + "17" + "211128" + "10" + lot.number();

        assertThat(page("/en/trace?q=" + otherExpiry))
                .contains("Is it this lot all the same?", "lot=" + lot.id())
                .doesNotContain("class=\"flow\"");
        assertThat(page("/en/lots?number=" + otherExpiry)).contains("/en/lots/" + lot.id() + "?");
        assertThat(page("/en/trace?q=(01)04870000000019(10)AB1")).contains("check digit should be");
    }

    @Test
    void aRecallSaysWhoHasItWhoGotItAndWhatToDo() throws Exception {
        Lot lot = scene.withAStory(number("R"));
        scene.decide(lot, LotAct.RECALL, Optional.empty(), "2021-06-03", "Glass in vials");

        assertThat(page("/en/lots/" + lot.id() + "/recall?as-of=2021-06-04"))
                .contains("This lot is recalled", "To be found, at 5 places", ">32,550<")
                .contains("Discard 5 doses in 1 open vial at once.")
                .contains("When 5,000 doses arrive, set them apart")
                .contains("14\u00a0May – 27\u00a0May 2021");
        assertThat(page("/ru/lots/" + lot.id() + "/recall?as-of=2021-06-04")).contains("Что делать");
        assertThat(page("/api/lots/" + lot.id() + "/recall.csv?as-of=2021-06-04"))
                .startsWith("place,name_kk,")
                .contains("KZ-AKM,Ақмола облысы,Акмолинская область,Akmola Region,KZ,0,5000,0,0,0,,,0,0,stop_arrival")
                .contains("2021-05-14,2021-05-27");
    }

    @Test
    void beforeTheRecallThePageSaysThatThereIsNone() throws Exception {
        Lot lot = scene.withAStory(number("R"));

        assertThat(page("/en/lots/" + lot.id() + "/recall")).contains("has not been recalled");
    }

    @Test
    void theTableOfLotsIsADownload() throws Exception {
        Lot lot = scene.withAStory(number("D"));

        assertThat(page("/api/lots.csv?as-of=2021-06-04&product=QazVac"))
                .contains(lot.number() + ",,2021-04-20,2021-10-17,5,released,QC-" + lot.number()
                        + ",50000,27545,5000,5,17000,450,2021-04-20");
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = mvc.get().uri(address).exchange().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(String address) {
        return mvc.get().uri(address).exchange().getResponse().getStatus();
    }
}
