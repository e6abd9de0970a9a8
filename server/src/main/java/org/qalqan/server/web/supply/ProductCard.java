package org.qalqan.server.web.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.server.supply.Product;
import org.qalqan.server.web.Formats;
import org.qalqan.server.web.Words;

/**
 * A vaccine as authorised, in words. What is not known is empty.
 *
 * @param series doses of a primary series and the days between them
 * @param ages who it is for
 * @param storage at which temperature, and for how long
 * @param vials doses in a vial, and how long an opened one keeps
 * @param codes in other registers: name and code
 */
public record ProductCard(
        String name,
        String platform,
        String series,
        Optional<String> ages,
        Optional<String> storage,
        Optional<String> vials,
        List<Code> codes,
        String source,
        Optional<String> note) {

    /** A product's code in a register. */
    public record Code(String register, String value) {}

    static ProductCard of(Product product, Words words) {
        return new ProductCard(
                product.name().in(words.language()),
                words.text("platform." + product.platform()),
                series(product, words),
                ages(product, words),
                storage(product, words),
                vials(product, words),
                codes(product),
                product.source(),
                product.note());
    }

    private static String series(Product product, Words words) {
        String doses = words.text(
                product.hasTwoComponents() ? "product.doses-of-two-components" : "product.doses",
                product.dosesInSeries());
        Optional<String> interval = product.intervalMinDays()
                .map(least -> product.intervalMaxDays()
                        .map(most -> words.text("product.interval-range", least, most))
                        .orElseGet(() -> words.text("product.interval", least)));
        return interval.map(days -> doses + ", " + days).orElse(doses);
    }

    private static Optional<String> ages(Product product, Words words) {
        return product.ageMinYears()
                .map(from -> product.ageMaxYears()
                        .map(to -> words.text("product.ages", from, to))
                        .orElseGet(() -> words.text("product.from-age", from)));
    }

    private static Optional<String> storage(Product product, Words words) {
        Formats formats = words.formats();
        List<String> parts = new ArrayList<>();
        product.storageMaxCelsius()
                .map(warmest -> product.storageMinCelsius()
                        .map(coldest ->
                                words.text("product.between", formats.decimal(coldest), formats.decimal(warmest)))
                        .orElseGet(() -> words.text("product.below", formats.decimal(warmest))))
                .ifPresent(parts::add);
        product.shelfLifeDays()
                .map(days -> words.text("product.shelf-life", days))
                .ifPresent(parts::add);
        product.daysAt2To8Celsius()
                .map(days -> words.text("product.thawed", days))
                .ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static Optional<String> vials(Product product, Words words) {
        List<String> parts = new ArrayList<>();
        if (!product.dosesPerVial().isEmpty()) {
            String sizes = product.dosesPerVial().stream()
                    .map(String::valueOf)
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            parts.add(words.text("product.vials", sizes));
        }
        product.openVialHours()
                .map(hours -> words.text("product.open", words.formats().decimal(hours)))
                .ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static List<Code> codes(Product product) {
        List<Code> codes = new ArrayList<>();
        product.cvx().map(code -> new Code("CVX", code)).ifPresent(codes::add);
        product.atc().map(code -> new Code("ATC", code)).ifPresent(codes::add);
        product.euDcc().map(code -> new Code("EU DCC", code)).ifPresent(codes::add);
        return List.copyOf(codes);
    }
}
