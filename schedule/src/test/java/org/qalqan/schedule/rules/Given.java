package org.qalqan.schedule.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.qalqan.schedule.Assessment;
import org.qalqan.schedule.DoseEvaluation;
import org.qalqan.schedule.Schedule;
import org.qalqan.schedule.VaccineGroupForecast;
import org.qalqan.schedule.file.ScheduleFileException;
import org.qalqan.schedule.file.ScheduleReader;
import org.qalqan.schedule.person.Dose;
import org.qalqan.schedule.person.Observation;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.person.Sex;

/**
 * Small schedules and people for tests of one rule. The vaccines are A and B against the antigen Alpha, AB against both, B only
 * against Beta; the observations are risk, immune, exposed and contra.
 */
final class Given {

    private final Schedule schedule;
    private Person person = Person.born(LocalDate.of(2000, 1, 1)).withSex(Sex.FEMALE);

    private Given(Schedule schedule) {
        this.schedule = schedule;
    }

    /** A schedule with one standard series of the given doses; single quotes stand for double ones. */
    static Given doses(String... doses) {
        return series("{'name':'standard','default':true,'doses':[" + String.join(",", doses) + "]}");
    }

    /** A schedule with the given series against Alpha. */
    static Given series(String... series) {
        return antigens("'conflicts':[]", "{'name':'Alpha','series':[" + String.join(",", series) + "]}", BETA);
    }

    static final String BETA =
            "{'name':'Beta','series':[{'name':'beta','default':true,'doses':[{'preferable':[{'codes':['B','AB']}]}]}]}";

    static Given antigens(String more, String... antigens) {
        String groups = more.contains("vaccineGroups")
                ? ""
                : "'vaccineGroups':[{'name':'Alpha group','antigens':['Alpha']},{'name':'Beta group','antigens':['Beta']}],";
        String json = ("{'format':'qalqan-schedule/1','name':'test','version':'1','source':'test',"
                        + "'vaccines':[{'code':'A','name':'A','antigens':['Alpha']},{'code':'A2','name':'A2','antigens':['Alpha']},"
                        + "{'code':'B','name':'B','antigens':['Beta']},{'code':'AB','name':'AB','antigens':['Alpha','Beta']},"
                        + "{'code':'V/1','cvx':'V','component':1,'name':'V, component 1','antigens':['Alpha']},"
                        + "{'code':'V','name':'V','antigens':['Alpha']},"
                        + "{'code':'OLD','name':'OLD','antigensAtAges':[{'antigen':'Alpha','from':'50 years'}]}],"
                        + groups
                        + "'observations':['risk','immune','exposed','contra'],"
                        + more
                        + ",'antigens':["
                        + String.join(",", antigens)
                        + "]}")
                .replace('\'', '"');
        try {
            return new Given(
                    Schedule.of(ScheduleReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException | ScheduleFileException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Given born(String date) {
        Person born = Person.born(LocalDate.parse(date)).withSex(person.sex());
        for (Dose dose : person.doses()) {
            born = born.withDose(dose);
        }
        person = born;
        return this;
    }

    Given sex(Sex sex) {
        person = person.withSex(sex);
        return this;
    }

    Given country(String country) {
        person = person.withCountryOfBirth(country);
        return this;
    }

    Given dose(String date, String code) {
        person = person.withDose(date, code);
        return this;
    }

    Given dose(Dose dose) {
        person = person.withDose(dose);
        return this;
    }

    Given observation(String code) {
        person = person.withObservation(Observation.of(code));
        return this;
    }

    Given observation(String code, String date) {
        person = person.withObservation(Observation.of(code, LocalDate.parse(date)));
        return this;
    }

    Given uncertain(String code) {
        person = person.withObservation(new Observation(code, java.util.Optional.empty(), false));
        return this;
    }

    Assessment on(String date) {
        return schedule.assess(person, LocalDate.parse(date));
    }

    /** What is said of each dose for Alpha, as "status: reason", when assessed long afterwards. */
    List<String> verdicts() {
        return on("2090-01-01").doses().stream()
                .map(dose -> dose.evaluations().stream()
                        .filter(each -> each.antigen().equals("Alpha"))
                        .findFirst()
                        .map(Given::verdict)
                        .orElse("none"))
                .toList();
    }

    private static String verdict(DoseEvaluation evaluation) {
        String reason = evaluation.reason().label();
        return evaluation.status().label() + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** The forecast for Alpha as "status #number earliest recommended pastDue latest", dashes for what is missing. */
    String forecast(String date) {
        return text(on(date).forecast("Alpha group").orElseThrow());
    }

    static String text(VaccineGroupForecast forecast) {
        return forecast.status().label()
                + " #"
                + (forecast.doseNumber().isPresent()
                        ? "" + forecast.doseNumber().getAsInt()
                        : "-")
                + " " + forecast.earliest().map(LocalDate::toString).orElse("-")
                + " " + forecast.recommended().map(LocalDate::toString).orElse("-")
                + " " + forecast.pastDue().map(LocalDate::toString).orElse("-")
                + " " + forecast.latest().map(LocalDate::toString).orElse("-");
    }
}
