package org.qalqan.schedule.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qalqan.schedule.Schedule;
import org.qalqan.schedule.cases.Judgement.Difference;

/** CDC's own test cases, field by field. What is not compared stands in {@code cases/exclusions.csv} with its reason. */
class CdcCasesTest {

    private static final Schedule ACIP = Schedule.acip();
    private static List<CdcCase> cases = List.of();
    private static Exclusions exclusions = new Exclusions();

    @BeforeAll
    static void readTheCases() throws Exception {
        assumeTrue(
                Files.isRegularFile(CdcCase.FOLDER.resolve("cases.csv")),
                () -> "CDC's cases are not at " + CdcCase.FOLDER + ": nothing is compared with them");
        cases = CdcCase.all();
        exclusions = Exclusions.read();
    }

    @TestFactory
    Stream<DynamicTest> everythingThatACaseStatesIsFound() {
        return cases.stream()
                .map(testCase -> dynamicTest(testCase + " " + testCase.title(), () -> {
                    List<Difference> differences = differences(testCase).stream()
                            .filter(difference -> !exclusions.fieldsOf(testCase).contains(difference.field()))
                            .toList();
                    assertThat(differences).isEmpty();
                }));
    }

    @Test
    void everyExcludedFieldReallyDiffers() {
        Set<String> unnecessary = new TreeSet<>();
        Set<String> known = cases.stream().map(CdcCase::id).collect(Collectors.toSet());
        for (CdcCase testCase : cases) {
            Set<String> differing =
                    differences(testCase).stream().map(Difference::field).collect(Collectors.toSet());
            exclusions.fieldsOf(testCase).stream()
                    .filter(field -> !differing.contains(field))
                    .forEach(field -> unnecessary.add(testCase.id() + " " + field));
        }

        assertThat(unnecessary).isEmpty();
        assertThat(known).containsAll(exclusions.caseIds());
    }

    @Test
    void theRatesAreThoseOfTheReadme() {
        Map<String, Integer> differingBySuite = new TreeMap<>();
        Map<String, Integer> differingByField = new TreeMap<>();
        Map<String, Integer> casesBySuite = new TreeMap<>();
        for (CdcCase testCase : cases) {
            List<Difference> differences = new ArrayList<>(differences(testCase));
            casesBySuite.merge(testCase.suite(), 1, Integer::sum);
            differingBySuite.merge(testCase.suite(), differences.isEmpty() ? 0 : 1, Integer::sum);
            differences.stream()
                    .map(Difference::field)
                    .distinct()
                    .forEach(field -> differingByField.merge(testCase.suite() + " " + field, 1, Integer::sum));
        }

        assertThat(casesBySuite).containsEntry("healthy-4.45", 708).containsEntry("underlying-4.6", 238);
        assertThat(differingBySuite).containsEntry("healthy-4.45", 1).containsEntry("underlying-4.6", 22);
        assertThat(differingByField)
                .containsEntry("healthy-4.45 dose reason", 1)
                .doesNotContainKeys(
                        "healthy-4.45 status",
                        "healthy-4.45 number",
                        "healthy-4.45 earliest",
                        "healthy-4.45 recommended",
                        "healthy-4.45 past due",
                        "healthy-4.45 dose status");
    }

    private static List<Difference> differences(CdcCase testCase) {
        return Judgement.differences(testCase, ACIP.assess(testCase.person(), testCase.assessmentDate()));
    }
}
