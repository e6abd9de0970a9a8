package org.qalqan.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qalqan.schedule.VaccineGroupForecast;

/** Chapter 8, one test for each rule. People are born on 2000-01-01. */
class SelectionRulesTest {

    private static final String A = "{'preferable':[{'codes':['A']}]}";
    private static final String A2 = "{'preferable':[{'codes':['A2']}]}";
    private static final String EITHER = "{'preferable':[{'codes':['A','A2']}]}";

    private static String series(String name, String more, String... doses) {
        return "{'name':'" + name + "'," + more + (more.isEmpty() ? "" : ",") + "'doses':[" + String.join(",", doses)
                + "]}";
    }

    private static List<String> best(Given given, String date) {
        return given.on(date).forecasts().stream()
                .filter(forecast -> forecast.vaccineGroup().equals("Alpha group"))
                .map(VaccineGroupForecast::series)
                .map(List::getFirst)
                .toList();
    }

    @Test // SELECTSCORE-2, table 8-3
    void withoutDosesTheDefaultSeriesStandsForTheGroup() {
        Given given = Given.series(series("first", "", A), series("usual", "'default':true", A));

        assertThat(best(given, "2001-01-01")).containsExactly("usual");
    }

    @Test // SELECTSCORE-2
    void aSeriesThatWasStartedTooLateIsNotLookedAt() {
        String early = series("early", "'default':true,'maximumAgeToStart':'1 year','preference':1", A, A);
        String late = series("late", "'preference':2", A);

        assertThat(best(Given.series(early, late).dose("2000-12-31", "A"), "2001-02-01"))
                .containsExactly("late");
        assertThat(best(Given.series(early, late).dose("2001-01-01", "A"), "2001-02-01"))
                .containsExactly("late");
        assertThat(best(
                        Given.series(early, series("late", "'preference':2", A, A, A))
                                .dose("2000-12-31", "A"),
                        "2001-02-01"))
                .containsExactly("early");
    }

    @Test // table 8-3
    void theOnlyCompleteSeriesWins() {
        Given given = Given.series(series("long", "'default':true", A, A, A), series("short", "", A))
                .dose("2001-01-01", "A");

        assertThat(best(given, "2002-01-01")).containsExactly("short");
    }

    @Test // table 8-7
    void ofCompleteSeriesTheOneWithMostValidDosesWins() {
        Given given = Given.series(
                        series("one", "'default':true,'preference':1", A), series("two", "'preference':2", A, A))
                .dose("2001-01-01", "A")
                .dose("2002-01-01", "A");

        assertThat(best(given, "2003-01-01")).containsExactly("two");
    }

    @Test // table 8-9
    void aProductSeriesWithAllValidDosesWins() {
        Given given = Given.series(
                        series("any", "'default':true,'preference':1", EITHER, EITHER),
                        series("product", "'productPath':true,'preference':2", A, A))
                .dose("2001-01-01", "A");

        assertThat(best(given, "2001-02-01")).containsExactly("product");
    }

    @Test // table 8-9, SELECTB-5
    void theSeriesClosestToCompletionWins() {
        Given given = Given.series(
                        series("four", "'default':true,'preference':1", A, A, A, A),
                        series("two", "'preference':2", A, A))
                .dose("2001-01-01", "A");

        assertThat(best(given, "2001-02-01")).containsExactly("two");
    }

    @Test // table 8-9, SELECTB-3
    void aSeriesThatCanStillBeCompletedWins() {
        String tooLate =
                "{'preferable':[{'codes':['A']}],'intervals':[{'minimum':'10 years'}],'ages':[{'maximum':'5 years'}]}";
        Given given = Given.series(
                        series("never", "'default':true,'preference':1", A, A, tooLate),
                        series("possible", "'preference':2", A, A, A))
                .dose("2001-01-01", "A");

        assertThat(best(given, "2001-02-01")).containsExactly("possible");
    }

    @Test // table 8-11
    void withoutDosesAndDefaultTheSeriesThatStartsEarliestWins() {
        String later = "{'preferable':[{'codes':['A']}],'ages':[{'minimum':'2 years'}]}";
        String sooner = "{'preferable':[{'codes':['A']}],'ages':[{'minimum':'1 year'}]}";
        Given given =
                Given.series(series("later", "'preference':1", later), series("sooner", "'preference':2", sooner));

        assertThat(best(given, "2001-01-01")).containsExactly("sooner");
    }

