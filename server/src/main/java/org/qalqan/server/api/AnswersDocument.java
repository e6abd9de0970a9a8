package org.qalqan.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qalqan.planning.BindingLimit;
import org.qalqan.planning.DoseNeed;
import org.qalqan.planning.Lever;
import org.qalqan.server.answers.Answers;
import org.qalqan.server.answers.Hindsight;
import org.qalqan.server.answers.Outlook;
import org.qalqan.server.answers.PledgedTarget;
import org.qalqan.server.answers.Trust;
import org.qalqan.server.answers.WhatMustChange;
import org.qalqan.server.answers.WhatMustChange.ComponentStock;
import org.qalqan.server.answers.WhatMustChange.Outcome;
import org.qalqan.server.answers.WhereWeAre;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.place.Denominator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The four answers of a day as one JSON object: what {@code /api/answers.json} gives and {@code qalqan demo --once} prints. Shares and
 * probabilities are 0 to 1, paces are people a day. What could not be known is null, never 0.
 *
 * @param target what was promised
 * @param coverage where we are; null before the first report was known
 * @param projection will we make it; null before the first report was known
 * @param pace current against needed pace; null before the first report was known
 * @param limit what binds; null before the first report was known
 * @param plan what must change; null before the first report was known
 * @param reached by when the target is reached with 10, 50 and 90 % probability; null without a projection
 * @param moves what would move the probability, one supposition at a time
 * @param readings the same under every way to read the pledge, the judged one first
 * @param stock doses on hand by component, where it can be known
 * @param doses first and second doses that the target takes; empty before the first report was known
 * @param trust what stands behind the figures
 * @param hindsight what came true, from what is known today
 */
