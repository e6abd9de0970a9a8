package org.qalqan.projection.hindcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.qalqan.projection.experience.Campaign;

/** Scores methods on cases of the past. */
public final class Hindcast {

    private static final int BOOTSTRAPS = 1_000;
    private static final int LONGEST_HORIZON = 210;
    private static final int PARTS = 10;

    private final List<Case> cases;

    public Hindcast(List<Case> cases) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("no case of the past to judge on");
        }
        this.cases = List.copyOf(cases);
    }

    /**
     * The model with and without experience and the simple methods, on these campaigns. With experience it is judged by cross-validation: on no place
     * with lessons that were drawn from it.
     *
     * @param progress told what is going on
     */
    public static List<Verdict> ofEverything(List<Campaign> campaigns, Consumer<String> progress) {
        Hindcast hindcast = new Hindcast(Cases.of(campaigns));
        progress.accept("%d questions about %d campaigns".formatted(hindcast.cases.size(), campaigns.size()));
        return hindcast.judge(Methods.all(campaigns, progress), progress);
    }

    /** The first method is the one that the others are measured by. */
    public List<Verdict> judge(List<Method> methods, Consumer<String> progress) {
        List<Score> reference = List.of();
        List<Verdict> verdicts = new ArrayList<>();
        for (Method method : methods) {
            progress.accept("scoring " + method.name());
            List<Score> scores = cases.parallelStream()
                    .map(question -> Score.of(method.forecast().apply(question), question.truth(), reached(question)))
                    .toList();
            reference = reference.isEmpty() ? scores : reference;
            verdicts.add(verdict(method.name(), scores, reference));
        }
        return verdicts;
    }

    private static double reached(Case question) {
        return Methods.history(question).share();
    }

    private Verdict verdict(String name, List<Score> scores, List<Score> reference) {
        int[] everything = IntStream.range(0, cases.size()).toArray();
        double[] resampled = resampled(scores, reference);
        Map<Integer, Double> byHorizon = new LinkedHashMap<>();
        for (int horizon : Cases.HORIZONS) {
            int[] some = Arrays.stream(everything)
                    .filter(i -> cases.get(i).horizonDays() == horizon)
                    .toArray();
            if (some.length > 0) {
                byHorizon.put(horizon, relative(some, scores, reference));
            }
        }
        return new Verdict(
                name,
                cases.size(),
                (int) cases.stream().map(Case::place).distinct().count(),
                relative(everything, scores, reference),
                resampled[BOOTSTRAPS / 20],
                resampled[BOOTSTRAPS - 1 - BOOTSTRAPS / 20],
                part(scores.stream().map(Score::insideHalf).toList()),
                part(scores.stream().map(Score::insideNine).toList()),
                brier(scores),
                byHorizon,
                places(scores));
    }

    private static double relative(int[] some, List<Score> scores, List<Score> reference) {
        double sum = 0;
        double sumOfReference = 0;
        for (int i : some) {
            sum += scores.get(i).wis();
            sumOfReference += reference.get(i).wis();
        }
        return sum / sumOfReference;
    }

    /** Relative scores, in order, over samples of places with replacement: a place's cases stay together. */
    private double[] resampled(List<Score> scores, List<Score> reference) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            double[] sum = sums.computeIfAbsent(cases.get(i).place(), place -> new double[2]);
            sum[0] += scores.get(i).wis();
            sum[1] += reference.get(i).wis();
        }
        List<double[]> places = List.copyOf(sums.values());
        SplittableRandom random = new SplittableRandom(1);
        double[] relative = new double[BOOTSTRAPS];
        for (int sample = 0; sample < BOOTSTRAPS; sample++) {
            double sum = 0;
            double sumOfReference = 0;
            for (int i = 0; i < places.size(); i++) {
                double[] place = places.get(random.nextInt(places.size()));
                sum += place[0];
                sumOfReference += place[1];
            }
            relative[sample] = sum / sumOfReference;
        }
        Arrays.sort(relative);
        return relative;
    }

    private double brier(List<Score> scores) {
        return IntStream.range(0, scores.size())
                .filter(i -> cases.get(i).horizonDays() == LONGEST_HORIZON)
                .mapToDouble(i -> scores.get(i).brier())
                .filter(brier -> !Double.isNaN(brier))
                .average()
                .orElse(Double.NaN);
    }

    private static double part(List<Boolean> facts) {
        return (double) facts.stream().filter(fact -> fact).count() / facts.size();
    }

    private static List<Double> places(List<Score> scores) {
        double[] parts = new double[PARTS];
        for (Score score : scores) {
            parts[Math.min(PARTS - 1, (int) (score.place() * PARTS))] += 1.0 / scores.size();
        }
        return Arrays.stream(parts).boxed().toList();
    }
}
