package org.qalqan.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qalqan.schedule.person.Dose;

/** Chapter 6, one test for each rule. People are born on 2000-01-01. */
class EvaluationRulesTest {

    private static final String ANY = "{'preferable':[{'codes':['A','A2']}]}";

    private static String dose(String rules) {
        return "{'preferable':[{'codes':['A','A2','AB']}]," + rules + "}";
    }

    @Test // 6.1, table 6-3
    void aDoseFromAnExpiredLotIsSubstandard() {
        Given given = Given.doses(ANY)
                .dose(Dose.of(LocalDate.of(2001, 5, 2), "A").withLotExpiry(LocalDate.of(2001, 5, 1)))
                .dose(Dose.of(LocalDate.of(2001, 6, 1), "A").withLotExpiry(LocalDate.of(2001, 6, 1)));

        assertThat(given.verdicts()).containsExactly("Sub-standard: Dose: Lot Expired", "Valid");
    }

    @Test // 6.1, table 6-3
    void aFaultyDoseIsSubstandardAndMustBeRepeated() {
        Given given =
                Given.doses(ANY).dose(Dose.of(LocalDate.of(2001, 5, 2), "A").asSubstandard());

        assertThat(given.verdicts()).containsExactly("Sub-standard: Dose: Sub-standard");
        assertThat(given.forecast("2002-01-01")).startsWith("Not Complete #1 2001-05-02");
    }

    @Test // 6.3, table 6-13
    void anInadvertentVaccineNeverCounts() {
        Given given = Given.doses(dose("'inadvertent':['A2']")).dose("2001-05-01", "A2");

        assertThat(given.verdicts()).containsExactly("Not Valid: Inadvertent Vaccine");
    }

    @Test // 6.4, table 6-15
    void theAgeHasAGracePeriodBelowAndAnEndAbove() {
        String ages =
                dose("'ages':[{'absoluteMinimum':'12 months - 4 days','minimum':'12 months','maximum':'5 years'}]");

        assertThat(Given.doses(ages).dose("2000-12-27", "A").verdicts()).containsExactly("Not Valid: Age: Too Young");
        assertThat(Given.doses(ages).dose("2000-12-28", "A").verdicts()).containsExactly("Valid: Age: Grace Period");
        assertThat(Given.doses(ages).dose("2001-01-01", "A").verdicts()).containsExactly("Valid");
        assertThat(Given.doses(ages).dose("2004-12-31", "A").verdicts()).containsExactly("Valid");
        assertThat(Given.doses(ages).dose("2005-01-01", "A").verdicts()).containsExactly("Extraneous: Age: Too Old");
    }

    @Test // 3.3, RELEVANT-1
    void theRuleInForceWhenTheDoseWasGivenIsUsed() {
        String ages = dose("'ages':[{'absoluteMinimum':'2 years','cessation':'2001-06-30'},"
                + "{'absoluteMinimum':'1 year','effective':'2001-07-01'}]");

        assertThat(Given.doses(ages).dose("2001-06-30", "A").verdicts()).containsExactly("Not Valid: Age: Too Young");
        assertThat(Given.doses(ages).dose("2001-07-01", "A").verdicts()).containsExactly("Valid");
    }

    @Test // 6.5, table 6-18, CALCDTINT-1
    void theIntervalCountsFromTheDoseBefore() {
        String second = dose("'intervals':[{'absoluteMinimum':'21 days - 4 days','minimum':'21 days'}]");

        assertThat(Given.doses(ANY, second)
                        .dose("2001-05-04", "A")
                        .dose("2001-05-20", "A")
                        .verdicts())
                .containsExactly("Valid", "Not Valid: Interval: Too Soon");
        assertThat(Given.doses(ANY, second)
                        .dose("2001-05-04", "A")
                        .dose("2001-05-21", "A")
                        .verdicts())
                .containsExactly("Valid", "Valid: Interval: Grace Period");
        assertThat(Given.doses(ANY, second)
                        .dose("2001-05-04", "A")
                        .dose("2001-05-25", "A")
                        .verdicts())
                .containsExactly("Valid", "Valid");
    }

    @Test // CALCDTINT-1
    void aDoseThatIsNotValidCountsAsTheDoseBeforeButAnInadvertentOneDoesNot() {
        String second = dose("'intervals':[{'absoluteMinimum':'21 days'}],'inadvertent':['A2']");

        assertThat(Given.doses(ANY, second)
                        .dose("2001-05-01", "A")
                        .dose("2001-05-10", "A")
                        .dose("2001-05-25", "A")
                        .verdicts())
                .containsExactly("Valid", "Not Valid: Interval: Too Soon", "Not Valid: Interval: Too Soon");
        assertThat(Given.doses(ANY, second)
                        .dose("2001-05-01", "A")
                        .dose("2001-05-10", "A2")
                        .dose("2001-05-25", "A")
                        .verdicts())
                .containsExactly("Valid", "Not Valid: Inadvertent Vaccine", "Valid");
    }

