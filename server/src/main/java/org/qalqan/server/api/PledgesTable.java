package org.qalqan.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qalqan.server.answers.PledgeBoard;
import org.qalqan.server.answers.PledgeBoard.Entry;
import org.qalqan.server.language.Wording;
import org.qalqan.server.target.Observation;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.PledgeState;
import org.springframework.stereotype.Component;

/** The board of pledges: what was promised, its state on the day, and today. */
@Component
class PledgesTable implements Table<Entry> {

    private final PledgeBoard board;

    PledgesTable(PledgeBoard board) {
        this.board = board;
    }

    @Override
    public String name() {
        return "pledges";
    }

    @Override
    public String about() {
        return "Every pledge with its quotation, its state on the day asked for, and its state as known today";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AS_OF);
    }

    @Override
    public List<Column<Entry>> columns() {
        List<Column<Entry>> columns = new ArrayList<>(promised());
        columns.addAll(state());
        return List.copyOf(columns);
    }

    private static List<Column<Entry>> promised() {
        return List.of(
                Column.text(
                        "pledge", "Id of the pledge", entry -> entry.pledge().id()),
                Column.word(
                        "kind",
                        List.of("measured", "dated", "standing"),
                        "How it can be judged",
                        entry -> entry.pledge().kind()),
                Column.day(
                        "said_on",
                        "The day it was said",
                        entry -> entry.pledge().quotation().saidOn()),
                Column.text(
                        "by", "Who said it", entry -> entry.pledge().quotation().by()),
                Column.maybeDay(
                        "deadline",
                        "The last day to keep it",
                        entry -> entry.pledge().deadline()),
                Column.maybeText(
                        "subject_kk",
                        "What is measured or to happen, in Kazakh",
                        entry -> subject(entry).map(Wording::kk)),
                Column.maybeText(
                        "subject_ru",
                        "The same in Russian",
                        entry -> subject(entry).map(Wording::ru)),
                Column.maybeText(
                        "subject_en",
                        "The same in English",
                        entry -> subject(entry).map(Wording::en)),
                Column.maybeNumber("value", "The value to reach", PledgesTable::value),
                Column.text(
                        "statement_kk",
                        "Its wording in Kazakh",
                        entry -> statement(entry).kk()),
                Column.text(
                        "statement_ru",
                        "Its wording in Russian",
                        entry -> statement(entry).ru()),
                Column.text(
                        "statement_en",
                        "Its wording in English",
                        entry -> statement(entry).en()),
                Column.text(
                        "source",
                        "Id of the source",
                        entry -> entry.pledge().quotation().source()));
    }

    private static List<Column<Entry>> state() {
        List<String> states =
                Arrays.stream(PledgeState.values()).map(PledgesTable::code).toList();
        return List.of(
                Column.flag("said_yet", "Whether it had been said by the day", Entry::saidYet),
                Column.word("state", states, "On the day", entry -> code(entry.state())),
                Column.word("state_today", states, "As known today", entry -> code(entry.today())),
                Column.maybeDay(
                        "observed_on",
                        "The day of the last observation known",
                        entry -> last(entry).map(Observation::date)),
                Column.maybeNumber(
                        "observed_value", "Its value", entry -> last(entry).flatMap(Observation::value)),
                Column.maybeText(
                        "observed_unit", "Its unit", entry -> last(entry).flatMap(Observation::unit)),
                Column.maybeText(
                        "observed_source",
                        "Id of its source",
                        entry -> last(entry).map(Observation::source)),
                Column.maybeDay(
                        "closed_on",
                        "When it was closed",
                        entry -> entry.closing().map(closing -> closing.closedOn())),
                Column.maybeText(
                        "evidence", "What shows it", entry -> entry.closing().map(closing -> closing.evidence())),
                Column.maybeText(
                        "evidence_link",
                        "Where that can be read",
                        entry -> entry.closing().map(closing -> closing.link())));
    }

    @Override
    public List<Entry> rows(Asked asked) {
        return board.on(asked.asOf());
    }

    private static Optional<Wording> subject(Entry entry) {
        return switch (entry.pledge()) {
            case Pledge.Measured measured -> Optional.of(measured.measure());
            case Pledge.Dated dated -> Optional.of(dated.event());
            case Pledge.Standing _ -> Optional.empty();
        };
    }

    private static Optional<Double> value(Entry entry) {
        return entry.pledge() instanceof Pledge.Measured measured ? measured.value() : Optional.empty();
    }

    private static Wording statement(Entry entry) {
        return entry.pledge().quotation().statement();
    }

    private static Optional<Observation> last(Entry entry) {
        return entry.observed().isEmpty()
                ? Optional.empty()
                : Optional.of(entry.observed().getLast());
    }

    private static String code(PledgeState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