    @Test // table 8-11
    void withoutDosesAProductSeriesLoses() {
        Given given = Given.series(
                series("product", "'productPath':true,'preference':1", A), series("any", "'preference':2", EITHER));

        assertThat(best(given, "2001-01-01")).containsExactly("any");
    }

    @Test // SELECTBEST-2
    void amongEqualsThePreferredSeriesWins() {
        Given given = Given.series(series("second", "'preference':2", A), series("first", "'preference':1", A));

        assertThat(best(given, "2001-01-01")).containsExactly("first");
    }

    @Test // SELECTSCORE-2
    void onlyRiskSeriesOfTheHighestPriorityAreLookedAt() {
        String common = "'type':'risk','indications':[{'observation':'risk'}],";
        Given given = Given.series(
                        series("lower", common + "'priority':'B','preference':1", A),
                        series("higher", common + "'priority':'A','preference':2", A, A))
                .observation("risk");

        assertThat(best(given, "2001-01-01")).containsExactly("higher");
    }

    @Test // SELECTSCORE-2
    void aSeriesForEvaluationOnlyCountsWhenItIsComplete() {
        String evaluation = series("abroad", "'type':'evaluation only'", A2);
        String usual = series("usual", "'default':true", A);

        assertThat(best(Given.series(usual, evaluation), "2001-01-01")).containsExactly("usual");
        assertThat(best(Given.series(usual, evaluation).dose("2001-01-01", "A2"), "2001-02-01"))
                .containsExactly("abroad");
    }

    @Test // SELECTB-24
    void aContraindicatedSeriesIsLookedAtOnlyWhenAllAre() {
        String alpha =
                "{'name':'Alpha','vaccineContraindications':[{'observation':'contra','vaccines':[{'codes':['A']}]}],'series':["
                        + series("with A", "'preference':1", A) + "," + series("with A2", "'preference':2", A2) + "]}";

        assertThat(best(Given.antigens("'conflicts':[]", alpha, Given.BETA).observation("contra"), "2001-01-01"))
                .containsExactly("with A2");
    }

    @Test // table 8-14
    void aStandardSeriesGivesWayToARiskSeriesOfAnEquivalentGroup() {
        String standard = series("standard", "'default':true,'group':'1','equivalentGroups':['2']", A);
        String risk = series(
                "risk",
                "'type':'risk','group':'2','equivalentGroups':['1'],'indications':[{'observation':'risk'}]",
                A,
                A);

        assertThat(best(Given.series(standard, risk), "2001-01-01")).containsExactly("standard");
        assertThat(best(Given.series(standard, risk).observation("risk"), "2001-01-01"))
                .containsExactly("risk");
        assertThat(best(Given.series(standard, risk).observation("risk").dose("2001-01-01", "A"), "2001-02-01"))
                .as("a complete series of an equivalent group protects as well")
                .containsExactly("standard");
    }

    @Test // table 8-14
    void seriesOfGroupsThatAreNotEquivalentAreBothBest() {
        String standard = series("standard", "'default':true,'group':'1'", A);
        String risk = series("risk", "'type':'risk','group':'2','indications':[{'observation':'risk'}]", A, A);

        assertThat(best(Given.series(standard, risk).observation("risk"), "2001-01-01"))
                .as("the risk series first")
                .containsExactly("risk", "standard");
    }

    @Test // docs/readings-schedule.md
    void aSeriesThatThePersonIsTooYoungToStartComesLast() {
        String young = series("young", "'default':true,'group':'1'", A);
        String old = series("old", "'default':true,'group':'2','minimumAgeToStart':'50 years'", A);
        String agedOut = series(
                "aged out",
                "'default':true,'group':'1'",
                "{'preferable':[{'codes':['A']}],'ages':[{'maximum':'5 years'}]}");

        assertThat(best(Given.series(old, young), "2001-01-01")).containsExactly("young", "old");
        assertThat(best(Given.series(agedOut, old), "2060-01-01")).containsExactly("old", "aged out");
        assertThat(best(Given.series(agedOut, old), "2010-01-01")).containsExactly("aged out", "old");
    }
}
