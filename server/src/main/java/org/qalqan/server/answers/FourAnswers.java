package org.qalqan.server.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.supply.DoseSupply;
import org.qalqan.server.answers.WhatMustChange.ComponentStock;
import org.qalqan.server.answers.WhereWeAre.ReadingAnswer;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.coverage.FaultReport;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.coverage.Tally;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.source.Derived;
import org.qalqan.server.source.Generation;
import org.qalqan.server.supply.Deliveries;
import org.qalqan.server.supply.SupplyStatements;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.target.Reading;
import org.springframework.stereotype.Service;

/** The four answers for any day of the campaign. Kept in memory until a record is added. */
@Service
public class FourAnswers {

    private final Campaigns campaigns;
    private final Pledges pledges;
    private final Deliveries deliveries;
    private final Tallies tallies;
    private final ReadingCoverage coverage;
    private final ReportedSeries reports;
    private final StockOnHand stockOnHand;
    private final Outlooks outlooks;
    private final Changes changes;
    private final FaultReport faults;
    private final Clock clock;
    private final Derived<LocalDate, Answers> kept;

    FourAnswers(
            Campaigns campaigns,
            Pledges pledges,
            Deliveries deliveries,
            Tallies tallies,
            ReadingCoverage coverage,
            ReportedSeries reports,
            StockOnHand stockOnHand,
            Outlooks outlooks,
            Changes changes,
            FaultReport faults,
            Generation generation,
            Clock clock) {
        this.campaigns = campaigns;
        this.pledges = pledges;
        this.deliveries = deliveries;
        this.tallies = tallies;
        this.coverage = coverage;
        this.reports = reports;
        this.stockOnHand = stockOnHand;
        this.outlooks = outlooks;
        this.changes = changes;
        this.faults = faults;
        this.clock = clock;
        this.kept = new Derived<>(generation, this::compute);
    }

    /**
     * The answers of a day.
     *
     * @throws IllegalStateException when no campaign with a coverage target is loaded
     */
    public Answers on(LocalDate asOf) {
        return kept.of(asOf);
    }

    /** What was projected on a day for the deadline under the judged reading, without the rest of the answers. */
    Optional<Outlook> judgedOutlook(LocalDate asOf) {
        Optional<Answers> known = kept.known(asOf);
        if (known.isPresent()) {
            return known.get().outlook();
        }
        Day day = day(asOf);
        return situation(day)
                .map(now -> decided(day, now.judged().reading(), now.judged().people())
                        .orElseGet(() -> outlooks.byDeadline(now.judged())));
    }

    /** The doses that limit what is projected of the nation on a day for the deadline, where they are known. */
    Optional<DoseSupply> supply(LocalDate asOf, Indicator indicator) {
        Day day = day(asOf);
        return supply(
                day,
                indicator,
                stockOnHand.of(day.nation(), day.statements(), asOf),
                day.target().by());
    }

    private Day day(LocalDate asOf) {
        Campaign campaign = campaigns
                .current()
                .orElseThrow(() -> new IllegalStateException("No campaign is loaded. Maybe run ./qalqan demo first"));
        String nation = campaign.nation();
        return new Day(asOf, nation, target(nation, asOf), new SupplyStatements(deliveries.knownOn(asOf)));
    }

    private Answers compute(LocalDate asOf) {
        Day day = day(asOf);
        Optional<Situation> situation = situation(day);
        Optional<WhereWeAre> where = situation.map(now -> whereWeAre(day, now));
        Optional<Outlook> judged =
                where.flatMap(now -> now.readings().getFirst().outlook());
        return new Answers(
                asOf,
                day.target(),
                where,
                judged,
                situation.map(now -> changes.of(now.forChanges(), now.judged(), judged)),
                trust(day, judged),
                hindsight(day));
    }

    private PledgedTarget target(String nation, LocalDate asOf) {
        Pledge.Measured pledge = pledges.coverageTargets().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No pledge of the campaign is a coverage by a day"));
        Reading reading = pledges.readings(pledge.id()).getFirst();
        LocalDate by = pledge.deadline().orElseThrow();
        LocalDate saidOn = pledge.quotation().saidOn();
        Denominator denominator = coverage.denominator(nation, reading, asOf, asOf)
                .or(() -> coverage.denominator(nation, reading, by, LocalDate.now(clock)))
                .orElseThrow(() -> new IllegalStateException("No denominator is known of " + nation));
        return new PledgedTarget(
                pledge, pledge.value().orElseThrow(), by, reading, denominator, !asOf.isBefore(saidOn));
    }

    private record Day(LocalDate asOf, String nation, PledgedTarget target, SupplyStatements statements) {}

