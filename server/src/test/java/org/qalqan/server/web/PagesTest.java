package org.qalqan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages, as a browser without scripts gets them. */
@ServerTest
class PagesTest {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "regions",
                "record",
                "supply",
                "alerts",
                "pledges",
                "pledges/vaccination-55",
                "pledges/carbon-2060",
                "pledges/afghanistan",
                "data",
                "definitions",
                "records/tallies",
                "records/deliveries",
                "records/denominators"
            })
    void everyPageIsThereInEveryLanguageOnEveryKindOfDay(String page) throws Exception {
        for (String language : LANGUAGES) {
            for (String day : List.of("2021-02-01", "2021-06-04", "2021-12-31", "2022-03-29")) {
                MockHttpServletResponse answer = get("/" + language + "/" + page + "?as-of=" + day);

                assertThat(answer.getStatus())
                        .as(language + " " + page + " " + day)
                        .isEqualTo(200);
                assertThat(answer.getContentAsString())
                        .contains("<html lang=\"" + language + "\">")
                        .doesNotContain("style=\"")
                        .doesNotContain("onclick")
                        .doesNotContainPattern("<script>")
                        .doesNotContain(">null<");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "regions", "record", "supply", "pledges", "pledges/carbon-2060", "data", "definitions"})
    void everyLinkOfAPageLeadsSomewhere(String page) throws Exception {
        String shown = get("/ru/" + page + "?as-of=2021-06-04").getContentAsString();

        List<String> addresses = Pattern.compile("(?:href|src)=\"(/[^\"#]*)")
                .matcher(shown)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThan(10)
                .allSatisfy(address -> assertThat(mvc.get()
                                .uri(URI.create(address))
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .isLessThan(400));
    }

    @Test
    void theOverviewShowsTheDayOfThePledge() throws Exception {
        String page = get("/en/?as-of=2021-06-04").getContentAsString();

        assertThat(page)
                .contains("Vaccinate 55 % of the population by the end of this year")
                .contains("11.55\u00a0%")
                .contains("2,181,389")
                .contains("18,879,552")
                .contains("6,922,235 first doses are neither on hand nor announced");
    }

    @Test
    void theRecordSaysHowOftenTheBandsHeldAndThatOneCampaignIsOneCase() throws Exception {
        String page = get("/en/record").getContentAsString();

        assertThat(page)
                .containsPattern("In \\d+ of 4\\d weeks the 50 % band held what came true, 47.6\u00a0%.")
                .contains("One campaign is one case")
                .contains("The target was missed")
                .containsPattern("The Brier score of all weeks is 0\\.\\d\\d\\.");
    }

    @Test
    void theHindcastStandsBesideTheRecordWithADiagramForTheModelAndTheStraightLine() throws Exception {
        String page = get("/en/record").getContentAsString();

        assertThat(page)
                .contains("Straight line through 28 days", "Qalqan, without such lessons", "Gompertz curve")
                .contains("class=\"tenth ours\"");
        assertThat(page.split("<figure class=\"diagram\">")).hasSize(4);
    }

    @Test
    void theRecordIsReachedFromTheOverviewAndFromThePledge() throws Exception {
        for (String from : List.of("", "pledges/vaccination-55")) {
            assertThat(get("/ru/" + from + "?as-of=2021-06-04").getContentAsString())
                    .contains("href=\"/ru/record?as-of=2021-06-04\"");
        }
        assertThat(get("/ru/record?as-of=2021-06-04").getContentAsString())
                .contains("href=\"/kk/record?as-of=2021-06-04\"");
    }

    @Test
    void theOverviewTellsWhatWouldMoveTheProbabilityWhenTheTargetIsReachedAndWhatHoldsItBack() throws Exception {
        String june = get("/en/?as-of=2021-06-04").getContentAsString();

        assertThat(june)
                .containsPattern("\\+\\d+\\.\\d points")
                .contains("When would the target be reached?", "What holds the courses back")
                .contains("Nothing learnt from other countries is used");
        assertThat(get("/en/?as-of=2022-01-15").getContentAsString()).doesNotContain("What holds the courses back");
    }

    @Test
    void theTableOfRegionsSaysWhereEachIsHeading() throws Exception {
        assertThat(get("/en/regions?as-of=2021-06-04&sort=-projected").getContentAsString())
                .contains("Projected for 31\u00a0December", "Probability of 55\u00a0%")
                .contains("regions’ people add up to the nation’s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2022-01-15"})
    void nothingIsProjectedOfARegionOnceTheDeadlineHasCome(String day) throws Exception {
        assertThat(get("/en/regions?as-of=" + day).getContentAsString())
                .contains("Shymkent (city)")
                .doesNotContain("Projected for");
    }

    @Test
    void beforeTheDeadlineNothingIsSaidToBeImpossible() throws Exception {
        assertThat(get("/en/?as-of=2021-12-24").getContentAsString())
                .contains("Hardly possible: the target is met in fewer than 1 of 100 simulated courses.");
    }

    @Test
    void whatCameTrueStandsApart() throws Exception {
        String page = get("/en/?as-of=2021-06-04").getContentAsString();

        assertThat(page)
                .contains("What came true: <a class=\"number\"")
                .contains("47.60\u00a0%</a> on 31\u00a0December 2021");
        assertThat(get("/en/?as-of=2022-01-15").getContentAsString()).doesNotContain("What came true: <a");
    }

    @Test
    void aDayOutsideTheCampaignLeadsToTheNearestAndSaysSo() throws Exception {
        assertThat(get("/en/?as-of=2030-01-01").getContentAsString())
                .contains("This is 29\u00a0March 2022, the nearest.");
        assertThat(get("/ru/regions?as-of=1999-01-01").getContentAsString()).contains("Показан ближайший день");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/?as-of=yesterday,400,“yesterday” is not a day",
        "/ru/?as-of=2021-02-30,400,«2021-02-30» – не день",
        "/en/regions?indicator=doses,400,“doses” is not one of the choices",
        "/en/regions?sort=colour,400,“colour” is not one of the choices",
        "/kk/pledges/moon,404,«moon» деген уәде жоқ",
        "/en/records/tallies?place=XX,404,no place with the code “XX”",
        "/fr/,404,«Осы»"
    })
    void whatCanNotBeShownIsSaidInTheReadersLanguage(String address, int status, String said) throws Exception {
        MockHttpServletResponse answer = get(address);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(address.startsWith("/fr") ? "ештеңе жоқ" : said);
    }

    @Test
    void textOfAnAddressIsEscaped() throws Exception {
        assertThat(get("/en/?as-of=<script>alert(1)</script>").getContentAsString())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @CsvSource({"'ru,en;q=0.5',/ru/", "kk,/kk/", "'de,en;q=0.8',/en/", "fr,/kk/"})
    void theFrontDoorLeadsToTheReadersLanguage(String accepted, String address) {
        MvcTestResult answer =
                mvc.get().uri("/").header("Accept-Language", accepted).exchange();

        assertThat(answer).hasStatus(302).hasHeader("Location", address);
    }

    @Test
    void aStandingPledgeIsNeverShownAsKept() throws Exception {
        String page = get("/en/pledges/afghanistan?as-of=2022-03-29").getContentAsString();

        assertThat(page).contains("state standing").doesNotContain("state kept");
    }

    @Test
    void theTableOfRegionsIsSortedWithoutScripts() throws Exception {
        String page = get("/en/regions?as-of=2021-06-04&sort=name").getContentAsString();

        assertThat(page)
                .containsSubsequence("aria-sort=\"ascending\"", "Akmola Region", "Aktobe Region", "Zhambyl Region");
        assertThat(get("/en/regions?as-of=2021-06-04&sort=-coverage").getContentAsString())
                .containsSubsequence("aria-sort=\"descending\"", "Shymkent (city)</th>", "Mangystau Region</th>");
    }

    @Test
    void stylesAndScriptsHaveAddressesOfTheirOwnForGood() throws Exception {
        String page = get("/en/").getContentAsString();
        Matcher address =
                Pattern.compile("/assets/[0-9a-f]{16}/[a-z]+\\.(?:css|js|svg)").matcher(page);

        assertThat(address.results().map(found -> found.group()).distinct().toList())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(found -> assertThat(get(found).getHeader("Cache-Control"))
                        .contains("immutable")
                        .contains("max-age=31536000"));
        assertThat(get("/assets/0000000000000000/qalqan.css").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse get(String address) {
        String[] parts = address.split("\\?as-of=<", 2);
        MvcTestResult result = parts.length == 2
                ? mvc.get().uri(parts[0]).param("as-of", "<" + parts[1]).exchange()
                : mvc.get().uri(address).exchange();
        MockHttpServletResponse answer = result.getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
