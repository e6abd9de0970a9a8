package org.qalqan.server.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.answers.TrackRecord;
import org.qalqan.server.answers.TrackRecords;
import org.qalqan.server.api.RecordTable.Row;
import org.qalqan.server.coverage.Coverage;
import org.springframework.stereotype.Component;

/** What was projected for the target's deadline on each Friday, beside what came true. */
@Component
class RecordTable implements Table<Row> {

    private final TrackRecords records;

    RecordTable(TrackRecords records) {
        this.records = records;
    }

    /** What was said on a day, and what it is held against. */
    record Row(TrackRecord.Entry said, LocalDate by, double target, Optional<Double> truth) {}

    @Override
    public String name() {
        return "record";
    }

    @Override
    public String about() {
        return "What was projected for the target's deadline on each Friday of the campaign, from what was known on that day, "
                + "beside what came true";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.day("as_of", "The Friday", row -> row.said().asOf()),
                Column.day("date", "The deadline, the day projected", Row::by),
                Column.number("target", "The share to reach", Row::target),
                Column.number(
                        "probability",
                        "Probability, 0 to 1, that the target is reached",
                        row -> row.said().probability()),
                Column.number(
                        "q05",
                        "5 % of the simulated courses are below this share",
                        row -> row.said().onDeadline().q05()),
                Column.number(
                        "q25", "25 % are below", row -> row.said().onDeadline().q25()),
                Column.number(
                        "median",
                        "Half are below",
                        row -> row.said().onDeadline().median()),
                Column.number(
                        "q75", "75 % are below", row -> row.said().onDeadline().q75()),
                Column.number(
                        "q95", "95 % are below", row -> row.said().onDeadline().q95()),
                Column.maybeNumber("truth", "The share that came true on the deadline", Row::truth));
    }

    @Override
    public List<Row> rows(Asked asked) {
        TrackRecord past = records.ofTarget();
        Optional<Double> truth = past.truth().map(Coverage::share);
        return past.entries().stream()
                .map(said -> new Row(said, past.target().by(), past.target().value(), truth))
                .toList();
    }
}
