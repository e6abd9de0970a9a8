package org.qalqan.schedule.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.qalqan.schedule.calendar.EpochDay;
import org.qalqan.schedule.supporting.AntigenSeries;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.verdict.EvaluationReason;
import org.qalqan.schedule.verdict.Finding;
import org.qalqan.schedule.verdict.TargetDoseStatus;

/**
 * Walks through a person's doses and a series' target doses side by side (section 4.4, figure 4-6). It keeps what the rules
 * have said; the rules themselves only read it.
 */
public final class SeriesWalk implements SeriesHistory {

    private final AntigenSeries series;
    private final Chart chart;
    private final CompletedGroups completedGroups;
    private final List<DoseVerdict> verdicts;
    private final List<TargetDose> passed = new ArrayList<>(4);
    private int next;

    private SeriesWalk(AntigenSeries series, Chart chart, CompletedGroups completedGroups, int doses) {
        this.series = series;
        this.chart = chart;
        this.completedGroups = completedGroups;
        this.verdicts = new ArrayList<>(doses);
    }

    /**
     * Evaluates every dose of the antigen against a series.
     *
     * @param completedGroups the antigen's series groups that are known to be complete (table 6-7)
     */
    public static SeriesEvaluation evaluate(AntigenSeries series, Chart chart, CompletedGroups completedGroups) {
        int[] positions = chart.positionsOf(series.antigen());
        if (positions.length == 0) {
            return new SeriesEvaluation(series, List.of(), List.of(), 0);
        }
        SeriesWalk walk = new SeriesWalk(series, chart, completedGroups, positions.length);
        for (int position : positions) {
            walk.take(chart.dose(position));
        }
        return new SeriesEvaluation(series, List.copyOf(walk.verdicts), List.copyOf(walk.passed), walk.next);
    }

    private void take(Administration given) {
        Finding condition = DoseCondition.evaluate(given);
        if (!condition.passes() && !isFinished()) {
            verdicts.add(new DoseVerdict(given, target().number(), List.of(condition)));
            return;
        }
        skipTargetDoses(given);
        if (isFinished()) {
            verdicts.add(new DoseVerdict(given, 0, List.of(Finding.of(EvaluationReason.SERIES_COMPLETE))));
            return;
        }
        SeriesDose target = target();
        List<Finding> findings = TargetDoseSatisfaction.evaluate(target, given, this, chart);
        verdicts.add(new DoseVerdict(given, target.number(), findings));
        if (findings.getFirst().passes()) {
            passed.add(new TargetDose(target, TargetDoseStatus.SATISFIED, given.position(), given.date()));
            advance(target);
        }
    }

    /** A recurring dose is followed by another like it (figure 4-6, step 5a). */
    private void advance(SeriesDose target) {
        if (!target.recurring()) {
            next++;
        }
    }

    /** A skipped target dose gives way to the next one, against which the same dose is then held. */
    private void skipTargetDoses(Administration given) {
        if (isFinished() || target().skips().isEmpty()) {
            return;
        }
        SkipContext context = SkipContext.evaluating(given, this, chart, completedGroups);
        while (!isFinished() && ConditionalSkips.canSkip(target(), context)) {
            passed.add(new TargetDose(target(), TargetDoseStatus.SKIPPED, -1, EpochDay.NONE));
            next++;
        }
    }

    private boolean isFinished() {
        return next == series.doses().size();
    }

    private SeriesDose target() {
        return series.doses().get(next);
    }

    @Override
    public List<DoseVerdict> verdicts() {
        return verdicts;
    }

    @Override
    public List<TargetDose> passed() {
        return passed;
    }
}
