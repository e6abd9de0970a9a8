package org.qalqan.schedule.evaluation;

import java.util.List;
import org.qalqan.schedule.supporting.AntigenSeries;

/**
 * An evaluated series: a relevant patient series with its verdicts (section 4.4).
 *
 * @param series the antigen series it tracks
 * @param verdicts one for each dose of the antigen, in order
 * @param passed the target doses satisfied or skipped, in order
 * @param next the place of the next target dose in the series, or the number of series doses when none is left
 */
public record SeriesEvaluation(AntigenSeries series, List<DoseVerdict> verdicts, List<TargetDose> passed, int next)
        implements SeriesHistory {}