public record AnswersDocument(
        LocalDate asOf,
        Target target,
        Optional<Where> coverage,
        Optional<Projection> projection,
        Optional<Pace> pace,
        Optional<Limit> limit,
        Optional<Plan> plan,
        Optional<Outlook.Reached> reached,
        List<Moved> moves,
        List<Reading> readings,
        List<Stock> stock,
        List<DoseNeed> doses,
        Behind trust,
        CameTrue hindsight) {

    /** The document of a day's answers. */
    public static AnswersDocument of(Answers answers) {
        Optional<Projection> projection = answers.outlook().map(Projection::of);
        return new AnswersDocument(
                answers.asOf(),
                Target.of(answers.target()),
                answers.where().map(where -> Where.of(where.judged(), answers.asOf())),
                projection,
                answers.change().map(Pace::of),
                answers.change().map(change -> Limit.of(change.limit())),
                answers.change().map(change -> Plan.of(change, projection)),
                answers.outlook().flatMap(AnswersDocument::reached),
                answers.change()
                        .map(change -> change.moves().stream().map(Moved::of).toList())
                        .orElse(List.of()),
                answers.where()
                        .map(where -> where.readings().stream().map(Reading::of).toList())
                        .orElse(List.of()),
                answers.change()
                        .map(change -> change.stock().stream().map(Stock::of).toList())
                        .orElse(List.of()),
                answers.change()
                        .map(change -> List.of(change.firstDoses(), change.secondDoses()))
                        .orElse(List.of()),
                Behind.of(answers.trust()),
                CameTrue.of(answers.hindsight()));
    }

    private static Optional<Outlook.Reached> reached(Outlook outlook) {
        return outlook instanceof Outlook.Projected projected ? Optional.of(projected.reached()) : Optional.empty();
    }

    /** The document in JSON, on one line. */
    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /**
     * What was promised.
     *
     * @param value the share to reach
     * @param denominator {@code total} or {@code eligible}
     * @param denominatorPeople people of the version in force
     * @param people people that reach the share
     * @param saidYet whether the pledge had been made by the day
     */
    public record Target(
            double value,
            LocalDate by,
            String indicator,
            String denominator,
            long denominatorPeople,
            long people,
            String pledge,
            String reading,
            LocalDate saidOn,
            boolean saidYet) {

        static Target of(PledgedTarget target) {
            return new Target(
                    target.value(),
                    target.by(),
                    target.reading().indicator().code(),
                    target.reading().denominator().code(),
                    target.denominator().people(),
                    target.people(),
                    target.pledge().id(),
                    target.reading().id(),
                    target.pledge().quotation().saidOn(),
                    target.saidYet());
        }
    }

    /**
     * Where we are.
     *
     * @param value the share
     * @param date the day of the report
     * @param ageDays days between it and the day asked for
     */
    public record Where(
            double value,
            long people,
            long denominatorPeople,
            LocalDate date,
            LocalDate knownOn,
            long ageDays,
            String source) {

        static Where of(Coverage coverage, LocalDate asOf) {
            return new Where(
                    coverage.share(),
                    coverage.tally().count(),
                    coverage.denominator().people(),
                    coverage.tally().date(),
                    coverage.tally().knownOn(),
                    coverage.ageDays(asOf),
                    coverage.tally().source());
        }
    }

    /**
     * Will we make it.
     *
     * @param state {@code projected}, {@code decided} when the deadline has come, or {@code refused} when a number would only look like knowledge
     * @param reason of a refusal
     * @param limits what holds the simulated courses back, in shares of them
     */
    public record Projection(
            Optional<Double> probability,
            Optional<Double> median,
            Optional<Double> q05,
            Optional<Double> q25,
            Optional<Double> q75,
            Optional<Double> q95,
            String state,
            Optional<String> reason,
            Optional<org.qalqan.projection.LimitShares> limits) {

        static Projection of(Outlook outlook) {
            return switch (outlook) {
                case Outlook.Projected projected ->
                    of(projected.reachingBy(), projected.onDeadline(), "projected", Optional.of(projected.limits()));
                case Outlook.Decided decided -> {
                    double share = decided.share();
                    yield of(
                            decided.reached() ? 1 : 0,
                            new Outlook.Band(LocalDate.EPOCH, share, share, share, share, share),
                            "decided",
                            Optional.empty());
                }
                case Outlook.Refused refused ->
                    new Projection(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "refused",
                            Optional.of(refused.refusal().reason()),
                            Optional.empty());
            };
        }

        private static Projection of(
                double probability,
                Outlook.Band band,
                String state,
                Optional<org.qalqan.projection.LimitShares> limits) {
            return new Projection(
                    Optional.of(probability),
                    Optional.of(band.median()),
                    Optional.of(band.q05()),
                    Optional.of(band.q25()),
                    Optional.of(band.q75()),
                    Optional.of(band.q95()),
                    state,
                    Optional.empty(),
                    limits);
        }
    }

    /**
     * People a day.
     *
     * @param current between {@code from} and {@code to}
     * @param needed every day until the deadline; null when no day is left
     */
    public record Pace(
            double current, Optional<Double> needed, LocalDate from, LocalDate to, long missingPeople, long daysLeft) {

        static Pace of(WhatMustChange change) {
            return new Pace(
                    change.pace().currentPerDay(),
                    Optional.of(change.pace().neededPerDay()).filter(Double::isFinite),
                    change.window().from(),
                    change.window().to(),
                    change.pace().missingPeople(),
                    change.pace().daysLeft());
        }
    }

    /**
     * What binds.
     *
     * @param kind {@code supply}, {@code pace}, {@code on_course}, {@code reached} or {@code too_late}
     * @param item the scarcest stock item, when supply binds
     * @param missingDoses of it
     * @param missingPeople when it is too late
     * @param paceTooSlowAsWell whether more doses alone would not do, when supply binds
     */
    public record Limit(
            String kind,
            Optional<String> item,
            Optional<Long> missingDoses,
            Optional<Long> missingPeople,
            Optional<Boolean> paceTooSlowAsWell) {

        static Limit of(BindingLimit limit) {
            return switch (limit) {
                case BindingLimit.Reached _ -> plain("reached", Optional.empty());
                case BindingLimit.TooLate late -> plain("too_late", Optional.of(late.missingPeople()));
                case BindingLimit.OnCourse _ -> plain("on_course", Optional.empty());
                case BindingLimit.Pace _ -> plain("pace", Optional.empty());
                case BindingLimit.Supply supply ->
                    new Limit(
                            "supply",
                            Optional.of(supply.item()),
                            Optional.of(supply.missingDoses()),
                            Optional.empty(),
                            Optional.of(supply.paceTooSlowAsWell()));
            };
        }

        private static Limit plain(String kind, Optional<Long> missingPeople) {
            return new Limit(kind, Optional.empty(), Optional.empty(), missingPeople, Optional.empty());
        }
    }

    /**
     * What must change, and what it would bring.
     *
     * @param probability that the target is met with all levers pulled; without levers, as things are
     * @param median coverage on the deadline then
     */
    public record Plan(Optional<Double> probability, Optional<Double> median, List<Pulled> levers) {

        static Plan of(WhatMustChange change, Optional<Projection> asThingsAre) {
            boolean nothingToChange = change.levers().isEmpty();
            return new Plan(
                    nothingToChange
                            ? asThingsAre.flatMap(Projection::probability)
                            : change.plan().map(Outcome::probability),
                    nothingToChange
                            ? asThingsAre.flatMap(Projection::median)
                            : change.plan().map(Outcome::median),
                    change.levers().stream().map(Pulled::of).toList());
        }
    }

    /**
     * A supposition, and what it would change.
     *
     * @param supposition {@code doses_a_week}: 100,000 more; {@code teams}: a tenth more; {@code ceiling}: five points more people willing
     * @param difference of the probability from the one without it
     */
    public record Moved(String supposition, double probability, double median, double difference) {

        static Moved of(WhatMustChange.Move move) {
            return new Moved(
                    move.supposition().name().toLowerCase(Locale.ROOT),
                    move.outcome().probability(),
                    move.outcome().median(),
                    move.difference());
        }
    }

    /**
     * A lever, and what it would bring alone.
     *
     * @param lever {@code lift_pace}: from a day, to so many people a day; {@code add_doses}: so many doses of an item by a day
     */
    public record Pulled(
            String lever,
            Optional<LocalDate> from,
            Optional<Double> currentPerDay,
            Optional<Double> neededPerDay,
            Optional<String> item,
            Optional<Long> doses,
            Optional<LocalDate> by,
            Optional<Double> probability,
            Optional<Double> median) {

        static Pulled of(WhatMustChange.LeverEffect effect) {
            Optional<Double> probability = effect.outcome().map(Outcome::probability);
            Optional<Double> median = effect.outcome().map(Outcome::median);
            return switch (effect.lever()) {
                case Lever.LiftPace lift ->
                    new Pulled(
                            "lift_pace",
                            Optional.of(lift.from()),
                            Optional.of(lift.currentPerDay()),
                            Optional.of(lift.neededPerDay()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            probability,
                            median);
                case Lever.AddDoses add ->
                    new Pulled(
                            "add_doses",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(add.item()),
                            Optional.of(add.doses()),
                            Optional.of(add.by()),
                            probability,
                            median);
            };
        }
    }

    /** What one reading of the pledge says; null where it could not be known. */
    public record Reading(
            String reading,
            boolean judged,
            String indicator,
            String denominator,
            Optional<Long> denominatorPeople,
            Optional<Double> value,
            Optional<Long> people,
            Optional<Long> peopleNeeded,
            Optional<Double> probability,
            Optional<Double> median) {

        static Reading of(WhereWeAre.ReadingAnswer answer) {
            return new Reading(
                    answer.reading().id(),
                    answer.reading().judged(),
                    answer.reading().indicator().code(),
                    answer.reading().denominator().code(),
                    answer.denominator().map(Denominator::people),
                    answer.coverage().map(Coverage::share),
                    answer.coverage().map(coverage -> coverage.tally().count()),
                    answer.peopleNeeded(),
                    answer.outlook().flatMap(Outlook::probability),
                    answer.outlook().map(Projection::of).flatMap(Projection::median));
        }
    }

    /**
     * Doses on hand of a component.
     *
     * @param basis {@code counted} at vaccination rooms, or {@code delivered_less_given}
     * @param left doses left on the day
     * @param daysLeft whole days that they last at the current pace; null when none is given
     */
    public record Stock(
            int component,
            String basis,
            LocalDate statedOn,
            long stated,
            long givenSince,
            long left,
            Optional<Long> daysLeft,
            String source) {

        static Stock of(ComponentStock stock) {
            return new Stock(
                    stock.component(),
                    stock.basis().name().toLowerCase(Locale.ROOT),
                    stock.statedOn(),
                    stock.stated(),
                    stock.givenSince(),
                    stock.left(),
                    stock.runway().days().stream().boxed().findFirst(),
                    stock.source());
        }
    }

    /**
     * What stands behind the figures.
     *
     * @param faults things in the reports that do not fit; {@code /api/faults.json} lists them
     * @param repairs reports that the projection read otherwise than reported
     */
    public record Behind(
            long tallies, long deliveries, long sources, Optional<LocalDate> lastReport, int faults, int repairs) {

        static Behind of(Trust trust) {
            return new Behind(
                    trust.tallies(),
                    trust.deliveries(),
                    trust.sources(),
                    trust.lastReport(),
                    trust.faults().size(),
                    trust.repairs().size());
        }
    }

    /** What came true on the deadline, where it is known. */
    public record CameTrue(
            @JsonProperty("value") Optional<Double> share,
            Optional<Long> people,
            Optional<LocalDate> date,
            Optional<Boolean> reached) {

        static CameTrue of(Hindsight hindsight) {
            return new CameTrue(
                    hindsight.onDeadline().map(Coverage::share),
                    hindsight.onDeadline().map(coverage -> coverage.tally().count()),
                    hindsight.onDeadline().map(coverage -> coverage.tally().date()),
                    hindsight.reached());
        }
    }
}
