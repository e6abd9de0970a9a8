package org.qalqan.server.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.alerts.KnownShelves.Name;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.ledger.LedgerView;
import org.qalqan.server.ledger.LotLife;
import org.qalqan.server.ledger.LotLives;
import org.qalqan.server.ledger.Shipments;
import org.qalqan.server.ledger.Underway;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.PlaceKind;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Service;

/**
 * The alerts of a day: a function of what had happened and was known by its end, and of nothing else. First all shelves are looked at in
 * one query; only those with a finding are followed back, to tell since when.
 */
@Service
public class Alerts {

    private static final Comparator<Alert> URGENCY = Comparator.comparing(Alert::kind)
            .thenComparing(Alert::since)
            .thenComparing(Alert::place)
            .thenComparing(alert -> alert.what().subject());

    private final KnownShelves shelves;
    private final Underway underway;
    private final Shipments shipments;
    private final LotLives lives;
    private final Places places;
    private final Campaigns campaigns;
    private final Thresholds thresholds;
    private final WhileUnchanged<Asked, List<Alert>> kept;

    Alerts(
            KnownShelves shelves,
            Underway underway,
            Shipments shipments,
            LotLives lives,
            Places places,
            Campaigns campaigns,
            LedgerView view,
            Thresholds thresholds) {
        this.shelves = shelves;
        this.underway = underway;
        this.shipments = shipments;
        this.lives = lives;
        this.places = places;
        this.campaigns = campaigns;
        this.kept = new WhileUnchanged<>(view);
        this.thresholds = thresholds;
    }

    /** A day, and the minute at which it is looked at: something may fall due while nothing is recorded. */
    private record Asked(LocalDate day, Instant minute) {}

    /** The alerts of a day, the most urgent first; none before a campaign is loaded. */
    public List<Alert> on(LocalDate day) {
        return campaigns.current().map(campaign -> on(day, campaign.timeZone())).orElse(List.of());
    }

    private List<Alert> on(LocalDate day, ZoneId zone) {
        Instant moment = shelves.moment(day, zone);
        return kept.of(new Asked(day, moment.truncatedTo(ChronoUnit.MINUTES)), () -> derive(day, zone, moment));
    }

    private List<Alert> derive(LocalDate day, ZoneId zone, Instant moment) {
        Map<Long, LotLife> all = lives.all();
        List<Alert> alerts = new ArrayList<>(ofShelves(day, zone, all));
        TransportRules rules = new TransportRules(thresholds, zone);
        underway.onTheWay(moment, day).forEach(sent -> rules.overdue(sent, day).ifPresent(alerts::add));
        underway.pastTheirTime(moment, day)
                .forEach(vial -> rules.overdue(vial, all, moment).ifPresent(alerts::add));
        shipments
                .announcedBy(day)
                .forEach(awaited -> rules.overdue(awaited, day).ifPresent(alerts::add));
        return alerts.stream().sorted(URGENCY).toList();
    }

    private List<Alert> ofShelves(LocalDate day, ZoneId zone, Map<Long, LotLife> all) {
        ShelfRules rules = new ShelfRules(thresholds);
        Set<String> plants = places.all().stream()
                .filter(place -> place.kind() == PlaceKind.PLANT)
                .map(Place::code)
                .collect(Collectors.toSet());
        List<Finding> findings = shelves.on(day, zone, all).stream()
                .flatMap(shelf -> rules.findings(shelf).stream())
                .filter(finding -> !isAsItShouldBe(finding, plants))
                .toList();
        Map<Name, ShelfCourse> courses =
                shelves.courses(findings.stream().map(Alerts::shelf).collect(Collectors.toSet()), day, zone, all);
        return findings.stream()
                .filter(finding -> finding.kind() != AlertKind.STOCK_OUT
                        || course(courses, finding).keptDosesBefore(day))
                .map(finding -> dated(finding, day, rules, course(courses, finding)))
                .toList();
    }

    private static ShelfCourse course(Map<Name, ShelfCourse> courses, Finding finding) {
        return Objects.requireNonNull(courses.get(shelf(finding)));
    }

    /** A plant sends away what it makes: that its shelf is empty, or soon will be, is as it should be. */
    private static boolean isAsItShouldBe(Finding finding, Set<String> plants) {
        return plants.contains(finding.place())
                && (finding.kind() == AlertKind.STOCK_OUT || finding.kind() == AlertKind.RUNWAY);
    }

    private static Name shelf(Finding finding) {
        return new Name(finding.place(), finding.item().orElseThrow());
    }

    private Alert dated(Finding finding, LocalDate day, ShelfRules rules, ShelfCourse course) {
        LocalDate earliest = day.minusDays(thresholds.lookBackDays());
        LocalDate since = ShelfCourse.beginning(earliest, day, then -> rules.holds(finding, course.at(then, day)));
        LocalDate known = ShelfCourse.beginning(earliest, day, then -> rules.holds(finding, course.at(then, then)));
        if (finding instanceof Finding.Barred barred) {
            // Longer ago than is looked back the decision is what is known.
            since = since.equals(earliest) ? earlier(since, barred.decidedOn()) : since;
            known = known.equals(earliest) ? earlier(known, barred.decisionKnownOn()) : known;
        }
        return new Alert(finding, since, known);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
