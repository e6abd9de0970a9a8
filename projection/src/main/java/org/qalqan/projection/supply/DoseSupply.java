package org.qalqan.projection.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Doses that can be given for the projected indicator: a dose that cannot have arrived cannot be given. When first doses are projected, count only what can serve
 * as a first dose (of Sputnik V the first component).
 *
 * @param onHand doses usable on the as-of day
 * @param arrivals what is on its way or planned
 * @param record what became of earlier plans; with none, all shares from nothing to everything are about as likely
 * @param beyond deliveries nobody has announced yet, when some may be expected after a day
 */
public record DoseSupply(long onHand, List<Arrival> arrivals, List<PlanKept> record, Optional<Beyond> beyond) {

    private static final int LATE_DAYS_AT_MOST = 45;
    private static final double[] WITHOUT_RECORD = {0, 0.25, 0.5, 0.75, 1};

    /**
     * Deliveries after the last announced one: a steady rate that nobody knows, all its magnitudes between two bounds about as likely.
     *
     * @param from the first day of the unknown
     * @param leastPerDay doses a day, above 0
     * @param mostPerDay doses a day, not below the least
     */
    public record Beyond(LocalDate from, double leastPerDay, double mostPerDay) {
        public Beyond {
            if (!(leastPerDay > 0) || !(mostPerDay >= leastPerDay) || Double.isInfinite(mostPerDay)) {
                throw new IllegalArgumentException(
                        "unannounced deliveries between %s and %s doses a day: the least is above 0 and the most not below it"
                                .formatted(leastPerDay, mostPerDay));
            }
        }

        /** The rate at a uniform place between the bounds, even on a scale of magnitudes. */
        double perDay(double uniform) {
            return leastPerDay * Math.pow(mostPerDay / leastPerDay, uniform);
        }
    }

    public DoseSupply {
        if (onHand < 0) {
            throw new IllegalArgumentException("%d doses on hand: never negative".formatted(onHand));
        }
        arrivals = List.copyOf(arrivals);
        record = List.copyOf(record);
    }

    public static DoseSupply of(long onHand, List<Arrival> arrivals) {
        return new DoseSupply(onHand, arrivals, List.of(), Optional.empty());
    }

    public DoseSupply withRecord(List<PlanKept> kept) {
        return new DoseSupply(onHand, arrivals, kept, beyond);
    }

    public DoseSupply withBeyond(Beyond unknown) {
        return new DoseSupply(onHand, arrivals, record, Optional.of(unknown));
    }

    public DoseSupply plus(Arrival arrival) {
        return new DoseSupply(
                onHand,
                java.util.stream.Stream.concat(arrivals.stream(), java.util.stream.Stream.of(arrival))
                        .toList(),
                record,
                beyond);
    }

    /**
     * One way that it may go: doses usable in all by the end of each day asked for.
     *
     * @param asOf the day whose stock is {@link #onHand}
     * @param daysAhead days after {@code asOf}, increasing
     */
    public double[] draw(LocalDate asOf, int[] daysAhead, SplittableRandom random) {
        double[] usable = new double[daysAhead.length];
        java.util.Arrays.fill(usable, onHand);
        for (Arrival arrival : arrivals) {
            addArrival(arrival, asOf, daysAhead, usable, random);
        }
        double place = random.nextDouble();
        beyond.ifPresent(unknown -> {
            long first = ChronoUnit.DAYS.between(asOf, unknown.from());
            for (int i = 0; i < daysAhead.length; i++) {
                usable[i] += unknown.perDay(place) * Math.max(0, daysAhead[i] - Math.max(0, first));
            }
        });
        return usable;
    }

    private void addArrival(
            Arrival arrival, LocalDate asOf, int[] daysAhead, double[] usable, SplittableRandom random) {
        double place = random.nextDouble();
        double late = random.nextDouble();
        double share = shareKept(random.nextDouble());
        long earliest = ChronoUnit.DAYS.between(asOf, arrival.earliest());
        long latest = ChronoUnit.DAYS.between(asOf, arrival.latest());
        double day = earliest + place * (latest - earliest);
        double doses = arrival.doses();
        if (arrival.planned()) {
            day += late * late * LATE_DAYS_AT_MOST;
            doses *= share;
        }
        for (int i = 0; i < daysAhead.length; i++) {
            if (daysAhead[i] >= day) {
                usable[i] += doses;
            }
        }
    }

    /** Past plans and the spread of ignorance together, read at a uniform place between the smallest and the largest. */
    private double shareKept(double uniform) {
        double[] shares = java.util.stream.DoubleStream.concat(
                        record.stream().mapToDouble(PlanKept::share), java.util.Arrays.stream(WITHOUT_RECORD))
                .sorted()
                .toArray();
        double place = uniform * (shares.length - 1);
        int below = Math.min(shares.length - 2, (int) place);
        return shares[below] + (place - below) * (shares[below + 1] - shares[below]);
    }
}
