package org.qalqan.server.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The state of a pledge on a day; mirrors the table in {@code docs/states/pledge.md}. */
public enum PledgeState {
    STANDING,
    NO_DATA_YET,
    UNDER_WAY,
    AWAITED,
    OVERDUE,
    KEPT,
    BROKEN,
    WITHDRAWN;

    /**
     * The state on a day.
     *
     * @param known what was known of the pledge by the end of that day
     * @param closing how it was closed, if that was known by then
     */
    public static PledgeState of(Pledge pledge, List<Observation> known, Optional<Closing> closing, LocalDate day) {
        return closing.map(closed -> ofClosing(closed.outcome())).orElseGet(() -> switch (pledge) {
            case Pledge.Standing _ -> STANDING;
            case Pledge.Measured measured -> ofMeasured(measured, known, day);
            case Pledge.Dated dated -> ofDated(dated, known, day);
        });
    }

    private static PledgeState ofClosing(Closing.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> KEPT;
            case BROKEN -> BROKEN;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    private static PledgeState ofMeasured(Pledge.Measured pledge, List<Observation> known, LocalDate day) {
        List<Double> inTime = known.stream()
                .filter(observation -> isInTime(observation, pledge.deadline()))
                .flatMap(observation -> observation.value().stream())
                .toList();
        if (inTime.stream().anyMatch(pledge::isReachedBy)) {
            return KEPT;
        }
        if (hasPassed(pledge.deadline(), day)) {
            return inTime.isEmpty() ? OVERDUE : BROKEN;
        }
        return inTime.isEmpty() ? NO_DATA_YET : UNDER_WAY;
    }

    private static PledgeState ofDated(Pledge.Dated pledge, List<Observation> known, LocalDate day) {
        if (known.stream().anyMatch(observation -> isInTime(observation, pledge.deadline()))) {
            return KEPT;
        }
        return hasPassed(pledge.deadline(), day) ? OVERDUE : AWAITED;
    }

    private static boolean isInTime(Observation observation, Optional<LocalDate> deadline) {
        return deadline.map(last -> !observation.date().isAfter(last)).orElse(true);
    }

    private static boolean hasPassed(Optional<LocalDate> deadline, LocalDate day) {
        return deadline.map(day::isAfter).orElse(false);
    }
}
