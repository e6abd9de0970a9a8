package org.qalqan.server.web.data;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much of what was known on a day rests on a source.
 *
 * @param records rows that name it
 * @param last the last day on which one of them became known
 */
public record SourceUse(long records, Optional<LocalDate> last) {

    static final SourceUse NONE = new SourceUse(0, Optional.empty());

    /** A row's source and the day it became known. */
    record Mention(String source, LocalDate knownOn) {}

    static Map<String, SourceUse> of(Stream<Mention> mentions) {
        Map<String, SourceUse> uses = new TreeMap<>();
        mentions.forEach(mention ->
                uses.merge(mention.source(), new SourceUse(1, Optional.of(mention.knownOn())), SourceUse::plus));
        return uses;
    }

    private SourceUse plus(SourceUse other) {
        Optional<LocalDate> later =
                Stream.concat(last.stream(), other.last.stream()).max(LocalDate::compareTo);
        return new SourceUse(records + other.records, later);
    }
}
