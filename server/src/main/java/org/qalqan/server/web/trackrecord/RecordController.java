package org.qalqan.server.web.trackrecord;

import java.util.Map;
import org.qalqan.server.answers.TrackRecord;
import org.qalqan.server.answers.TrackRecords;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows how past projections of the target did. */
@Controller
class RecordController {

    private final TrackRecords records;
    private final Pages pages;
    private final Hindcast world = Hindcast.shipped();

    RecordController(TrackRecords records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    /** The page speaks of all days; the day of the address is kept for the way back. */
    @GetMapping("/{language:[a-z]{2}}/record")
    View record(Visit visit) {
        TrackRecord past = records.ofTarget();
        Frame frame = pages.plain(
                visit,
                null,
                visit.words().text("track.title"),
                "record",
                visit.dayGiven() ? Map.of("as-of", visit.asOf().toString()) : Map.of());
        return pages.show("record", new RecordPage(frame, past, world, new Json(RecordChart.of(past, visit.words()))));
    }
}
