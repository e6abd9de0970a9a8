package org.qalqan.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Chapter 9, one test for each rule, for a group of the antigens Alpha and Beta. People are born on 2000-01-01. */
class VaccineGroupRulesTest {

    private static Given group(boolean full, String alphaDoses, String betaDoses, String... more) {
        return Given.antigens(
                "'vaccineGroups':[{'name':'Both','antigens':['Alpha','Beta']" + (full ? ",'administerFull':true" : "")
                        + "}],'conflicts':[]",
                "{'name':'Alpha'," + String.join(",", more) + (more.length > 0 ? "," : "")
                        + "'series':[{'name':'alpha','default':true,'doses':[" + alphaDoses + "]}]}",
                "{'name':'Beta','series':[{'name':'beta','default':true,'doses':[" + betaDoses + "]}]}");
    }

    private static String dose(String rules) {
        return "{'preferable':[{'codes':['A','B','AB']}]" + (rules.isEmpty() ? "" : "," + rules) + "}";
    }

    private static String forecast(Given given, String date) {
        return Given.text(given.on(date).forecast("Both").orElseThrow());
    }

    @Test // MULTIANTVG-1, FORECASTVG-2, FORECASTVG-3
    void theEarliestDateIsTheLatestOfTheAntigensAndNoOtherDateLiesBeforeIt() {
        String alpha =
                dose("'ages':[{'minimum':'1 year','earliestRecommended':'1 year','latestRecommended':'16 months'}]");
        String beta =
                dose("'ages':[{'minimum':'2 years','earliestRecommended':'3 years','latestRecommended':'4 years'}]");

        assertThat(forecast(group(true, alpha, beta), "2000-06-01"))
                .isEqualTo("Not Complete #1 2002-01-01 2002-01-01 2002-01-01 -");
    }

    @Test // FORECASTPRIORITY-1, MULTIANTVG-1
    void aPriorityIntervalBringsTheForecastForward() {
        String first = dose("");
        String priority = dose("'intervals':[{'minimum':'4 weeks','priority':true}]");
        String later = dose("'intervals':[{'minimum':'6 months'}]");

        assertThat(forecast(
                        group(false, first + "," + priority, first + "," + later)
                                .dose("2001-01-01", "AB"),
                        "2001-01-02"))
                .startsWith("Not Complete #2 2001-01-29");
        assertThat(forecast(
                        group(false, first + "," + priority, first + "," + later)
                                .dose("2001-01-01", "AB")
                                .dose("2001-03-01", "B"),
                        "2001-03-02"))
                .as("but not before the latest dose of the group")
                .startsWith("Not Complete #2 2001-03-01");
    }

    @Test // FORECASTDN-2
    void theNumberIsTheSmallestForAFullGroupAndElseTheLargest() {
        String doses = dose("") + "," + dose("") + "," + dose("");

        assertThat(forecast(group(true, doses, doses).dose("2001-01-01", "A"), "2001-02-01"))
                .startsWith("Not Complete #1");
        assertThat(forecast(group(false, doses, doses).dose("2001-01-01", "A"), "2001-02-01"))
                .startsWith("Not Complete #2");
    }

    @Test // table 9-4
    void theWorstStatusOfTheAntigensIsThatOfTheGroup() {
        String one = dose("");
        String agedOut = dose("'ages':[{'maximum':'5 years'}]");
        String immunity = "'immunity':{'observations':['immune']}";
        String contraindication = "'contraindications':[{'observation':'contra'}]";

        assertThat(forecast(group(true, one, one).dose("2001-01-01", "AB"), "2010-01-01"))
                .startsWith("Complete");
        assertThat(forecast(group(true, one, one).dose("2001-01-01", "A"), "2010-01-01"))
                .startsWith("Not Complete");
        assertThat(forecast(group(true, one, agedOut), "2010-01-01")).startsWith("Aged Out");
        assertThat(forecast(group(true, one, agedOut, contraindication).observation("contra"), "2010-01-01"))
                .startsWith("Contraindicated");
        assertThat(forecast(
                        group(true, one, one, immunity).observation("immune").dose("2001-01-01", "B"), "2010-01-01"))
                .startsWith("Complete");
        assertThat(forecast(group(true, one, one, immunity).observation("immune"), "2010-01-01"))
                .startsWith("Not Complete");
    }
}
