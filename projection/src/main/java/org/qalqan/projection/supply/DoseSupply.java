package org.qalqan.projection.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Doses that can be given for the projected indicator: a dose that cannot have arrived cannot be given. When first doses are projected, count
 * only what can serve as a first dose (of Sputnik V the first component).
 *
 * @param onHand doses usable on the day of the last report
 * @param arrivals what is on its way or planned
 * @param record what became of earlier plans; with none, all shares from nothing to everything are about as likely
 * @param owed doses of this supply that others have a claim to
 * @param beyond deliveries nobody has announced yet, when some may be expected after a day
 */
public record DoseSupply(
        long onHand, List<Arrival> arrivals, List<PlanKept> record, List<Owed> owed, Optional<Beyond> beyond) {

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
        owed = List.copyOf(owed);
    }

    public static DoseSupply of(long onHand, List<Arrival> arrivals) {
        return new DoseSupply(onHand, arrivals, List.of(), List.of(), Optional.empty());
    }

    public DoseSupply withRecord(List<PlanKept> kept) {
        return new DoseSupply(onHand, arrivals, kept, owed, beyond);
    }

    public DoseSupply withOwed(List<Owed> claims) {
        return new DoseSupply(onHand, arrivals, record, claims, beyond);
    }

    public DoseSupply withBeyond(Beyond unknown) {
        return new DoseSupply(onHand, arrivals, record, owed, Optional.of(unknown));
    }

    public DoseSupply plus(Arrival arrival) {
        List<Arrival> all = Stream.concat(arrivals.stream(), Stream.of(arrival)).toList();
        return new DoseSupply(onHand, all, record, owed, beyond);
    }

    /** Ways that it may go, on these days. */
    public Draws draws(LocalDate from, int[] daysAhead) {
        return new Draws(from, daysAhead);
    }

    /** Draws of the doses that are usable in all by the end of each day. */
    public final class Draws {

        private final LocalDate from;
        private final int[] daysAhead;
        private final double[] shares;

        private Draws(LocalDate from, int[] daysAhead) {
            this.from = from;
            this.daysAhead = daysAhead;
            // Past plans, and the spread of ignorance.
            this.shares = DoubleStream.concat(
                            record.stream().mapToDouble(PlanKept::share), Arrays.stream(WITHOUT_RECORD))
                    .sorted()
                    .toArray();
        }

        /** One way; the same random numbers give the same. */
        public double[] draw(SplittableRandom random) {
            double[] usable = new double[daysAhead.length];
            Arrays.fill(usable, onHand);
            // Drawn first, and arrivals in their order: one arrival more leaves all else as it was.
            double place = random.nextDouble();
            for (Arrival arrival : arrivals) {
                add(arrival, usable, random);
            }
            beyond.ifPresent(unknown -> add(unknown, unknown.perDay(place), usable));
            for (Owed claim : owed) {
                double day = ChronoUnit.DAYS.between(from, claim.due());
                addFrom(day, -claim.doses(), usable);
            }
            for (int i = 0; i < usable.length; i++) {
                usable[i] = Math.max(0, usable[i]);
            }
            return usable;
        }

        private void add(Arrival arrival, double[] usable, SplittableRandom random) {
            double place = random.nextDouble();
            double late = random.nextDouble();
            double share = shareKept(random.nextDouble());
            long earliest = ChronoUnit.DAYS.between(from, arrival.earliest());
            long latest = ChronoUnit.DAYS.between(from, arrival.latest());
            double day = earliest + place * (latest - earliest);
            if (arrival.planned()) {
                addFrom(day + late * late * LATE_DAYS_AT_MOST, arrival.doses() * share, usable);
            } else {
                addFrom(day, arrival.doses(), usable);
            }
        }

        private void add(Beyond unknown, double perDay, double[] usable) {
            long first = Math.max(0, ChronoUnit.DAYS.between(from, unknown.from()));
            for (int i = 0; i < daysAhead.length; i++) {
                usable[i] += perDay * Math.max(0, daysAhead[i] - first);
            }
        }

        private void addFrom(double day, double doses, double[] usable) {
            for (int i = 0; i < daysAhead.length; i++) {
                usable[i] += daysAhead[i] >= day ? doses : 0;
            }
        }

        /** At a uniform place between the smallest and the largest of the shares. */
        private double shareKept(double uniform) {
            double place = uniform * (shares.length - 1);
            int below = Math.min(shares.length - 2, (int) place);
            return shares[below] + (place - below) * (shares[below + 1] - shares[below]);
        }
    }
}
