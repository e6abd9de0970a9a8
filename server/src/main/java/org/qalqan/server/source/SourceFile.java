package org.qalqan.server.source;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;

/** A file of sources, in the form of {@code docs/formats/campaign.md}. */
public final class SourceFile {

    private static final CsvForm FORM = CsvForm.of("source,publisher,title,url,licence,retrieved,note");

    private SourceFile() {}

    public static List<Source> read(CsvFile file) {
        return file.read(FORM, SourceFile::source, UniqueKey.of("source", Source::id));
    }

    private static Optional<Source> source(CsvRow row) {
        String id = row.required("source");
        String publisher = row.required("publisher");
        String title = row.required("title");
        String url = row.required("url");
        String licence = row.required("licence");
        return row.make(() -> new Source(id, publisher, title, url, licence, row.date("retrieved"), row.text("note")));
    }
}
