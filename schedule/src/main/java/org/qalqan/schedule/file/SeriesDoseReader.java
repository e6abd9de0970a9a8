package org.qalqan.schedule.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.qalqan.schedule.calendar.Period;
import org.qalqan.schedule.supporting.AgeRule;
import org.qalqan.schedule.supporting.ConditionalSkip;
import org.qalqan.schedule.supporting.ConditionalSkip.Logic;
import org.qalqan.schedule.supporting.ConditionalSkip.SkipSet;
import org.qalqan.schedule.supporting.IntervalOrigin;
import org.qalqan.schedule.supporting.IntervalRule;
import org.qalqan.schedule.supporting.PreferableVaccine;
import org.qalqan.schedule.supporting.Provenance;
import org.qalqan.schedule.supporting.Season;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.supporting.SkipCondition;
import org.qalqan.schedule.supporting.SkipCondition.Comparison;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.supporting.VaccinesAtAges;
import org.qalqan.schedule.supporting.Validity;

/** Reads the series doses of a schedule file with their rules. */
final class SeriesDoseReader {

    /** When a conditional skip applies. */
    private enum SkipContext {
        BOTH,
        EVALUATION,
        FORECAST
    }

    /** What a conditional skip asks. */
    private enum ConditionKind {
        AGE,
        INTERVAL,
        COMPLETED_SERIES,
        VACCINE_COUNT
    }

    private final Codes codes;

    SeriesDoseReader(Codes codes) {
        this.codes = codes;
    }

    List<SeriesDose> doses(Node series) {
        List<SeriesDose> doses = new ArrayList<>();
        for (Node node : series.nodes("doses")) {
            int number = doses.size() + 1;
            doses.add(node.as(each -> dose(each, number)));
        }
        if (doses.isEmpty()) {
            series.fault("doses", "is empty: a series needs a dose");
        }
        return List.copyOf(doses);
    }

    private SeriesDose dose(Node node, int number) {
        node.optionalText("source");
        List<PreferableVaccine> preferable = new ArrayList<>();
        node.nodes("preferable").forEach(each -> preferable.addAll(each.as(this::preferable)));
        return new SeriesDose(
                number,
                node.list("ages", SeriesDoseReader::age),
                node.list("intervals", each -> interval(each, number)),
                node.list("allowableIntervals", each -> interval(each, number)),
                List.copyOf(preferable),
                node.list(
                        "allowable",
                        each -> new VaccinesAtAges(codes.vaccines(each, "codes"), ScheduleReader.ages(each))),
                codes.vaccines(node, "inadvertent"),
                node.list("skips", this::skip),
                node.flag("recurring"),
                node.node("season").map(each -> each.as(SeriesDoseReader::season)));
    }

    private static AgeRule age(Node node) {
        Bounds.ascend(node, "absoluteMinimum", "minimum");
        Bounds.ascend(node, "earliestRecommended", "latestRecommended");
        Bounds.enclose(node, "absoluteMinimum", "maximum");
        Bounds.enclose(node, "minimum", "maximum");
        return new AgeRule(
                node.period("absoluteMinimum"),
                node.period("minimum"),
                node.period("earliestRecommended"),
                node.period("latestRecommended"),
                node.period("maximum"),
                validity(node),
                provenance(node));
    }

    private IntervalRule interval(Node node, int dose) {
        Bounds.ascend(node, "absoluteMinimum", "minimum");
        Bounds.ascend(node, "earliestRecommended", "latestRecommended");
        return new IntervalRule(
                origin(node, dose),
                node.period("absoluteMinimum"),
                node.period("minimum"),
                node.period("earliestRecommended"),
                node.period("latestRecommended"),
                node.flag("priority"),
                validity(node),
                provenance(node));
    }

