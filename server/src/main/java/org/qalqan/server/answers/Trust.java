package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.projection.series.Repair;
import org.qalqan.server.coverage.TallyFault;

/**
 * Can it be trusted: what stands behind the figures of the day.
 *
 * @param tallies reports known on the day
 * @param deliveries statements about supply known on the day
 * @param sources distinct sources behind the reports
 * @param lastReport the day of the latest report known
 * @param faults what does not fit in the reports known, latest first
 * @param repairs what the projection read otherwise than reported; the figures shown stay as reported
 */
public record Trust(
        long tallies,
        long deliveries,
        long sources,
        Optional<LocalDate> lastReport,
        List<TallyFault> faults,
        List<Repair> repairs) {}
