package org.qalqan.server.web.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qalqan.server.answers.FourAnswers;
import org.qalqan.server.answers.Trust;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.source.Sources;
import org.qalqan.server.supply.Deliveries;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.web.FaultLines;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Links;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.data.DataPage.Download;
import org.qalqan.server.web.data.SourceUse.Mention;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows every source, what does not fit, and what can be downloaded. */
@Controller
class DataController {

    private final FourAnswers fourAnswers;
    private final Records records;
    private final Sources sources;
    private final FaultLines faultLines;
    private final Pages pages;

    DataController(FourAnswers fourAnswers, Records records, Sources sources, FaultLines faultLines, Pages pages) {
        this.fourAnswers = fourAnswers;
        this.records = records;
        this.sources = sources;
        this.faultLines = faultLines;
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/data")
    View data(Visit visit) {
        Trust trust = fourAnswers.on(visit.asOf()).trust();
        Frame frame =
                pages.dated(visit, Section.DATA, visit.words().text("data.title", visit.asOf()), "data", Map.of());
        return pages.show(
                "data",
                new DataPage(
                        frame,
                        sources.all(),
                        SourceUse.of(records.knownOn(visit.campaign().nation(), visit.asOf())),
                        faultLines.of(trust.faults(), visit),
                        faultLines.repairs(trust.repairs(), visit),
                        downloads(visit.links())));
    }

    private static List<Download> downloads(Links links) {
        return Stream.concat(
                        Stream.of(
                                        "projection",
                                        "regions",
                                        "tallies",
                                        "deliveries",
                                        "pledges",
                                        "observations",
                                        "faults",
                                        "denominators")
                                .map(name -> Download.of(name, links::download)),
                        Stream.of("record", "products", "sources").map(name -> Download.of(name, links::file)))
                .toList();
    }

    /** Everything that was recorded, as far as it names a source. */
    @Component
    record Records(
            Places places,
            Tallies tallies,
            Deliveries deliveries,
            Denominators denominators,
            Pledges pledges,
            Observations observations) {

        Stream<Mention> knownOn(String nation, LocalDate day) {
            List<String> codes = Stream.concat(
                            Stream.of(nation), places.under(nation).stream().map(Place::code))
                    .toList();
            return Stream.of(
                            tallies.asKnownOn(codes, day).stream()
                                    .map(tally -> new Mention(tally.source(), tally.knownOn())),
                            deliveries.knownOn(day).stream()
                                    .map(delivery -> new Mention(delivery.source(), delivery.knownOn())),
                            codes.stream()
                                    .flatMap(code -> denominators.knownOn(code, day).stream())
                                    .map(version -> new Mention(version.source(), version.knownOn())),
                            ofPledges(day))
                    .flatMap(mentions -> mentions);
        }

        private Stream<Mention> ofPledges(LocalDate day) {
            return pledges.all().stream()
                    .flatMap(pledge -> Stream.concat(
                            Stream.of(new Mention(
                                            pledge.quotation().source(),
                                            pledge.quotation().saidOn()))
                                    .filter(mention -> !mention.knownOn().isAfter(day)),
                            observations.knownOn(pledge.id(), day).stream()
                                    .map(seen -> new Mention(seen.source(), seen.knownOn()))));
        }
    }
}
