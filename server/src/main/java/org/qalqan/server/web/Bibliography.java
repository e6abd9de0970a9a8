package org.qalqan.server.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qalqan.server.source.Source;

/** The sources that a page names, by id, as links out to where they can be read. */
public record Bibliography(Map<String, Source> sources) {

    public static Bibliography of(List<Source> sources) {
        return new Bibliography(sources.stream().collect(Collectors.toMap(Source::id, Function.identity())));
    }

    /** Where a source can be read, under its publisher's name; the bare id when nothing else is known of it. */
    public Link link(String id) {
        Source source = sources.get(id);
        return source == null ? Link.source(id, "#") : Link.source(source.publisher(), source.url());
    }

    public String title(String id) {
        Source source = sources.get(id);
        return source == null ? id : source.title();
    }
}