    @Test // CALCDTINT-2
    void anIntervalCanCountFromAnEarlierTargetDose() {
        String third = dose("'intervals':[{'fromDose':1,'absoluteMinimum':'16 weeks'}]");
        Given given = Given.doses(ANY, ANY, third)
                .dose("2001-01-01", "A")
                .dose("2001-02-01", "A")
                .dose("2001-04-22", "A")
                .dose("2001-04-23", "A");

        assertThat(given.verdicts()).containsExactly("Valid", "Valid", "Not Valid: Interval: Too Soon", "Valid");
    }

    @Test // CALCDTINT-8
    void anIntervalCanCountFromTheLatestDoseOfAnotherVaccineType() {
        String first = dose("'intervals':[{'fromVaccines':['B'],'absoluteMinimum':'8 weeks'}]");

        assertThat(Given.doses(first)
                        .dose("2001-01-01", "B")
                        .dose("2001-02-25", "A")
                        .verdicts())
                .containsExactly("none", "Not Valid: Interval: Too Soon");
        assertThat(Given.doses(first)
                        .dose("2001-01-01", "B")
                        .dose("2001-02-26", "A")
                        .verdicts())
                .containsExactly("none", "Valid");
    }

    @Test // CALCDTINT-9
    void anIntervalCanCountFromAnObservation() {
        String first = dose("'intervals':[{'fromObservation':'exposed','absoluteMinimum':'27 weeks'}]");

        assertThat(Given.doses(first)
                        .observation("exposed", "2020-01-01")
                        .dose("2020-07-07", "A")
                        .verdicts())
                .containsExactly("Not Valid: Interval: Too Soon");
        assertThat(Given.doses(first)
                        .observation("exposed")
                        .dose("2020-07-07", "A")
                        .verdicts())
                .as("without a date the interval asks for nothing")
                .containsExactly("Valid");
    }

    @Test // 6.6, table 6-21
    void anAllowableIntervalForgivesAPreferableOne() {
        String second = dose(
                "'intervals':[{'absoluteMinimum':'6 months'}],'allowableIntervals':[{'absoluteMinimum':'4 weeks'}]");

        assertThat(Given.doses(ANY, second)
                        .dose("2001-01-01", "A")
                        .dose("2001-01-29", "A")
                        .verdicts())
                .containsExactly("Valid", "Valid");
        assertThat(Given.doses(ANY, second)
                        .dose("2001-01-01", "A")
                        .dose("2001-01-28", "A")
                        .verdicts())
                .containsExactly("Valid", "Not Valid: Interval: Too Soon");
    }

    @Test // 6.7, CONFLICT-3
    void aConflictingVaccineMustBeFarEnoughAway() {
        String conflict =
                "'conflicts':[{'previous':['B'],'current':['A'],'begin':'1 day','minimumEnd':'24 days','end':'28 days'}]";
        String alpha = "{'name':'Alpha','series':[{'name':'standard','default':true,'doses':[" + ANY + "]}]}";

        assertThat(Given.antigens(conflict, alpha, Given.BETA)
                        .dose("2001-01-01", "B")
                        .dose("2001-01-24", "A")
                        .verdicts())
                .containsExactly("none", "Not Valid: Live Virus Conflict");
        assertThat(Given.antigens(conflict, alpha, Given.BETA)
                        .dose("2001-01-01", "B")
                        .dose("2001-01-25", "A")
                        .verdicts())
                .containsExactly("none", "Valid");
        assertThat(Given.antigens(conflict, alpha, Given.BETA)
                        .dose("2001-01-01", "B")
                        .dose("2001-01-01", "A")
                        .verdicts())
                .as("on one day there is no conflict")
                .containsExactly("none", "Valid");
    }

    @Test // CALCDTCONFLICT-2
    void aConflictLastsLongerAfterADoseThatIsNotValid() {
        String conflict =
                "'conflicts':[{'previous':['A'],'current':['A'],'begin':'1 day','minimumEnd':'24 days','end':'28 days'}]";
        String alpha = "{'name':'Alpha','series':[{'name':'standard','default':true,'doses':["
                + dose("'ages':[{'absoluteMinimum':'1 year'}]") + "]}]}";

        assertThat(Given.antigens(conflict, alpha, Given.BETA)
                        .dose("2000-12-31", "A")
                        .dose("2001-01-27", "A")
                        .dose("2001-02-24", "A")
                        .verdicts())
                .containsExactly("Not Valid: Age: Too Young", "Not Valid: Live Virus Conflict", "Valid");
    }

