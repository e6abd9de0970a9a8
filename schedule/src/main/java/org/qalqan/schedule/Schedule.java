package org.qalqan.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.qalqan.schedule.file.ScheduleFileException;
import org.qalqan.schedule.file.ScheduleReader;
import org.qalqan.schedule.person.Person;
import org.qalqan.schedule.supporting.SupportingData;

/**
 * A vaccination schedule that a person can be assessed against. Immutable; one instance serves any number of threads.
 *
 * <pre>{@code
 * Schedule schedule = Schedule.kazakhstanCovid();
 * Person person = Person.born(LocalDate.of(1980, 3, 1)).withDose("2021-05-04", "501").withDose("2021-05-20", "501");
 * Assessment assessment = schedule.assess(person, LocalDate.of(2021, 6, 4));
 * assessment.doses();      // the second dose is not valid: 16 days after the first
 * assessment.forecasts();  // COVID-19: dose 2 is due
 * }</pre>
 */
public final class Schedule {

    /** The schedules that come with the library, by name. */
    public static final List<String> SHIPPED = List.of("acip", "kazakhstan-covid");

    private final SupportingData data;
    private final Assessor assessor;

    private Schedule(SupportingData data) {
        this.data = data;
        this.assessor = new Assessor(data);
    }

    /** The recommendations of the United States' ACIP, CDC's supporting data 4.64. */
    public static Schedule acip() {
        return shipped("acip");
    }

    /** The COVID-19 vaccines of Kazakhstan's campaign of 2021 and the boosters of 2022. */
    public static Schedule kazakhstanCovid() {
        return shipped("kazakhstan-covid");
    }

    /**
     * A schedule that comes with the library.
     *
     * @throws IllegalArgumentException when none has this name
     */
    public static Schedule shipped(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is none of the schedules " + SHIPPED);
        }
        try (InputStream in = Schedule.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the library lacks its schedule " + name);
            }
            return new Schedule(ScheduleReader.read(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ScheduleFileException faulty) {
            throw new IllegalStateException(
                    "the library's schedule " + name + " is faulty: " + faulty.getMessage(), faulty);
        }
    }

    /**
     * Reads a schedule file (docs/formats/schedule.md).
     *
     * @throws ScheduleFileException when the file is not a schedule; its message names each path and what is wrong there
     */
    public static Schedule read(Path file) throws IOException, ScheduleFileException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Schedule(ScheduleReader.read(in));
        }
    }

    /** A schedule from supporting data. */
    public static Schedule of(SupportingData data) {
        return new Schedule(data);
    }

    /** What the schedule says. */
    public SupportingData data() {
        return data;
    }

    /**
     * Assesses a person: which doses count, and what is due. Never throws for what a person's record may contain: a vaccine
     * or an observation that the schedule does not know contributes nothing, and what lies after the assessment date is not
     * looked at.
     *
     * @param assessmentDate the day for which the forecast is made
     */
    public Assessment assess(Person person, LocalDate assessmentDate) {
        return assessor.assess(person, assessmentDate);
    }
}
