package org.qalqan.server.api;

import java.util.List;
import org.qalqan.server.answers.Answers;
import org.qalqan.server.answers.FourAnswers;
import org.qalqan.server.answers.Outlook;
import org.qalqan.server.answers.Outlook.Band;
import org.springframework.stereotype.Component;

/** The distribution of coverage on the days to the deadline, under the reading that the target is judged by. */
@Component
class ProjectionTable implements Table<Band> {

    private final FourAnswers answers;

    ProjectionTable(FourAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public String about() {
        return "Quantiles of the coverage on days from the last report to the deadline, as projected on the day asked for. "
                + "No rows when there is no projection; the deadline alone when it has come";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.ANSWERS_AS_OF);
    }

    @Override
    public List<Column<Band>> columns() {
        return List.of(
                Column.day("date", "The day projected", Band::date),
                Column.number("q05", "5 % of the simulated courses are below this share", Band::q05),
                Column.number("q25", "25 % are below", Band::q25),
                Column.number("median", "Half are below", Band::median),
                Column.number("q75", "75 % are below", Band::q75),
                Column.number("q95", "95 % are below", Band::q95));
    }

    @Override
    public List<Band> rows(Asked asked) {
        Answers day = answers.on(asked.asOf());
        return day.outlook().map(outlook -> bands(outlook, day)).orElse(List.of());
    }

    private static List<Band> bands(Outlook outlook, Answers day) {
        return switch (outlook) {
            case Outlook.Projected projected -> projected.fan();
            case Outlook.Decided decided -> {
                double share = decided.share();
                yield List.of(new Band(day.target().by(), share, share, share, share, share));
            }
            case Outlook.Refused _ -> List.of();
        };
    }
}
