package org.qalqan.server.api;

import java.util.ArrayList;
import java.util.List;
import org.qalqan.server.supply.Product;
import org.qalqan.server.supply.Products;
import org.springframework.stereotype.Component;

/** Products, in the columns of {@code docs/formats/campaign.md}. */
@Component
class ProductsTable implements Table<Product> {

    private final Products products;

    ProductsTable(Products products) {
        this.products = products;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public String about() {
        return "The vaccines of the campaign as authorised: series, ages, storage, vials and codes";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.PRODUCT);
    }

    @Override
    public List<Column<Product>> columns() {
        List<Column<Product>> columns = new ArrayList<>(names());
        columns.addAll(use());
        columns.addAll(codes());
        return List.copyOf(columns);
    }

    private static List<Column<Product>> names() {
        return List.of(
                Column.text("product", "Id of the product", Product::id),
                Column.text(
                        "name_kk", "Name in Kazakh", product -> product.name().kk()),
                Column.text(
                        "name_ru", "Name in Russian", product -> product.name().ru()),
                Column.text(
                        "name_en", "Name in English", product -> product.name().en()),
                Column.maybeText("aliases", "Other names, separated by semicolons", Product::aliases),
                Column.text("platform", "How it works: inactivated, viral_vector, mrna", Product::platform));
    }

    private static List<Column<Product>> use() {
        return List.of(
                Column.whole("doses_in_series", "Doses of a complete primary series", Product::dosesInSeries),
                Column.whole("components", "2 when first and second dose are different vials", Product::components),
                Column.maybeWhole("interval_min_days", "Days between doses, at least", Product::intervalMinDays),
                Column.maybeWhole("interval_max_days", "Days between doses, at most", Product::intervalMaxDays),
                Column.maybeWhole("age_min_years", "From this age", Product::ageMinYears),
                Column.maybeWhole("age_max_years", "Up to this age", Product::ageMaxYears),
                Column.maybeNumber("storage_min_celsius", "Kept at least this warm", Product::storageMinCelsius),
                Column.maybeNumber("storage_max_celsius", "Kept at most this warm", Product::storageMaxCelsius),
                Column.maybeWhole("days_at_2_8_celsius", "Days it keeps at 2 to 8 °C", Product::daysAt2To8Celsius),
                Column.maybeWhole("shelf_life_days", "Days it keeps as stored", Product::shelfLifeDays),
                Column.wholes("doses_per_vial", "Vial sizes in use", Product::dosesPerVial),
                Column.maybeNumber("open_vial_hours", "Hours an open vial keeps", Product::openVialHours));
    }

    private static List<Column<Product>> codes() {
        return List.of(
                Column.maybeText("cvx", "Code of the CDC's vaccine list", Product::cvx),
                Column.maybeText("atc", "ATC code of the WHO", Product::atc),
                Column.maybeText("eu_dcc", "Code in the EU's COVID certificate value sets", Product::euDcc),
                Column.text("source", "Id of the source", Product::source),
                Column.maybeText("note", "Anything to know about it", Product::note));
    }

    @Override
    public List<Product> rows(Asked asked) {
        return products.all().stream()
                .filter(product ->
                        asked.product().isEmpty() || asked.product().get().equals(product.id()))
                .toList();
    }
}
