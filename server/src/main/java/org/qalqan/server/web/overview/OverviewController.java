package org.qalqan.server.web.overview;

import java.util.Map;
import org.qalqan.server.answers.Answers;
import org.qalqan.server.answers.FourAnswers;
import org.qalqan.server.source.Sources;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.FaultLines;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows the four answers for a day. */
@Controller
class OverviewController {

    private final FourAnswers fourAnswers;
    private final Sources sources;
    private final FaultLines faultLines;
    private final Pages pages;

    OverviewController(FourAnswers fourAnswers, Sources sources, FaultLines faultLines, Pages pages) {
        this.fourAnswers = fourAnswers;
        this.sources = sources;
        this.faultLines = faultLines;
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/")
    View overview(Visit visit) {
        Answers answers = fourAnswers.on(visit.asOf());
        Frame frame = pages.dated(visit, Section.OVERVIEW, title(visit), "", Map.of());
        return pages.show(
                "overview",
                new OverviewPage(
                        frame,
                        answers,
                        Bibliography.of(sources.all()),
                        new Sentences(visit.words()),
                        faultLines.of(answers.trust().faults(), visit),
                        new Json(FanChart.of(answers, visit.campaign().from(), visit.words()))));
    }

    private static String title(Visit visit) {
        return visit.words().text("overview.title", visit.asOf());
    }
}
