package org.qalqan.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Section 6.2, and its use in sections 7.1 and 7.6. People are born on 2000-01-01. */
class ConditionalSkipTest {

    private static final String ANY = "{'preferable':[{'codes':['A','A2']}]}";
    private static final String LATE =
            "{'preferable':[{'codes':['A']}],'ages':[{'absoluteMinimum':'4 years','minimum':'4 years'}]}";

    private static String skipping(String skip) {
        return "{'preferable':[{'codes':['A','A2']}],'skips':[" + skip + "]}";
    }

    private static String when(String condition) {
        return "{'sets':[{'conditions':[" + condition + "]}]}";
    }

    @Test // table 6-6, CONDSKIP-2
    void aDoseIsSkippedAtAnAgeOfTheDoseGivenAndOfTheAssessment() {
        String first = skipping(when("{'type':'age','from':'4 years'}"));

        assertThat(Given.doses(first, ANY).dose("2004-01-01", "A").forecast("2005-01-01"))
                .startsWith("Complete");
        assertThat(Given.doses(first, ANY).dose("2003-12-31", "A").forecast("2003-12-31"))
                .startsWith("Not Complete #2");
        assertThat(Given.doses(first, LATE).forecast("2005-01-01")).startsWith("Not Complete #1 2004-01-01");
    }

    @Test // 3.3
    void theContextSaysWhetherASkipIsForEvaluationOrForecast() {
        String evaluation =
                skipping("{'context':'evaluation','sets':[{'conditions':[{'type':'age','from':'4 years'}]}]}");
        String forecast = skipping("{'context':'forecast','sets':[{'conditions':[{'type':'age','from':'4 years'}]}]}");

        assertThat(Given.doses(evaluation, LATE).forecast("2005-01-01")).startsWith("Not Complete #1 - ");
        assertThat(Given.doses(forecast, LATE).forecast("2005-01-01")).startsWith("Not Complete #1 2004-01-01");
        assertThat(Given.doses(forecast, ANY).dose("2004-06-01", "A").forecast("2004-06-01"))
                .startsWith("Not Complete #2");
    }

    @Test // table 6-8, CALCDTSKIP-5
    void aDoseIsSkippedAnIntervalAfterTheDoseBefore() {
        String second = skipping(when("{'type':'interval','interval':'6 months'}"));

        assertThat(Given.doses(ANY, second, ANY)
                        .dose("2001-01-01", "A")
                        .dose("2001-07-01", "A")
                        .forecast("2001-07-01"))
                .startsWith("Complete");
        assertThat(Given.doses(ANY, second, ANY)
                        .dose("2001-01-01", "A")
                        .dose("2001-06-30", "A")
                        .forecast("2001-06-30"))
                .startsWith("Not Complete #3");
    }

    @Test // table 6-9, CONDSKIP-1
    void dosesAreCountedBetweenAgesAndDates() {
        String count =
                "{'type':'vaccine count','comparison':'equal to','doses':1,'vaccines':['A'],'from':'1 year','until':'2 years',"
                        + "'start':'2001-06-01','end':'2001-09-01'}";
        String second = skipping(when(count));

        assertThat(Given.doses(ANY, second).dose("2001-06-01", "A").forecast("2003-01-01"))
                .startsWith("Complete");
        assertThat(Given.doses(ANY, second).dose("2001-05-31", "A").forecast("2003-01-01"))
                .startsWith("Not Complete");
        assertThat(Given.doses(ANY, second).dose("2001-09-01", "A").forecast("2003-01-01"))
                .startsWith("Not Complete");
        assertThat(Given.doses(ANY, second).dose("2001-06-01", "A2").forecast("2003-01-01"))
                .startsWith("Not Complete");
    }

    @Test // table 6-9
    void onlyValidDosesAreCountedWhereTheConditionSaysSo() {
        String valid = skipping(when("{'type':'vaccine count','valid':true,'comparison':'greater than','doses':0}"));
        String total = skipping(when("{'type':'vaccine count','comparison':'greater than','doses':0}"));

        assertThat(Given.doses(LATE, valid)
                        .dose("2001-01-01", "A")
                        .dose("2004-01-01", "A")
                        .forecast("2004-02-01"))
                .startsWith("Complete");
        assertThat(Given.doses(LATE, valid).dose("2001-01-01", "A").forecast("2004-02-01"))
                .startsWith("Not Complete #1");
        assertThat(Given.doses(total).dose("2001-01-01", "B").forecast("2004-02-01"))
                .as("without vaccine types the antigen's own doses are counted")
                .startsWith("Not Complete #1");
    }

