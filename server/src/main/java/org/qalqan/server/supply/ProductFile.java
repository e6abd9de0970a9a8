package org.qalqan.server.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;
import org.qalqan.server.language.Wording;

/** A file of products, in the form of {@code docs/formats/campaign.md}. */
public final class ProductFile {

    private static final CsvForm FORM =
            CsvForm.of("product,name_kk,name_ru,name_en,aliases,platform,doses_in_series,components,"
                    + "interval_min_days,interval_max_days,age_min_years,age_max_years,storage_min_celsius,storage_max_celsius,"
                    + "days_at_2_8_celsius,shelf_life_days,doses_per_vial,open_vial_hours,cvx,atc,eu_dcc,source,note");

    private ProductFile() {}

    /** Reads the file. {@code sources} are the ids that a row may name. */
    public static List<Product> read(CsvFile file, Set<String> sources) {
        return file.read(FORM, row -> product(row, sources), UniqueKey.of("product", Product::id));
    }

    private static Optional<Product> product(CsvRow row, Set<String> sources) {
        String id = row.required("product");
        String kk = row.required("name_kk");
        String ru = row.required("name_ru");
        String en = row.required("name_en");
        String platform = row.required("platform");
        int dosesInSeries = atLeastOne(row, "doses_in_series");
        int components = atLeastOne(row, "components");
        if (row.isSound() && components > 2) {
            row.fault("components", "a product has one component or two");
        }
        String source = row.known("source", sources, "source");
        return row.make(() -> new Product(
                        id,
                        new Wording(kk, ru, en),
                        row.text("aliases"),
                        platform,
                        dosesInSeries,
                        components,
                        small(row, "interval_min_days"),
                        small(row, "interval_max_days"),
                        small(row, "age_min_years"),
                        small(row, "age_max_years"),
                        row.decimal("storage_min_celsius"),
                        row.decimal("storage_max_celsius"),
                        small(row, "days_at_2_8_celsius"),
                        small(row, "shelf_life_days"),
                        vialSizes(row),
                        row.decimal("open_vial_hours"),
                        row.text("cvx"),
                        row.text("atc"),
                        row.text("eu_dcc"),
                        source,
                        row.text("note")))
                .filter(_ -> row.isSound());
    }

    private static int atLeastOne(CsvRow row, String column) {
        row.required(column);
        int number = small(row, column).orElse(0);
        if (row.isSound() && number < 1) {
            row.fault(column, "the number is at least 1");
        }
        return number;
    }

    private static Optional<Integer> small(CsvRow row, String column) {
        return row.whole(column).flatMap(number -> {
            if (number > 100_000) {
                row.fault(column, "the number is at most 100000");
                return Optional.empty();
            }
            return Optional.of(Math.toIntExact(number));
        });
    }

    private static List<Integer> vialSizes(CsvRow row) {
        String text = row.text("doses_per_vial").orElse("");
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.matches("[1-9]\\d{0,2}(;[1-9]\\d{0,2})*")) {
            row.fault("doses_per_vial", "vial sizes are whole numbers from 1, joined by ;");
            return List.of();
        }
        return Arrays.stream(text.split(";")).map(Integer::valueOf).toList();
    }
}
