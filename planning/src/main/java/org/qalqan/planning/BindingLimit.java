package org.qalqan.planning;

/** What keeps a target from being met, seen from one day. */
public sealed interface BindingLimit {

    /** Nothing: it has been met. */
    record Reached() implements BindingLimit {}

    /** The deadline has passed without it. */
    record TooLate(long missingPeople) implements BindingLimit {}

    /** Nothing: the current pace is enough and the doses for it are in sight. */
    record OnCourse(double currentPerDay, double neededPerDay) implements BindingLimit {}

    /** Doses for the needed pace are in sight, but they are not given fast enough. */
    record Pace(double currentPerDay, double neededPerDay) implements BindingLimit {}

    /**
     * Even at the needed pace there would not be doses enough.
     *
     * @param item the scarcest stock item
     */
    record Supply(String item, long missingDoses, boolean paceTooSlowAsWell) implements BindingLimit {}

    /**
     * The limit that binds: supply before pace, because nobody can be given a dose that is not there.
     *
     * @param scarcest the stock item that first doses depend on most
     */
    static BindingLimit of(PaceGap pace, DoseNeed scarcest) {
        if (pace.isReached()) {
            return new Reached();
        }
        if (pace.isTooLate()) {
            return new TooLate(pace.missingPeople());
        }
        boolean tooSlow = pace.currentPerDay() < pace.neededPerDay();
        if (scarcest.missing() > 0) {
            return new Supply(scarcest.item(), scarcest.missing(), tooSlow);
        }
        return tooSlow
                ? new Pace(pace.currentPerDay(), pace.neededPerDay())
                : new OnCourse(pace.currentPerDay(), pace.neededPerDay());
    }
}
