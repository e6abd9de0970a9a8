package org.qalqan.server.place;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;
import org.qalqan.server.language.Wording;

/** A file of places, parents before children, in the form of {@code docs/formats/campaign.md}. */
public final class PlaceFile {

    private static final CsvForm FORM =
            CsvForm.of("place,parent,kind,name_kk,name_ru,name_en,iso_numeric,kato,latitude,longitude,source");
    private static final List<String> KINDS =
            Arrays.stream(PlaceKind.values()).map(PlaceKind::code).toList();

    private PlaceFile() {}

    /** A place with where it lies. */
    public record Located(Place place, Position position) {}

    /** Reads the file. {@code sources} are the ids that a row may name. */
    public static List<Located> read(CsvFile file, Set<String> sources) {
        Set<String> seen = new HashSet<>();
        return file.read(
                FORM,
                row -> {
                    Optional<Located> place = place(row, sources, seen);
                    place.ifPresent(located -> seen.add(located.place().code()));
                    return place;
                },
                UniqueKey.of("place", located -> located.place().code()));
    }

    private static Optional<Located> place(CsvRow row, Set<String> sources, Set<String> seen) {
        String code = row.required("place");
        Optional<String> parent = row.knownOrEmpty("parent", seen, "place above");
        Optional<PlaceKind> kind = row.word("kind", PlaceKind::of, KINDS);
        row.required("kind");
        String kk = row.required("name_kk");
        String ru = row.required("name_ru");
        String en = row.required("name_en");
        String source = row.known("source", sources, "source");
        Position position = new Position(
                row.text("iso_numeric"), row.text("kato"), row.decimal("latitude"), row.decimal("longitude"));
        return row.make(() ->
                new Located(new Place(code, parent, kind.orElseThrow(), new Wording(kk, ru, en), source), position));
    }
}
