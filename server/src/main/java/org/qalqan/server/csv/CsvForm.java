package org.qalqan.server.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table file. All of them have to be there, in any order, and no others.
 *
 * @param columns their names
 */
public record CsvForm(List<String> columns) {

    public CsvForm {
        columns = List.copyOf(columns);
    }

    /** A form from the header row as {@code docs/formats/campaign.md} prints it. */
    public static CsvForm of(String header) {
        return new CsvForm(List.of(header.split(",")));
    }

    List<Fault> faultsIn(List<String> header) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!columns.contains(name)) {
                faults.add(fault(name, "there is no such column; the columns are " + String.join(", ", columns)));
            } else if (!seen.add(name)) {
                faults.add(fault(name, "the column stands twice"));
            }
        }
        for (String name : columns) {
            if (!seen.contains(name)) {
                faults.add(fault(name, "the column is missing"));
            }
        }
        return faults;
    }

    private static Fault fault(String column, String rule) {
        return new Fault(1, Optional.of(column), Optional.empty(), rule);
    }
}
