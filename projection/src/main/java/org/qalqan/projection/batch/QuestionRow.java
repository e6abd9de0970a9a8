package org.qalqan.projection.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qalqan.projection.series.Indicator;

/** A row of a question file, read: either what is asked, or what is wrong with it. */
record QuestionRow(String id, Optional<Asked> asked, Optional<Fault> fault) {

    static final List<String> COLUMNS = List.of("id", "place", "indicator", "as_of", "date", "threshold");

    static QuestionRow read(String file, Table.Row row, SeriesFile series) {
        String[] cells = row.cells();
        Optional<Indicator> indicator = Indicator.ofColumn(cells[2]);
        Optional<LocalDate> asOf = SeriesFile.date(cells[3]);
        Optional<LocalDate> date = SeriesFile.date(cells[4]);
        if (!series.knows(cells[1])) {
            return wrong(file, row, 1, "no such place in the series");
        }
        if (indicator.isEmpty()) {
            return wrong(file, row, 2, "one of people_vaccinated, people_fully_vaccinated, doses");
        }
        if (asOf.isEmpty()) {
            return wrong(file, row, 3, "a date is written 2021-06-04");
        }
        if (date.isEmpty() || date.get().isBefore(asOf.get())) {
            return wrong(file, row, 4, "a date on or after as_of, written 2021-12-31");
        }
        OptionalDouble threshold = share(cells[5]);
        if (!cells[5].isEmpty() && threshold.isEmpty()) {
            return wrong(file, row, 5, "a share of the population, 0.55 for 55 %, or empty");
        }
        Asked.Origin origin = new Asked.Origin(cells[1], indicator.get(), asOf.get());
        return new QuestionRow(
                cells[0], Optional.of(new Asked(cells[0], origin, date.get(), threshold)), Optional.empty());
    }

    private static QuestionRow wrong(String file, Table.Row row, int column, String rule) {
        Fault fault = new Fault(file, row.number(), COLUMNS.get(column), row.cells()[column], rule);
        return new QuestionRow(row.cells()[0], Optional.empty(), Optional.of(fault));
    }

    private static OptionalDouble share(String cell) {
        try {
            double value = Double.parseDouble(cell);
            return value >= 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
