package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.coverage.Coverage;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.target.Reading;

/**
 * Coverage as known on the day.
 *
 * @param judged under the reading the target is judged by
 * @param readings under every reading of the pledge, the judged one first
 * @param history the reports known on the day, for the judged indicator, oldest first
 */
public record WhereWeAre(Coverage judged, List<ReadingAnswer> readings, List<Point> history) {

    /** A reported count of people on a day. */
    public record Point(LocalDate date, long people) {}

    /**
     * What one reading of the pledge says.
     *
     * @param denominator empty when none of that kind was known
     * @param coverage empty when no report or no denominator of that kind was known
     * @param peopleNeeded people that reach the pledged share under this reading
     * @param outlook empty where there is no coverage
     */
    public record ReadingAnswer(
            Reading reading,
            Optional<Denominator> denominator,
            Optional<Coverage> coverage,
            Optional<Long> peopleNeeded,
            Optional<Outlook> outlook) {}
}
