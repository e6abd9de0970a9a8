package org.qalqan.server.csv;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file while it is read, so that everything can be told at once. */
public final class Faults {

    /** After so many a file is not read further: whoever mends these will see the rest. */
    static final int MOST = 1_000;

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    /**
     * Notes a fault.
     *
     * @throws RefusedFile when there are more faults than anybody reads
     */
    void add(Fault fault) {
        found.add(fault);
        if (found.size() == MOST) {
            found.add(Fault.ofFile("more faults follow; mend these %d first".formatted(MOST)));
            throw new RefusedFile(file, found);
        }
    }

    int count() {
        return found.size();
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedFile when anything was wrong
     */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new RefusedFile(file, found);
        }
    }
}
