package org.qalqan.schedule.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The series groups of an antigen that have a complete series (table 6-7), each with the place in the history of the dose that
 * completed it. When an earlier dose is evaluated, the group was not complete yet.
 *
 * @param positions the completing doses' places by group code
 */
public record CompletedGroups(Map<String, Integer> positions) {

    /** No group is complete. */
    public static final CompletedGroups NONE = new CompletedGroups(Map.of());

    /** The same groups and one more; of several complete series of a group the one completed first counts. */
    public CompletedGroups with(String group, int position) {
        Map<String, Integer> more = new HashMap<>(positions);
        more.merge(group, position, Math::min);
        return new CompletedGroups(more);
    }

    /** Whether one of the groups was complete before a place in the history. */
    boolean includesAny(Set<String> groups, int before) {
        return groups.stream().anyMatch(group -> positions.getOrDefault(group, Integer.MAX_VALUE) < before);
    }
}
