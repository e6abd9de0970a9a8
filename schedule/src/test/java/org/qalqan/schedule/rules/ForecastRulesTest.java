package org.qalqan.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qalqan.schedule.Notice;
import org.qalqan.schedule.VaccineGroupForecast;
import org.qalqan.schedule.supporting.VaccineType;

/** Chapters 5 and 7, one test for each rule. People are born on 2000-01-01. */
class ForecastRulesTest {

    private static final String ANY = "{'preferable':[{'codes':['A','A2']}]}";

    private static String dose(String rules) {
        return "{'preferable':[{'codes':['A','A2','AB']}]," + rules + "}";
    }

    private static Given alpha(String more, String... doses) {
        return Given.antigens(
                "'conflicts':[]",
                "{'name':'Alpha'," + more + "'series':[{'name':'standard','default':true,'doses':["
                        + String.join(",", doses) + "]}]}",
                Given.BETA);
    }

    @Test // FORECASTDT-1 to FORECASTDT-6
    void theDatesOfAFirstDoseComeFromItsAges() {
        String ages = dose(
                "'ages':[{'minimum':'6 weeks','earliestRecommended':'2 months','latestRecommended':'3 months + 4 weeks',"
                        + "'maximum':'5 years'}]");

        assertThat(Given.doses(ages).forecast("2000-02-01"))
                .isEqualTo("Not Complete #1 2000-02-12 2000-03-01 2000-04-28 2004-12-31");
    }

    @Test // FORECASTDT-2, FORECASTDT-3
    void withoutRecommendedAgesTheDatesComeFromTheIntervals() {
        String second = dose(
                "'intervals':[{'minimum':'4 weeks','earliestRecommended':'8 weeks','latestRecommended':'13 weeks'}]");

        assertThat(Given.doses(ANY, second).dose("2001-01-01", "A").forecast("2001-01-02"))
                .isEqualTo("Not Complete #2 2001-01-29 2001-02-26 2001-04-01 -");
    }

    @Test // FORECASTDT-5, FORECASTDT-6
    void noDateLiesBeforeTheEarliest() {
        String second = dose(
                "'ages':[{'earliestRecommended':'4 months','latestRecommended':'5 months'}],'intervals':[{'minimum':'4 weeks'}]");

        assertThat(Given.doses(ANY, second).dose("2001-01-01", "A").forecast("2001-01-02"))
                .isEqualTo("Not Complete #2 2001-01-29 2001-01-29 2001-01-29 -");
    }

    @Test // FORECASTDTCAN-1
    void theEarliestDateIsNeverBeforeTheLatestDose() {
        String first = dose("'inadvertent':['A2'],'ages':[{'minimum':'1 year'}]");

        assertThat(Given.doses(first).dose("2003-03-03", "A2").forecast("2003-04-01"))
                .startsWith("Not Complete #1 2003-03-03");
    }

    @Test // CALCDTCONFLICT-3
    void aConflictingVaccineDelaysTheForecast() {
        Given given = Given.antigens(
                        "'conflicts':[{'previous':['B'],'current':['A'],'begin':'1 day','minimumEnd':'24 days','end':'28 days'}]",
                        "{'name':'Alpha','series':[{'name':'standard','default':true,'doses':[" + ANY + "]}]}",
                        Given.BETA)
                .dose("2001-01-01", "B");

        assertThat(given.forecast("2001-01-02")).startsWith("Not Complete #1 2001-01-29");
    }

    @Test // 7.4 and FORECASTDN-1
    void aSeasonStartsTheForecastAndTheCountOfDoses() {
        String seasonal = dose("'recurring':true,'season':{'start':'2010-07-01','end':'2011-06-30'},"
                + "'intervals':[{'minimum':'4 weeks'}]");

        assertThat(Given.doses(seasonal).dose("2009-10-01", "A").forecast("2010-05-01"))
                .startsWith("Not Complete #1 2010-07-01");
        assertThat(Given.doses(seasonal)
                        .dose("2009-10-01", "A")
                        .dose("2010-10-01", "A")
                        .forecast("2010-10-02"))
                .startsWith("Not Complete #2 2010-10-29");
        assertThat(Given.doses(seasonal).forecast("2011-07-01")).startsWith("Not Recommended");
    }

