package org.qalqan.schedule.file;

import java.util.List;
import java.util.stream.Collectors;

/** A schedule file that cannot be used, with all that is wrong in it. */
public final class ScheduleFileException extends Exception {

    private final transient List<Fault> faults;

    ScheduleFileException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault of the file, in its order. */
    public List<Fault> faults() {
        return faults;
    }
}