    @Test // 6.8, table 6-26
    void aPreferableVaccineIsBoundToItsAgesAndItsProduct() {
        String first = "{'preferable':[{'codes':['A'],'from':'1 year','until':'2 years','mvx':'SKB','tradeName':'X'}]}";

        assertThat(Given.doses(first)
                        .dose(Dose.of(LocalDate.of(2001, 1, 1), "A").withMvx("SKB"))
                        .verdicts())
                .containsExactly("Valid");
        assertThat(Given.doses(first)
                        .dose(Dose.of(LocalDate.of(2001, 1, 1), "A").withMvx("MSD"))
                        .verdicts())
                .containsExactly("Not Valid: Not a preferable or allowable vaccine");
        assertThat(Given.doses(first)
                        .dose(Dose.of(LocalDate.of(2002, 1, 1), "A").withMvx("SKB"))
                        .verdicts())
                .containsExactly("Not Valid: Not a preferable or allowable vaccine");
    }

    @Test // 6.8
    void tooLittleVolumeIsRemarkedOnAndNotHeldAgainstTheDose() {
        String first = "{'preferable':[{'codes':['A'],'millilitres':0.5}]}";

        assertThat(Given.doses(first)
                        .dose(Dose.of(LocalDate.of(2001, 1, 1), "A").withVolume(0.25))
                        .verdicts())
                .containsExactly("Valid: Volume administered is less than recommended volume");
    }

    @Test // 6.9, table 6-29
    void anAllowableVaccineCountsAtItsAges() {
        String first = "{'preferable':[{'codes':['A']}],'allowable':[{'codes':['A2'],'until':'2 years'}]}";

        assertThat(Given.doses(first).dose("2001-01-01", "A2").verdicts()).containsExactly("Valid");
        assertThat(Given.doses(first).dose("2002-01-01", "A2").verdicts())
                .containsExactly("Not Valid: Not a preferable or allowable vaccine");
        assertThat(Given.doses(first).dose("2001-01-01", "AB").verdicts())
                .containsExactly("Not Valid: Not a preferable or allowable vaccine");
    }

    @Test // 6.10, table 6-31
    void everyRuleThatIsBrokenGivesAReason() {
        String second = dose("'ages':[{'absoluteMinimum':'4 years'}],'intervals':[{'absoluteMinimum':'21 days'}]");
        Given given = Given.doses(ANY, second).dose("2001-01-01", "A").dose("2001-01-10", "A");

        assertThat(given.on("2002-01-01")
                        .doses()
                        .get(1)
                        .evaluations()
                        .getFirst()
                        .findings())
                .extracting(finding -> finding.reason().label())
                .containsExactly("Age: Too Young", "Interval: Too Soon");
    }

    @Test // 4.4, step 6a
    void dosesAfterTheLastTargetDoseAreExtraneous() {
        Given given = Given.doses(ANY).dose("2001-01-01", "A").dose("2002-01-01", "A");

        assertThat(given.verdicts()).containsExactly("Valid", "Extraneous: Series Already Complete");
    }

    @Test // 4.4, step 5a
    void aRecurringDoseIsFollowedByAnotherLikeIt() {
        String recurring = dose("'recurring':true,'intervals':[{'absoluteMinimum':'1 year'}]");
        Given given = Given.doses(recurring)
                .dose("2001-01-01", "A")
                .dose("2002-01-01", "A")
                .dose("2002-06-01", "A");

        assertThat(given.verdicts()).containsExactly("Valid", "Valid", "Not Valid: Interval: Too Soon");
    }

    @Test // 4.2, note 2a
    void aVaccineCountsForAnAntigenOnlyAtTheAgesOfTheirAssociation() {
        String first = "{'preferable':[{'codes':['OLD']}]}";

        assertThat(Given.doses(first)
                        .dose("2049-12-31", "OLD")
                        .dose("2050-01-01", "OLD")
                        .verdicts())
                .containsExactly("none", "Valid");
    }

    @Test // docs/readings-schedule.md
    void aDoseOfOneComponentIsTakenForThatComponentWhereTheScheduleTellsThemApart() {
        String first = "{'preferable':[{'codes':['V/1']}]}";

        assertThat(Given.doses(first)
                        .dose(Dose.of(LocalDate.of(2001, 1, 1), "V").withComponent(1))
                        .verdicts())
                .containsExactly("Valid");
        assertThat(Given.doses(first)
                        .dose(Dose.of(LocalDate.of(2001, 1, 1), "V").withComponent(2))
                        .verdicts())
                .containsExactly("Not Valid: Not a preferable or allowable vaccine");
    }
}