    @Test // table 7-10
    void aPersonPastTheMaximumAgeIsAgedOut() {
        String until = dose("'ages':[{'maximum':'5 years'}],'intervals':[{'minimum':'1 year'}]");

        assertThat(Given.doses(until).forecast("2004-12-31")).startsWith("Not Complete");
        assertThat(Given.doses(until).forecast("2005-01-01")).startsWith("Aged Out");
        assertThat(Given.doses(ANY, until).dose("2004-06-01", "A").forecast("2004-06-02"))
                .as("2004-06-01 + 1 year lies past the maximum age")
                .startsWith("Aged Out");
    }

    @Test // table 7-10
    void aSeriesOfWhichEveryDoseIsSkippedIsNotRecommended() {
        String skipped =
                "{'preferable':[{'codes':['A']}],'skips':[{'sets':[{'conditions':[{'type':'age','from':'9 years'}]}]}]}";

        assertThat(Given.doses(skipped).forecast("2010-01-01")).startsWith("Not Recommended");
    }

    @Test // table 7-3
    void evidenceOfImmunityEndsTheForecast() {
        String immunity =
                "'immunity':{'observations':['immune'],'bornBefore':[{'date':'1957-01-01','unless':['risk']}]},";

        assertThat(alpha(immunity, ANY).observation("immune").forecast("2010-01-01"))
                .startsWith("Immune");
        assertThat(alpha(immunity, ANY).born("1956-12-31").forecast("2010-01-01"))
                .startsWith("Immune");
        assertThat(alpha(immunity, ANY).born("1957-01-01").forecast("2010-01-01"))
                .startsWith("Not Complete");
        assertThat(alpha(immunity, ANY).born("1956-12-31").observation("risk").forecast("2010-01-01"))
                .startsWith("Not Complete");
    }

    @Test // table 7-3, docs/readings-schedule.md
    void immunityByBirthDateHoldsForTheCountryOfBirth() {
        String immunity = "'immunity':{'bornBefore':[{'date':'1980-01-01','country':'U.S.'}]},";

        assertThat(alpha(immunity, ANY).born("1970-01-01").country("U.S.").forecast("2010-01-01"))
                .startsWith("Immune");
        assertThat(alpha(immunity, ANY).born("1970-01-01").country("Kazakhstan").forecast("2010-01-01"))
                .startsWith("Not Complete");
        assertThat(alpha(immunity, ANY).born("1970-01-01").forecast("2010-01-01"))
                .startsWith("Immune");
    }

    @Test // tables 7-5 and 7-10
    void aContraindicationHoldsAtItsAges() {
        String contraindication = "'contraindications':[{'observation':'contra','until':'8 months'}],";

        assertThat(alpha(contraindication, ANY).observation("contra").forecast("2000-08-31"))
                .startsWith("Contraindicated");
        assertThat(alpha(contraindication, ANY).observation("contra").forecast("2000-09-01"))
                .startsWith("Not Complete");
        assertThat(alpha(contraindication, ANY)
                        .observation("contra")
                        .dose("2000-05-01", "A")
                        .forecast("2000-06-01"))
                .as("what is complete stays complete")
                .startsWith("Complete");
    }

    @Test // tables 7-6 and 7-7
    void aSeriesIsContraindicatedWhenAllItsPreferableVaccinesAre() {
        String one = "'vaccineContraindications':[{'observation':'contra','vaccines':[{'codes':['A']}]}],";
        String all = "'vaccineContraindications':[{'observation':'contra','vaccines':[{'codes':['A','A2']}]}],";

        assertThat(alpha(one, ANY).observation("contra").forecast("2010-01-01")).startsWith("Not Complete");
        assertThat(alpha(all, ANY).observation("contra").forecast("2010-01-01")).startsWith("Contraindicated");
    }

