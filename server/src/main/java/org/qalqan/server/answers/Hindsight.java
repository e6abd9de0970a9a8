package org.qalqan.server.answers;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.coverage.Coverage;

/**
 * What came true after the day, from what is known today. Shown beside the answers, never used by them.
 *
 * @param onDeadline coverage on the deadline under the judged reading, where it is known
 * @param reached whether the target was reached on the deadline; empty while that is not known
 * @param later reports about days after the day of the answers, oldest first
 */
public record Hindsight(Optional<Coverage> onDeadline, Optional<Boolean> reached, List<WhereWeAre.Point> later) {}