    /** What is known on a day on which at least two reports are. */
    private record Situation(
            Coverage coverage, List<WhereWeAre.Point> history, Changes.Situation forChanges, Outlooks.Case judged) {}

    private Optional<Situation> situation(Day day) {
        Reading reading = day.target().reading();
        List<WhereWeAre.Point> history = reports.points(day.nation(), reading.indicator(), day.asOf());
        Optional<PaceWindow> window = PaceWindow.of(history);
        Optional<Coverage> now = coverage.on(day.nation(), reading, day.asOf(), day.asOf());
        if (now.isEmpty() || window.isEmpty()) {
            return Optional.empty();
        }
        List<ComponentStock> stock = stockOnHand.of(day.nation(), day.statements(), day.asOf());
        return Optional.of(new Situation(
                now.get(),
                history,
                new Changes.Situation(
                        now.get().tally().count(),
                        complete(day),
                        day.target().people(),
                        window.get(),
                        day.statements(),
                        stock),
                asked(day, reading, now.get().denominator(), stock)));
    }

    private long complete(Day day) {
        return tallies.latest(day.nation(), Indicator.PEOPLE_FULLY_VACCINATED, day.asOf(), day.asOf())
                .map(Tally::count)
                .orElse(0L);
    }

    /** First doses are limited by the first doses in sight, complete series by the second. */
    private Outlooks.Case asked(Day day, Reading reading, Denominator denominator, List<ComponentStock> stock) {
        LocalDate until = day.asOf().isAfter(day.target().by())
                ? day.asOf()
                : day.target().by();
        return new Outlooks.Case(
                day.nation(),
                reading,
                denominator.people(),
                day.target().value(),
                day.asOf(),
                until,
                supply(day, reading.indicator(), stock, until));
    }

    private static Optional<DoseSupply> supply(
            Day day, Indicator indicator, List<ComponentStock> stock, LocalDate until) {
        int component = indicator == Indicator.PEOPLE_VACCINATED ? 1 : 2;
        return stock.stream()
                .filter(item -> item.component() == component)
                .findFirst()
                .flatMap(item -> DosesInSight.of(day.statements(), item, day.asOf(), until));
    }

    private WhereWeAre whereWeAre(Day day, Situation now) {
        List<ReadingAnswer> readings = pledges.readings(day.target().pledge().id()).stream()
                .map(reading -> readingAnswer(day, now, reading))
                .toList();
        return new WhereWeAre(now.coverage(), readings, now.history());
    }

    private ReadingAnswer readingAnswer(Day day, Situation now, Reading reading) {
        Optional<Denominator> denominator = coverage.denominator(day.nation(), reading, day.asOf(), day.asOf());
        return new ReadingAnswer(
                reading,
                denominator,
                coverage.on(day.nation(), reading, day.asOf(), day.asOf()),
                denominator.map(version -> day.target().peopleOf(version.people())),
                denominator.map(version -> outlook(day, now, reading, version)));
    }

    private Outlook outlook(Day day, Situation now, Reading reading, Denominator denominator) {
        return decided(day, reading, denominator.people())
                .orElseGet(() -> outlooks.of(
                        asked(day, reading, denominator, now.forChanges().stock())));
    }

    /** What the report of the deadline says, once it is there. */
    private Optional<Outlook> decided(Day day, Reading reading, long people) {
        LocalDate by = day.target().by();
        Optional<Tally> last = tallies.latest(day.nation(), reading.indicator(), by, day.asOf());
        boolean decided = day.asOf().isAfter(by)
                || last.map(tally -> !tally.date().isBefore(by)).orElse(false);
        return last.filter(_ -> decided).map(tally -> {
            double share = (double) tally.count() / people;
            return new Outlook.Decided(share >= day.target().value(), share);
        });
    }

    private Trust trust(Day day, Optional<Outlook> judged) {
        Tallies.Extent extent = tallies.extent(day.asOf());
        return new Trust(
                extent.tallies(),
                day.statements().known().size(),
                extent.sources(),
                extent.lastDate(),
                faults.knownOn(day.nation(), day.asOf()),
                judged.map(Outlook::repairs).orElse(List.of()));
    }

    private Hindsight hindsight(Day day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate by = day.target().by();
        Reading reading = day.target().reading();
        Optional<Coverage> onDeadline = coverage.on(day.nation(), reading, by, today)
                .filter(known -> !today.isBefore(by) && known.ageDays(by) <= 7);
        List<WhereWeAre.Point> later = reports.points(day.nation(), reading.indicator(), today).stream()
                .filter(point -> point.date().isAfter(day.asOf()))
                .toList();
        return new Hindsight(
                onDeadline,
                onDeadline.map(known -> known.share() >= day.target().value()),
                later);
    }
}
