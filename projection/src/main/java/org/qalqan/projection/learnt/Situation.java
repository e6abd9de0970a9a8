package org.qalqan.projection.learnt;

import java.util.Optional;
import org.qalqan.projection.model.History;
import org.qalqan.projection.series.Indicator;

/**
 * Where a campaign stands, as numbers that mean the same in every campaign and in every year: no names, no dates.
 *
 * @param own the series asked about
 * @param state its numbers
 */
record Situation(History own, double[] state) {

    /** The most that is thought of, as a share: some denominators are too small. */
    static final double MOST = 1.05;

    static final int INPUTS = 21;
    private static final double LARGEST_LOG = 3;

    /** @param other the complete series beside first doses, the first doses beside the complete series */
    static Situation of(Indicator indicator, History own, Optional<History> other) {
        double share = own.share();
        double month = Math.max(1e-6, own.pace(28));
        double earlier = own.earlierPace(56, 28, month);
        double before = own.earlierPace(112, 56, earlier);
        boolean complete = indicator == Indicator.PEOPLE_FULLY_VACCINATED;
        int today = own.lastDay();
        double beside = other.map(history -> history.at(today)).orElse(complete ? share : 0);
        double besidePace = paceBeside(other, today, 0);
        double besideEarlier = paceBeside(other, today, 28);
        return new Situation(own, new double[] {
            share,
            Math.log(share + 0.003),
            Math.log(month),
            change(Math.max(1e-6, own.pace(14)), month),
            change(Math.max(1e-6, own.pace(7)), month),
            change(month, earlier),
            change(earlier, before),
            beside,
            Math.log(besidePace),
            change(besidePace, besideEarlier),
            share - beside,
            (today - own.startDay()) / 100.0,
            complete ? 1 : 0
        });
    }

    private static double paceBeside(Optional<History> other, int today, int daysAgo) {
        return other.map(history ->
                        Math.max(1e-6, (history.at(today - daysAgo) - history.at(today - daysAgo - 28.0)) / 28))
                .orElse(1e-6);
    }

    private static double change(double now, double before) {
        return Math.clamp(Math.log(now / before), -LARGEST_LOG, LARGEST_LOG);
    }

    /** What is still thought possible: the distance to {@link #MOST}. */
    double room() {
        return Math.max(MOST - own.share(), 0.02);
    }

    /** The place of a share between what has been reached and the most, as a logit. */
    double logit(double share) {
        double part = Math.clamp((share - own.share()) / room(), 3e-4, 0.995);
        return Math.log(part / (1 - part));
    }

    double share(double logit) {
        return own.share() + room() / (1 + Math.exp(-logit));
    }

    /** @param drawn the drawn distribution's {@link Levels} on that day, as shares */
    double[] inputs(int daysAhead, double[] drawn) {
        double[] inputs = new double[INPUTS];
        System.arraycopy(state, 0, inputs, 0, state.length);
        double onLine = Math.exp(state[2]) * daysAhead / room();
        double median = logit(drawn[Levels.MEDIAN]);
        int next = state.length;
        inputs[next++] = Math.log(daysAhead);
        inputs[next++] = Math.sqrt(daysAhead) / 10;
        inputs[next++] = Math.log(Math.max(1e-5, onLine));
        inputs[next++] = median;
        inputs[next++] = logit(drawn[1]);
        inputs[next++] = logit(drawn[3]) - median;
        inputs[next++] = logit(drawn[5]) - median;
        inputs[next] = logit(drawn[7]);
        return inputs;
    }
}
