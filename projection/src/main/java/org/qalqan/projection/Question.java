package org.qalqan.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.projection.series.CoverageSeries;
import org.qalqan.projection.series.Indicator;
import org.qalqan.projection.supply.DoseSupply;

/**
 * What is asked of a {@link Projector}.
 *
 * @param indicator what the series counts
 * @param series the place's reports; rows dated after {@code asOf} are not looked at
 * @param beside the place's first doses when complete series are asked about (who is owed a second dose), its complete series when first
 *     doses are
 * @param asOf the day whose knowledge counts
 * @param until the last day asked about
 * @param supply doses on hand and expected; without it, doses are taken not to be short
 * @param assumptions what is supposed to be otherwise
 * @param draws how many ways it may go are drawn
 * @param seed the same seed gives the same answer, and makes two questions' answers comparable draw by draw
 */
public record Question(
        Indicator indicator,
        CoverageSeries series,
        Optional<CoverageSeries> beside,
        LocalDate asOf,
        LocalDate until,
        Optional<DoseSupply> supply,
        List<Assumption> assumptions,
        int draws,
        long seed) {

    private static final int USUAL_DRAWS = 10_000;

    public Question {
        if (until.isBefore(asOf)) {
            throw new IllegalArgumentException(
                    "asked about %s as of %s: the day asked about lies before".formatted(until, asOf));
        }
        if (draws < 100) {
            throw new IllegalArgumentException(
                    "%d draws: at least 100 for a quantile to mean something".formatted(draws));
        }
        assumptions = List.copyOf(assumptions);
    }

    public static Question of(Indicator indicator, CoverageSeries series, LocalDate asOf, LocalDate until) {
        return new Question(
                indicator, series, Optional.empty(), asOf, until, Optional.empty(), List.of(), USUAL_DRAWS, 1);
    }

    public Question withBeside(CoverageSeries other) {
        return new Question(indicator, series, Optional.of(other), asOf, until, supply, assumptions, draws, seed);
    }

    public Question withSupply(DoseSupply doses) {
        return new Question(indicator, series, beside, asOf, until, Optional.of(doses), assumptions, draws, seed);
    }

    /** Supposes one thing more. */
    public Question supposing(Assumption assumption) {
        List<Assumption> all =
                Stream.concat(assumptions.stream(), Stream.of(assumption)).toList();
        return new Question(indicator, series, beside, asOf, until, supply, all, draws, seed);
    }

    public Question withDraws(int number) {
        return new Question(indicator, series, beside, asOf, until, supply, assumptions, number, seed);
    }

    public Question withSeed(long number) {
        return new Question(indicator, series, beside, asOf, until, supply, assumptions, draws, number);
    }
}
