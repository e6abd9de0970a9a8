package org.qalqan.server.csv;

import java.util.List;
import java.util.stream.Collectors;

/** A file that was not taken over, with everything that is wrong in it. Nothing of it was stored. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final transient List<Fault> faults;

    public RefusedFile(String file, List<Fault> faults) {
        super(faults.stream().map(fault -> fault.line(file)).collect(Collectors.joining("\n")));
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    public String file() {
        return file;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** One line for each fault. */
    public List<String> lines() {
        return faults.stream().map(fault -> fault.line(file)).toList();
    }
}
