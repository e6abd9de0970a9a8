package org.qalqan.projection;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.series.Count;
import org.qalqan.projection.series.Indicator;
import org.qalqan.projection.series.Reading;

/** The grounds on which a question is refused, the first that holds. */
final class Grounds {

    static final int REPORTS_AT_LEAST = 3;
    static final int DAYS_AT_LEAST = 14;
    private static final int AGE_DAYS_AT_MOST = 120;
    static final int DAYS_AHEAD_AT_MOST = 157 * 7;
    private static final double TIMES_THE_POPULATION_AT_MOST = 1.5;

    private Grounds() {}

    static Optional<Refusal> toRefuse(Question question, Reading reading) {
        if (reading.population() == 0) {
            return Optional.of(new Refusal.NoPopulation());
        }
        return tooLittle(reading)
                .or(() -> standstill(question, reading))
                .or(() -> unbelievable(question, reading))
                .or(() -> outOfReach(question, reading));
    }

    private static Optional<Refusal> tooLittle(Reading reading) {
        List<Count> counts = reading.counts();
        int reports = counts.size();
        long days = reports == 0
                ? 0
                : ChronoUnit.DAYS.between(
                        counts.getFirst().date(), counts.getLast().date());
        if (reports < REPORTS_AT_LEAST || days < DAYS_AT_LEAST) {
            return Optional.of(new Refusal.NotEnoughData(reports, days, REPORTS_AT_LEAST, DAYS_AT_LEAST));
        }
        if (counts.getLast().people() == 0) {
            return Optional.of(new Refusal.NotStarted(reports));
        }
        return Optional.empty();
    }

    /** Complete series may stand still where first doses move: then the second doses owed say how it goes on. */
    private static Optional<Refusal> standstill(Question question, Reading reading) {
        boolean othersMove = question.indicator() == Indicator.PEOPLE_FULLY_VACCINATED
                && question.beside()
                        .map(series -> Reading.of(series, question.asOf()))
                        .filter(first -> tooLittle(first).isEmpty())
                        .filter(Grounds::moves)
                        .isPresent();
        List<Count> counts = reading.counts();
        return moves(reading) || othersMove
                ? Optional.empty()
                : Optional.of(new Refusal.Standstill(
                        counts.size(),
                        ChronoUnit.DAYS.between(
                                counts.getFirst().date(), counts.getLast().date())));
    }

    private static boolean moves(Reading reading) {
        return reading.counts().getLast().people() > reading.counts().getFirst().people();
    }

    private static Optional<Refusal> unbelievable(Question question, Reading reading) {
        long people = reading.counts().getLast().people();
        double most = TIMES_THE_POPULATION_AT_MOST * question.indicator().unitsPerPerson() * reading.population();
        return people > most
                ? Optional.of(new Refusal.AbovePopulation(people, reading.population()))
                : Optional.empty();
    }

    private static Optional<Refusal> outOfReach(Question question, Reading reading) {
        long age = ChronoUnit.DAYS.between(reading.counts().getLast().date(), question.asOf());
        if (age > AGE_DAYS_AT_MOST) {
            return Optional.of(new Refusal.TooOld(age, AGE_DAYS_AT_MOST));
        }
        long ahead = ChronoUnit.DAYS.between(question.asOf(), question.until());
        return ahead > DAYS_AHEAD_AT_MOST
                ? Optional.of(new Refusal.TooFar(ahead, DAYS_AHEAD_AT_MOST))
                : Optional.empty();
    }
}
