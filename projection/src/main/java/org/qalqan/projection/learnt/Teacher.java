package org.qalqan.projection.learnt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.qalqan.projection.experience.Campaign;
import org.qalqan.projection.experience.Lessons;
import org.qalqan.projection.experience.Network;

/** Draws the lessons from campaigns. The same campaigns give the same lessons. */
public final class Teacher {

    private static final int NETWORKS = 4;
    private static final int UNITS = 16;
    private static final int EPOCHS = 8;
    private static final int BATCH = 256;
    private static final double RATE = 3e-3;
    private static final int WARM_UP_STEPS = 200;
    private static final double INPUT_NOISE = 0.3;

    private final Map<String, List<Example>> examples = new HashMap<>();
    private final List<Campaign> campaigns;

    /** Looks back on all campaigns once, so that lessons can be drawn from any of them. */
    public Teacher(List<Campaign> campaigns) {
        this.campaigns = List.copyOf(campaigns);
        for (Campaign campaign : campaigns) {
            examples.put(campaign.place(), List.of());
        }
        Examples lookingBack = new Examples();
        campaigns.parallelStream()
                .map(campaign -> Map.entry(campaign.place(), lookingBack.from(List.of(campaign))))
                .toList()
                .forEach(entry -> examples.put(entry.getKey(), entry.getValue()));
    }

    /**
     * The lessons of all campaigns but these.
     *
     * @param places whose campaigns are kept aside, to be judged on
     */
    public Lessons lessonsWithout(List<String> places) {
        List<Example> seen = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Campaign campaign : campaigns) {
            if (!places.contains(campaign.place())) {
                seen.addAll(examples.getOrDefault(campaign.place(), List.of()));
                LocalDate end = lastReport(campaign);
                last = end.isAfter(last) ? end : last;
            }
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("no campaign with reports enough to learn from");
        }
        Lessons scale = scale(seen, last);
        List<Network> networks = IntStream.range(0, NETWORKS)
                .parallel()
                .mapToObj(number -> learn(seen, scale, number))
                .toList();
        return new Lessons(last, scale.mean(), scale.deviation(), networks);
    }

    private static LocalDate lastReport(Campaign campaign) {
        return campaign.reports().values().stream()
                .filter(series -> !series.counts().isEmpty())
                .map(series -> series.counts().getLast().date())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private static Lessons scale(List<Example> seen, LocalDate last) {
        double[] mean = new double[Situation.INPUTS];
        double[] deviation = new double[Situation.INPUTS];
        for (int i = 0; i < mean.length; i++) {
            int input = i;
            double average = seen.stream()
                    .mapToDouble(example -> example.inputs()[input])
                    .average()
                    .orElse(0);
            double variance = seen.stream()
                    .mapToDouble(example -> Math.pow(example.inputs()[input] - average, 2))
                    .average()
                    .orElse(0);
            mean[i] = average;
            deviation[i] = Math.sqrt(variance) + 1e-9;
        }
        return new Lessons(last, mean, deviation, List.of());
    }

    private static Network learn(List<Example> seen, Lessons scale, int number) {
        SplittableRandom random = new SplittableRandom(1_000 + number);
        Network network = fresh(random);
        Descent descent = new Descent(network);
        double[][] inputs = seen.stream()
                .map(example -> scale.standardised(example.inputs()))
                .toArray(double[][]::new);
        int[] order = IntStream.range(0, inputs.length).toArray();
        int steps = EPOCHS * Math.max(1, order.length / BATCH);
        for (int step = 0; step < steps; step++) {
            int from = step * BATCH % Math.max(1, order.length - BATCH);
            if (step % Math.max(1, order.length / BATCH) == 0) {
                shuffle(order, random);
            }
            int to = Math.min(order.length, from + BATCH);
            for (int i = from; i < to; i++) {
                descent.see(seen.get(order[i]), noisy(inputs[order[i]], random));
            }
            double warm = Math.min(1, (step + 1.0) / WARM_UP_STEPS);
            descent.step(to - from, RATE * warm * 0.5 * (1 + Math.cos(Math.PI * step / steps)));
        }
        return network;
    }

    /** Blurred inputs keep a network from learning single campaigns by heart. */
    private static double[] noisy(double[] inputs, SplittableRandom random) {
        double[] result = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            result[i] = inputs[i] + INPUT_NOISE * random.nextGaussian();
        }
        return result;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /** It begins as the drawn median with quantiles about as far apart as usual. */
    private static Network fresh(SplittableRandom random) {
        double[][] hidden = new double[UNITS][Situation.INPUTS + 1];
        for (double[] row : hidden) {
            for (int i = 0; i < Situation.INPUTS; i++) {
                row[i] = random.nextGaussian() / Math.sqrt(Situation.INPUTS);
            }
        }
        double[][] output = new double[Levels.count()][UNITS + 1];
        for (int value = 0; value < output.length; value++) {
            for (int unit = 0; unit < UNITS; unit++) {
                output[value][unit] = 0.1 * random.nextGaussian() / Math.sqrt(UNITS);
            }
            output[value][UNITS] = value == Levels.MEDIAN ? 0 : -1;
        }
        return new Network(hidden, output);
    }
}
