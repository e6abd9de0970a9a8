package org.qalqan.planning;

/**
 * The pace at which people are reached, beside the pace that the target takes.
 *
 * @param currentPerDay people a day now, over the window the caller names
 * @param missingPeople people still to reach, 0 when the target is reached
 * @param daysLeft days from the day of the count to the deadline, 0 on it and after
 */
public record PaceGap(double currentPerDay, long missingPeople, long daysLeft) {

    public PaceGap {
        if (!(currentPerDay >= 0) || missingPeople < 0 || daysLeft < 0) {
            throw new IllegalArgumentException(
                    "A pace gap has no negative part, but was %s people a day, %d people missing, %d days left"
                            .formatted(currentPerDay, missingPeople, daysLeft));
        }
    }

    public boolean isReached() {
        return missingPeople == 0;
    }

    /** Whether the target is not reached and there is no day left to reach it. */
    public boolean isTooLate() {
        return !isReached() && daysLeft == 0;
    }

    /**
     * People a day, every day until the deadline, that the target takes: 0 when it is reached, {@link Double#POSITIVE_INFINITY} when
     * it is too late.
     */
    public double neededPerDay() {
        if (isReached()) {
            return 0;
        }
        return daysLeft == 0 ? Double.POSITIVE_INFINITY : (double) missingPeople / daysLeft;
    }

    /** Needed pace as a multiple of the current one; infinite when nobody is being reached now. */
    public double ratio() {
        return isReached() ? 0 : neededPerDay() / currentPerDay;
    }
}
