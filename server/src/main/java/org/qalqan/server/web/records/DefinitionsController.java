package org.qalqan.server.web.records;

import java.util.List;
import java.util.Map;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows what the words of the pages mean. */
@Controller
class DefinitionsController {

    static final List<String> ANCHORS = List.of(
            "pledge",
            "reading",
            "indicator",
            "denominator",
            "coverage",
            "tally",
            "as-known-on",
            "projection",
            "probability",
            "hindsight",
            "pace",
            "binding-limit",
            "lever",
            "component",
            "stock",
            "runway",
            "doses-needed",
            "date-precision",
            "fault",
            "state");

    private final Pages pages;

    DefinitionsController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/definitions")
    View definitions(Visit visit) {
        Frame frame = pages.plain(visit, null, visit.words().text("definitions.title"), "definitions", Map.of());
        return pages.show("definitions", new DefinitionsPage(frame, ANCHORS));
    }
}
