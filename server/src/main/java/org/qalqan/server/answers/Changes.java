package org.qalqan.server.answers;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.planning.BindingLimit;
import org.qalqan.planning.Lever;
import org.qalqan.planning.PaceGap;
import org.qalqan.projection.Assumption;
import org.qalqan.server.answers.WhatMustChange.ComponentStock;
import org.qalqan.server.answers.WhatMustChange.LeverEffect;
import org.qalqan.server.answers.WhatMustChange.Move;
import org.qalqan.server.answers.WhatMustChange.Outcome;
import org.qalqan.server.answers.WhatMustChange.Supposition;
import org.qalqan.server.supply.Products;
import org.qalqan.server.supply.SupplyStatements;
import org.springframework.stereotype.Component;

/** The third answer: what must change. */
@Component
class Changes {

    /** Days until a decision of today shows in sessions. */
    private static final int LEAD_DAYS = 7;

    private static final int DELIVERY_EVERY_DAYS = 14;

    private static final long DOSES_A_WEEK = 100_000;

    private final Outlooks outlooks;
    private final Products products;

    Changes(Outlooks outlooks, Products products) {
        this.outlooks = outlooks;
        this.products = products;
    }

    /**
     * The situation on a day.
     *
     * @param reached people reached by the latest report
     * @param complete people with a complete series by the latest report
     * @param target people that the target takes
     */
    record Situation(
            long reached,
            long complete,
            long target,
            PaceWindow window,
            SupplyStatements statements,
            List<ComponentStock> stock) {}

    WhatMustChange of(Situation now, Outlooks.Case asked, Optional<Outlook> asItIs) {
        LocalDate asOf = asked.asOf();
        long missing = Math.max(0, now.target() - now.reached());
        long daysLeft = Math.max(0, ChronoUnit.DAYS.between(now.window().to(), asked.by()));
        PaceGap pace = new PaceGap(now.window().perDay(), missing, daysLeft);
        DoseNeeds needs = DoseNeeds.of(
                missing,
                Math.max(now.target(), now.reached()) - now.complete(),
                now.stock(),
                now.statements().announced(asOf, asked.by()));
        List<Lever> levers = Lever.towards(pace, needs.first(), asOf.plusDays(LEAD_DAYS), asked.by());
        return new WhatMustChange(
                pace,
                now.window(),
                BindingLimit.of(pace, needs.first()),
                needs.first(),
                needs.second(),
                needs.byProduct(products.all(), now.statements(), asOf, asked.by()),
                now.stock(),
                levers.stream()
                        .map(lever -> new LeverEffect(lever, effect(asked, List.of(lever))))
                        .toList(),
                levers.isEmpty() ? Optional.empty() : effect(asked, levers),
                pace.isReached() || pace.isTooLate() ? List.of() : moves(asked, asItIs));
    }

    private List<Move> moves(Outlooks.Case asked, Optional<Outlook> asItIs) {
        return Arrays.stream(Supposition.values())
                .flatMap(supposition ->
                        asItIs.flatMap(Outlook::probability).stream().flatMap(now -> move(asked, supposition, now)))
                .toList();
    }

    private Stream<Move> move(Outlooks.Case asked, Supposition supposition, double now) {
        return outlooks.supposing(asked, supposed(supposition, asked.asOf(), asked.by())).stream()
                .map(outcome -> new Move(supposition, outcome, outcome.probability() - now));
    }

    private static List<Assumption> supposed(Supposition supposition, LocalDate asOf, LocalDate by) {
        return switch (supposition) {
            case DOSES_A_WEEK -> weekly(asOf.plusDays(2L * LEAD_DAYS), by);
            case TEAMS -> List.of(new Assumption.PaceTimes(asOf.plusDays(LEAD_DAYS), 1.1));
            case CEILING -> List.of(new Assumption.CeilingMoved(0.05));
        };
    }

    private static List<Assumption> weekly(LocalDate from, LocalDate by) {
        return from.isBefore(by)
                ? from.datesUntil(by, Period.ofWeeks(1))
                        .<Assumption>map(day -> new Assumption.MoreDoses(day, DOSES_A_WEEK))
                        .toList()
                : List.of();
    }

    private Optional<Outcome> effect(Outlooks.Case asked, List<Lever> levers) {
        return outlooks.supposing(
                asked,
                levers.stream()
                        .flatMap(lever -> assumptions(lever, asked.asOf().plusDays(LEAD_DAYS)))
                        .toList());
    }

    private static Stream<Assumption> assumptions(Lever lever, LocalDate from) {
        return switch (lever) {
            case Lever.LiftPace lift ->
                Stream.of(
                        new Assumption.ExtraPace(lift.from(), Math.max(0, lift.neededPerDay() - lift.currentPerDay())));
            case Lever.AddDoses add -> deliveries(add, from);
        };
    }

    /** Doses by a day come in equal parts until then. */
    private static Stream<Assumption> deliveries(Lever.AddDoses add, LocalDate from) {
        List<LocalDate> days = from.isBefore(add.by())
                ? from.datesUntil(add.by(), Period.ofDays(DELIVERY_EVERY_DAYS)).toList()
                : List.of(add.by());
        return days.stream().map(day -> new Assumption.MoreDoses(day, add.doses() / days.size()));
    }
}