    @Test // tables 6-10 and 6-11
    void setsAndConditionsCombineAsTheirLogicSays() {
        String young = "{'type':'age','until':'4 years'}";
        String old = "{'type':'age','from':'2 years'}";
        String all = skipping("{'sets':[{'logic':'and','conditions':[" + young + "," + old + "]}]}");
        String allSets =
                skipping("{'logic':'and','sets':[{'conditions':[" + young + "]},{'conditions':[" + old + "]}]}");
        String one = skipping("{'sets':[{'logic':'or','conditions':[" + young + "," + old + "]}]}");

        for (String both : new String[] {all, allSets}) {
            assertThat(Given.doses(ANY, both).dose("2000-06-01", "A").forecast("2003-01-01"))
                    .startsWith("Complete");
            assertThat(Given.doses(ANY, both).dose("2000-06-01", "A").forecast("2005-01-01"))
                    .startsWith("Not Complete");
        }
        assertThat(Given.doses(ANY, one).dose("2000-06-01", "A").forecast("2005-01-01"))
                .startsWith("Complete");
    }

    @Test // docs/readings-schedule.md
    void severalSkipsOfOneDoseAreAlternatives() {
        String second = "{'preferable':[{'codes':['A']}],'skips':[" + when("{'type':'age','from':'90 years'}") + ","
                + when("{'type':'age','from':'1 year'}") + "]}";

        assertThat(Given.doses(ANY, second).dose("2000-06-01", "A").forecast("2003-01-01"))
                .startsWith("Complete");
    }

    @Test // docs/readings-schedule.md
    void aSkippedDoseGivesWayToTheNextAgainstWhichTheSameDoseIsHeld() {
        String first = skipping(when("{'type':'age','from':'2 years'}"));
        Given given = Given.doses(first, LATE).dose("2003-01-01", "A");

        assertThat(given.verdicts()).containsExactly("Not Valid: Age: Too Young");
        assertThat(given.on("2003-01-01")
                        .doses()
                        .getFirst()
                        .evaluations()
                        .getFirst()
                        .targetDose())
                .isEqualTo(2);
    }

    @Test // 3.3, RELEVANT-1, RELEVANT-2
    void aSetCountsOnlyWhileItIsInForce() {
        String second = skipping("{'sets':[{'effective':'2005-01-01','conditions':[{'type':'age','from':'0 days'}]}]}");

        assertThat(Given.doses(ANY, second).dose("2000-06-01", "A").forecast("2004-12-31"))
                .startsWith("Not Complete");
        assertThat(Given.doses(ANY, second).dose("2000-06-01", "A").forecast("2005-01-01"))
                .startsWith("Complete");
    }

    @Test // 7.6
    void aForecastThatWouldBeSkippedOnItsEarliestDateIsMadeForTheNextDose() {
        String second = "{'preferable':[{'codes':['A']}],'intervals':[{'minimum':'4 weeks'}],'skips':["
                + when("{'type':'age','from':'12 months'}") + "]}";
        String third = "{'preferable':[{'codes':['A']}],'intervals':[{'minimum':'8 weeks'}]}";
        Given given = Given.doses(ANY, second, third).dose("2000-12-08", "A");

        assertThat(given.forecast("2000-12-08"))
                .as("2000-12-08 + 4 weeks = 2001-01-05, when the person is 12 months old")
                .startsWith("Not Complete #2 2001-02-02");
    }

    @Test // table 6-7
    void aDoseIsSkippedWhenASeriesOfAGroupIsComplete() {
        Given given = Given.series(
                        "{'name':'standard','group':'1','default':true,'doses':[" + ANY + "]}",
                        "{'name':'risk','type':'risk','group':'2','indications':[{'observation':'risk'}],'doses':["
                                + skipping(when("{'type':'completed series','groups':['1']}")) + "," + LATE + "]}")
                .observation("risk")
                .dose("2001-01-01", "A");

        assertThat(given.on("2001-01-01").forecasts().getFirst().series()).containsExactly("risk");
        assertThat(given.forecast("2001-01-01"))
                .as(
                        "when the dose was given the standard series was not complete: it satisfies dose 1 of the risk series")
                .startsWith("Not Complete #2 2004-01-01");
    }
}
