package org.qalqan.certificate.hcert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.verdict.Product;

/**
 * Names of vaccines by the codes that certificates use: the EU value set, and what an installation adds. A code that is in neither is
 * no fault; it is shown as it stands.
 *
 * @param namesByCode the names
 */
public record Products(Map<String, String> namesByCode) {

    public Products {
        namesByCode = Map.copyOf(namesByCode);
    }

    /** The EU value set of 30 November 2022. */
    public static Products shipped() {
        try (InputStream file = Objects.requireNonNull(
                Products.class.getResourceAsStream("vaccine-products.csv"), "vaccine-products.csv")) {
            Map<String, String> names = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .forEach(row -> names.put(row[0], row[1]));
            return new Products(names);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same with more, such as national codes that the EU value set lacks. */
    public Products with(Map<String, String> more) {
        Map<String, String> names = new HashMap<>(namesByCode);
        names.putAll(more);
        return new Products(names);
    }

    /** The vaccines that a DCC names. */
    List<Product> in(Value.Members dcc) {
        return dcc.items("v").stream()
                .flatMap(entry -> entry instanceof Value.Members members ? members.text("mp").stream() : Stream.of())
                .map(this::product)
                .toList();
    }

    private Product product(String code) {
        String name = namesByCode.get(code);
        return new Product(code, name == null ? code : name, name != null);
    }
}
