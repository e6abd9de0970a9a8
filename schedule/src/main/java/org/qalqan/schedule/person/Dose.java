package org.qalqan.schedule.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One administered dose.
 *
 * @param date the day it was given
 * @param cvx the vaccine type's code, e.g. {@code "03"}; a code that the schedule does not know contributes to nothing
 * @param mvx the manufacturer's code, where known
 * @param component which component of a vaccine whose doses differ (1 or 2 for Sputnik V), where known
 * @param millilitres the volume given, where known
 * @param lotExpiry the last day on which the lot could be used, where known
 * @param substandard true when the dose has a known fault (sub-potent, recalled, wrongly given) and must be repeated
 */
public record Dose(
        LocalDate date,
        String cvx,
        Optional<String> mvx,
        OptionalInt component,
        OptionalDouble millilitres,
        Optional<LocalDate> lotExpiry,
        boolean substandard) {

    /** A dose of which the day and the vaccine are known. */
    public static Dose of(LocalDate date, String cvx) {
        return new Dose(
                date, cvx, Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), Optional.empty(), false);
    }

    /** The same dose from a manufacturer. */
    public Dose withMvx(String code) {
        return new Dose(date, cvx, Optional.of(code), component, millilitres, lotExpiry, substandard);
    }

    /** The same dose, of one component of its vaccine. */
    public Dose withComponent(int number) {
        return new Dose(date, cvx, mvx, OptionalInt.of(number), millilitres, lotExpiry, substandard);
    }

    /** The same dose from a lot that expired at the end of a day. */
    public Dose withLotExpiry(LocalDate lastDay) {
        return new Dose(date, cvx, mvx, component, millilitres, Optional.of(lastDay), substandard);
    }

    /** The same dose with a known fault. */
    public Dose asSubstandard() {
        return new Dose(date, cvx, mvx, component, millilitres, lotExpiry, true);
    }

    /** The same dose, of a volume in millilitres. */
    public Dose withVolume(double volume) {
        return new Dose(date, cvx, mvx, component, OptionalDouble.of(volume), lotExpiry, substandard);
    }
}