    @Test // FORECASTRECVAC-1
    void flaggedVaccinesAreRecommendedAtTheirAgesUnlessContraindicated() {
        String contraindication = "'vaccineContraindications':[{'observation':'contra','vaccines':[{'codes':['A']}]}],";
        String first = "{'ages':[{'minimum':'1 year'}],'preferable':[{'codes':['A','A2'],'forecast':true},"
                + "{'codes':['AB']},{'codes':['V'],'from':'9 years','forecast':true}]}";

        VaccineGroupForecast forecast = alpha(contraindication, first)
                .observation("contra")
                .on("2000-06-01")
                .forecast("Alpha group")
                .orElseThrow();

        assertThat(forecast.vaccines()).extracting(VaccineType::code).containsExactly("A2");
    }

    @Test // table 5-4
    void aRiskSeriesIsRelevantForAnIndicationAtItsAges() {
        String risk =
                "{'name':'risk','type':'risk','group':'2','indications':[{'observation':'risk','from':'5 years'}],"
                        + "'doses':[" + ANY + "]}";

        assertThat(Given.series(risk).observation("risk").on("2005-01-01").forecast("Alpha group"))
                .isPresent();
        assertThat(Given.series(risk).observation("risk").on("2004-12-31").forecast("Alpha group"))
                .isEmpty();
        assertThat(Given.series(risk).on("2005-01-01").forecast("Alpha group")).isEmpty();
    }

    @Test // table 5-4
    void anUncertainObservationGivesANoticeAndNoForecast() {
        String risk = "{'name':'risk','type':'risk','indications':[{'observation':'risk'}],'doses':[" + ANY + "]}";

        Given given = Given.series(risk).uncertain("risk");

        assertThat(given.on("2005-01-01").forecast("Alpha group")).isEmpty();
        assertThat(given.on("2005-01-01").notices())
                .containsExactly(new Notice(Notice.Kind.INDICATION, "Alpha", "risk"));
    }

    @Test // tables 7-5 and 7-6
    void anUncertainContraindicationGivesANoticeAndDoesNotEndTheForecast() {
        Given given =
                alpha("'contraindications':[{'observation':'contra'}],", ANY).uncertain("contra");

        assertThat(given.forecast("2005-01-01")).startsWith("Not Complete");
        assertThat(given.on("2005-01-01").notices())
                .containsExactly(new Notice(Notice.Kind.CONTRAINDICATION, "Alpha", "contra"));
    }

    @Test // table 5-5
    void aSeriesCanBeForOneSexOnly() {
        String female = "{'name':'women','default':true,'sexes':['F','U'],'doses':[" + ANY + "]}";

        assertThat(Given.series(female).on("2005-01-01").forecast("Alpha group"))
                .isPresent();
        assertThat(Given.series(female)
                        .sex(org.qalqan.schedule.person.Sex.MALE)
                        .on("2005-01-01")
                        .forecast("Alpha group"))
                .isEmpty();
        assertThat(Given.series(female)
                        .sex(org.qalqan.schedule.person.Sex.UNKNOWN)
                        .on("2005-01-01")
                        .forecast("Alpha group"))
                .isPresent();
    }

    @Test // FORECASTGUIDANCE-1
    void theTextsOfASeriesAndOfWhatWasObservedAreHandedOn() {
        String risk = "{'name':'risk','type':'risk','guidance':['of the series'],'indications':["
                + "{'observation':'risk','guidance':'of the indication'},{'observation':'exposed','guidance':'not observed'}],"
                + "'doses':[" + ANY + "]}";
        Given given = Given.antigens(
                        "'conflicts':[]",
                        "{'name':'Alpha','contraindications':[{'observation':'contra','until':'1 day','guidance':'of the contraindication'}],"
                                + "'series':[" + risk + "]}",
                        Given.BETA)
                .observation("risk")
                .observation("contra");

        assertThat(given.on("2005-01-01").forecast("Alpha group").orElseThrow().guidance())
                .containsExactly("of the series", "of the indication", "of the contraindication");
    }
}
