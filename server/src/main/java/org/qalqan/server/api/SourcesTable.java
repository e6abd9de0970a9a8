package org.qalqan.server.api;

import java.util.List;
import org.qalqan.server.source.Source;
import org.qalqan.server.source.Sources;
import org.springframework.stereotype.Component;

/** Sources, in the columns of {@code docs/formats/campaign.md}. */
@Component
class SourcesTable implements Table<Source> {

    private final Sources sources;

    SourcesTable(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public String about() {
        return "The publications and data sets that figures were taken from. The CSV can be imported again";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Column<Source>> columns() {
        return List.of(
                Column.text("source", "Id by which records refer to it", Source::id),
                Column.text("publisher", "Who published it", Source::publisher),
                Column.text("title", "Its title", Source::title),
                Column.text("url", "Where it can be read", Source::url),
                Column.text("licence", "Terms of use in short; facts where only figures were taken", Source::licence),
                Column.maybeDay("retrieved", "When it was read, where that is known", Source::retrieved),
                Column.maybeText("note", "Anything to know about it", Source::note));
    }

    @Override
    public List<Source> rows(Asked asked) {
        return sources.all();
    }
}