    private IntervalOrigin origin(Node node, int dose) {
        int target = node.whole("fromDose", 1, 0);
        if (target >= dose) {
            node.fault("fromDose", target + " is not an earlier dose than " + dose);
        }
        long origins = Stream.of("fromDose", "fromVaccines", "fromObservation")
                .filter(node::has)
                .count();
        if (origins > 1) {
            node.fault(
                    "fromDose",
                    "stands beside another origin: an interval counts from one of fromDose, fromVaccines and fromObservation");
        }
        if (target > 0) {
            return new IntervalOrigin.TargetDose(target);
        }
        if (node.has("fromVaccines")) {
            return new IntervalOrigin.MostRecentVaccine(codes.vaccines(node, "fromVaccines"));
        }
        if (node.has("fromObservation")) {
            return new IntervalOrigin.RelevantObservation(codes.observation(node, "fromObservation"));
        }
        return new IntervalOrigin.PreviousDose();
    }

    private static Validity validity(Node node) {
        int effective = node.date("effective", Integer.MIN_VALUE);
        int cessation = node.date("cessation", Integer.MAX_VALUE);
        if (effective > cessation) {
            node.fault("cessation", "lies before the effective date");
        }
        return effective == Integer.MIN_VALUE && cessation == Integer.MAX_VALUE
                ? Validity.ALWAYS
                : new Validity(effective, cessation);
    }

    /** {@code assumed} names the members of a rule that no source gives. */
    private static Provenance provenance(Node node) {
        List<String> assumed = node.texts("assumed");
        assumed.stream()
                .filter(name -> !node.has(name))
                .forEach(name -> node.fault("assumed", "'" + name + "' is not a member of this rule"));
        return assumed.isEmpty() ? Provenance.SOURCED : Provenance.ASSUMED;
    }

    private List<PreferableVaccine> preferable(Node node) {
        List<PreferableVaccine> vaccines = new ArrayList<>();
        Optional<Double> volume = node.optionalNumber("millilitres");
        for (String code : node.texts("codes")) {
            Optional<VaccineType> type = codes.vaccine(node, "codes", code);
            type.ifPresent(vaccine -> vaccines.add(new PreferableVaccine(
                    vaccine,
                    ScheduleReader.ages(node),
                    node.optionalText("tradeName"),
                    node.optionalText("mvx"),
                    volume.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                    node.flag("forecast"))));
        }
        return vaccines;
    }

    private static Season season(Node node) {
        Bounds.follow(node, "start", "end");
        return new Season(node.date("start", Integer.MIN_VALUE), node.date("end", Integer.MAX_VALUE));
    }

    private ConditionalSkip skip(Node node) {
        SkipContext context = node.choice("context", SkipContext.values(), SkipContext.BOTH);
        return new ConditionalSkip(
                context != SkipContext.FORECAST,
                context != SkipContext.EVALUATION,
                node.choice("logic", Logic.values(), Logic.OR),
                node.list(
                        "sets",
                        each -> new SkipSet(
                                validity(each),
                                each.choice("logic", Logic.values(), Logic.AND),
                                each.list("conditions", this::condition))));
    }

    private SkipCondition condition(Node node) {
        return switch (node.choice("type", ConditionKind.values(), ConditionKind.AGE)) {
            case AGE -> new SkipCondition.Age(ScheduleReader.ages(node));
            case INTERVAL -> new SkipCondition.Interval(interval(node));
            case COMPLETED_SERIES -> new SkipCondition.CompletedSeries(Set.copyOf(node.texts("groups")));
            case VACCINE_COUNT ->
                new SkipCondition.VaccineCount(
                        codes.vaccines(node, "vaccines"),
                        ScheduleReader.ages(node),
                        node.date("start", Integer.MIN_VALUE),
                        node.date("end", Integer.MAX_VALUE),
                        node.flag("valid"),
                        node.choice("comparison", Comparison.values(), Comparison.GREATER_THAN),
                        node.whole("doses", 0, 0));
        };
    }

    private static Period interval(Node node) {
        Period interval = node.period("interval");
        if (interval == null) {
            node.fault("interval", "is missing or not a period");
            return new Period(0, 0, 0, 0);
        }
        return interval;
    }
}
