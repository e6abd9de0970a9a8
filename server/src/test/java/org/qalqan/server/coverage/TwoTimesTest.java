package org.qalqan.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.language.Wording;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.PlaceKind;
import org.qalqan.server.place.Places;
import org.qalqan.server.place.Position;
import org.qalqan.server.target.Indicator;

/** The law of the two times, on a real PostgreSQL: what becomes known later never changes an earlier view. */
class TwoTimesTest {

    private static final LocalDate START = LocalDate.of(2021, 3, 1);
    private static final AtomicInteger PLACES = new AtomicInteger();

    /** A count reported about a day, some days later. */
    private record Report(int day, int daysLater, long count) {
        LocalDate date() {
            return START.plusDays(day);
        }

        LocalDate knownOn() {
            return date().plusDays(daysLater);
        }
    }

    @Property(tries = 40)
    void laterKnowledgeNeverChangesAnEarlierView(
            @ForAll("reports") List<Report> early, @ForAll("reports") List<Report> later) {
        String place = newPlace();
        Tallies tallies = TestDatabase.server().getBean(Tallies.class);
        record(tallies, place, early, "owid-vaccinations");
        LocalDate day = START.plusDays(20);
        List<Tally> view = tallies.asKnownOn(place, Indicator.PEOPLE_VACCINATED, day);
        Optional<Tally> latest = tallies.latest(place, Indicator.PEOPLE_VACCINATED, day, day);

        List<Report> knownAfterwards =
                later.stream().filter(report -> report.knownOn().isAfter(day)).toList();
        record(tallies, place, knownAfterwards, "informburo-2021-05-01");

        assertThat(tallies.asKnownOn(place, Indicator.PEOPLE_VACCINATED, day)).isEqualTo(view);
        assertThat(tallies.latest(place, Indicator.PEOPLE_VACCINATED, day, day)).isEqualTo(latest);
    }

    @Property(tries = 40)
    void theViewOfADayIsForEachDayWhatBecameKnownLastByThen(@ForAll("reports") List<Report> reports) {
        String place = newPlace();
        Tallies tallies = TestDatabase.server().getBean(Tallies.class);
        List<Report> recorded = record(tallies, place, reports, "owid-vaccinations");
        LocalDate day = START.plusDays(15);

        List<Tally> view = tallies.asKnownOn(place, Indicator.PEOPLE_VACCINATED, day);

        assertThat(view).isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()));
        for (Tally tally : view) {
            long expected = recorded.stream()
                    .filter(report -> report.date().equals(tally.date())
                            && !report.knownOn().isAfter(day))
                    .reduce((one, other) -> other.knownOn().isAfter(one.knownOn()) ? other : one)
                    .orElseThrow()
                    .count();
            assertThat(tally.count()).isEqualTo(expected);
        }
        assertThat(view).hasSize((int) recorded.stream()
                .filter(report -> !report.knownOn().isAfter(day))
                .map(Report::date)
                .distinct()
                .count());
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(0, 100_000))
                .as(Report::new)
                .list()
                .ofMaxSize(25);
    }

    /** Records the reports that don't contradict one another, and returns those. */
    private static List<Report> record(Tallies tallies, String place, List<Report> reports, String source) {
        List<Report> distinct = new ArrayList<>();
        for (Report report : reports) {
            boolean said = distinct.stream()
                    .anyMatch(other -> other.day() == report.day() && other.daysLater() == report.daysLater());
            if (!said) {
                distinct.add(report);
            }
        }
        tallies.record(distinct.stream()
                .map(report -> new Tally(
                        place,
                        report.date(),
                        false,
                        report.knownOn(),
                        Indicator.PEOPLE_VACCINATED,
                        report.count(),
                        1,
                        source,
                        Optional.empty()))
                .toList());
        return distinct;
    }

    private static String newPlace() {
        String code = "KZ-TEST-" + PLACES.incrementAndGet();
        TestDatabase.server()
                .getBean(Places.class)
                .save(
                        new Place(
                                code,
                                Optional.of("KZ-AKM"),
                                PlaceKind.DISTRICT,
                                new Wording(code, code, code),
                                "owid-vaccinations"),
                        new Position(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        return code;
    }
}
