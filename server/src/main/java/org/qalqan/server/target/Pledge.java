package org.qalqan.server.target;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.language.Wording;

/** Something promised in public. */
public sealed interface Pledge {

    /** Short name in files and addresses. */
    String id();

    /** What everybody can check about a pledge: when it was said, by whom, in which words, and where that can be read. */
    Quotation quotation();

    /** Last day on which it can be kept; empty when none was named. */
    Optional<LocalDate> deadline();

    /** The word for its kind in files and tables. */
    default String kind() {
        return switch (this) {
            case Measured _ -> "measured";
            case Dated _ -> "dated";
            case Standing _ -> "standing";
        };
    }

    /**
     * The words of a pledge.
     *
     * @param saidOn the day it was said
     * @param by who said it
     * @param statement its wording
     * @param source id of the source
     */
    record Quotation(LocalDate saidOn, String by, Wording statement, String source) {}

    /**
     * A pledge that a series of values can be held against.
     *
     * @param measure what is measured
     * @param value the value to reach; empty when no number was named. 0 means: to come down to zero
     */
    record Measured(
            String id, Quotation quotation, Optional<LocalDate> deadline, Wording measure, Optional<Double> value)
            implements Pledge {

        /** Whether an observed value is what was promised; never when no number was named. */
        public boolean isReachedBy(double observed) {
            return value.isPresent() && (value.get() == 0 ? observed <= 0 : observed >= value.get());
        }
    }

    /**
     * An event by a day.
     *
     * @param event what is to happen
     */
    record Dated(String id, Quotation quotation, LocalDate day, Wording event) implements Pledge {
        @Override
        public Optional<LocalDate> deadline() {
            return Optional.of(day);
        }
    }

    /** A promise without a measure. It says so, and is never shown as kept by itself. */
    record Standing(String id, Quotation quotation) implements Pledge {
        @Override
        public Optional<LocalDate> deadline() {
            return Optional.empty();
        }
    }
}
