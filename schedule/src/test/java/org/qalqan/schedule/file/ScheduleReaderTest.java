package org.qalqan.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of a schedule file come out together, each with its path. */
class ScheduleReaderTest {

    private static final String GOOD = ("{'format':'qalqan-schedule/1','name':'test','version':'1','source':'test',"
                    + "'vaccines':[{'code':'01','name':'One','antigens':['Alpha']}],"
                    + "'vaccineGroups':[{'name':'Alpha','antigens':['Alpha']}],'observations':['001'],"
                    + "'conflicts':[{'previous':['01'],'current':['01'],'begin':'1 day','minimumEnd':'24 days','end':'28 days'}],"
                    + "'antigens':[{'name':'Alpha','series':[{'name':'s','type':'standard','group':'1','doses':[{"
                    + "'ages':[{'minimum':'6 weeks'}],'preferable':[{'codes':['01']}]},{"
                    + "'intervals':[{'fromDose':1,'minimum':'4 weeks','assumed':['minimum']}],'skips':[{'context':'both','sets':"
                    + "[{'conditions':[{'type':'vaccine count','comparison':'greater than','doses':1}]}]}]}]}]}]}")
            .replace('\'', '"');

    private static List<Fault> faults(String json) {
        ScheduleFileException exception = catchThrowableOfType(
                ScheduleFileException.class,
                () -> ScheduleReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        return exception == null ? List.of() : exception.faults();
    }

    @Test
    void aGoodFileIsRead() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "qalqan-schedule/1 | other/2 | format | must be \"qalqan-schedule/1\"",
                "'minimum':'6 weeks' | 'minimum':'six weeks' | antigens[0].series[0].doses[0].ages[0].minimum | 'six weeks' is not a period",
                "'minimum':'6 weeks' | 'minimun':'6 weeks' | antigens[0].series[0].doses[0].ages[0].minimun | is not a field of this object",
                "{'codes':['01']} | {'codes':['99']} | antigens[0].series[0].doses[0].preferable[0].codes | '99' is not a code of the file's vaccines",
                "'fromDose':1 | 'fromDose':2 | antigens[0].series[0].doses[1].intervals[0].fromDose | 2 is not an earlier dose than 2",
                "'fromDose':1 | 'fromDose':1.5 | antigens[0].series[0].doses[1].intervals[0].fromDose | 1.5 is not a whole number",
                "'assumed':['minimum'] | 'assumed':['maximum'] | antigens[0].series[0].doses[1].intervals[0].assumed | 'maximum' is not a member of this rule",
                "'assumed':['minimum'] | 'effective':'2021-13-01' | antigens[0].series[0].doses[1].intervals[0].effective | '2021-13-01' is not a date",
                "'assumed':['minimum'] | 'effective':'2021-02-01','cessation':'2021-01-01' | antigens[0].series[0].doses[1].intervals[0].cessation | lies before the effective date",
                "'type':'standard' | 'type':'usual' | antigens[0].series[0].type | 'usual' is none of [standard, risk, evaluation only]",
                "'type':'standard' | 'type':'risk' | antigens[0].series[0].indications | is empty: a risk series needs an indication",
                "'type':'standard' | 'type':'risk','indications':[{'observation':'002'}] | antigens[0].series[0].indications[0].observation | '002' is not one of the file's observations",
                "'type':'standard' | 'sexes':['Q'] | antigens[0].series[0].sexes | [Q] are not all of F, M and U",
                "'group':'1' | 'group':'1','equivalentGroups':['7'] | antigens[0].series | names the equivalent group '7'",
                "'comparison':'greater than' | 'comparison':'more than' | antigens[0].series[0].doses[1].skips[0].sets[0].conditions[0].comparison | 'more than' is none of",
                "'minimum':'6 weeks' | 'minimum':'6 weeks','absoluteMinimum':'7 weeks' | antigens[0].series[0].doses[0].ages[0].minimum | '6 weeks' is shorter than absoluteMinimum '7 weeks'",
                "'minimum':'6 weeks' | 'minimum':'6 weeks','maximum':'6 weeks' | antigens[0].series[0].doses[0].ages[0].maximum | '6 weeks' is not longer than minimum '6 weeks'",
                "'fromDose':1,'minimum':'4 weeks' | 'fromDose':1,'minimum':'4 weeks','earliestRecommended':'2 months','latestRecommended':'1 month' | antigens[0].series[0].doses[1].intervals[0].latestRecommended | '1 month' is shorter than earliestRecommended '2 months'",
                "'fromDose':1 | 'fromDose':1,'fromVaccines':['01'] | antigens[0].series[0].doses[1].intervals[0].fromDose | stands beside another origin",
                "{'codes':['01']} | {'codes':['01'],'from':'5 years','until':'2 years'} | antigens[0].series[0].doses[0].preferable[0].until | '2 years' is shorter than from '5 years'",
                "'preferable':[{'codes':['01']}] | 'preferable':[{'codes':['01']}],'season':{'start':'2025-10-01','end':'2025-09-01'} | antigens[0].series[0].doses[0].season.end | lies before start",
                "'end':'28 days' | 'end':28 | conflicts[0].end | must be a string",
                "'antigens':['Alpha']}],'vaccineGroups':[{'name':'Alpha','antigens':['Alpha']}] | 'antigens':['Beta']}],'vaccineGroups':[] | vaccines[0].antigens | 'Beta' is not one of the file's antigens [Alpha]",
                "'vaccineGroups':[{'name':'Alpha','antigens':['Alpha']}] | 'vaccineGroups':[] | vaccineGroups | antigen 'Alpha' belongs to 0 groups",
            })
    void aFaultNamesThePathAndWhatIsWrong(String right, String wrong, String path, String message) {
        String json = GOOD.replace(quoted(right), quoted(wrong));

        assertThat(json).isNotEqualTo(GOOD);
        assertThat(faults(json)).anySatisfy(fault -> {
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.message()).contains(message);
        });
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void allFaultsComeOutTogether() {
        String json = GOOD.replace("6 weeks", "six weeks")
                .replace("28 days", "many days")
                .replace("\"fromDose\":1", "\"fromDose\":3");

        assertThat(faults(json))
                .extracting(Fault::path)
                .contains(
                        "antigens[0].series[0].doses[0].ages[0].minimum",
                        "conflicts[0].end",
                        "antigens[0].series[0].doses[1].intervals[0].fromDose");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ | line 1",
                "[1] | ~~",
                "{} {} | line 1",
                "~~ | line 1",
                "not json | line 1",
                "{\"name\":\"a\",\"name\":\"b\"} | line 1"
            })
    void whatIsNotAScheduleAtAllIsRefused(String text, String path) {
        assertThat(faults(text)).isNotEmpty().first().extracting(Fault::path).isEqualTo(path);
    }
}
