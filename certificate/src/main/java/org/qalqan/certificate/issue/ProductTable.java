package org.qalqan.certificate.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The products that certificates are issued for, with their codes. A product that the EU value sets lack has a national code, such as
 * {@code KZ/QazVac}; whoever knows this table shows it by its name. Products are data: a new one is a new row.
 *
 * @param rows the products by their code
 */
public record ProductTable(Map<String, Row> rows) {

    private static final String HEADER = "code,name,disease,vaccine,manufacturer,cvx";

    public ProductTable {
        rows = Map.copyOf(rows);
    }

    /**
     * A product.
     *
     * @param code the code of the EU value set, or a national one
     * @param name what people call it
     * @param codes its codes in a DCC
     * @param cvx its CVX code, which health cards use, where it has one
     */
    public record Row(String code, String name, Vaccination.Codes codes, Optional<String> cvx) {}

    /** The products of the campaign that ships. */
    public static ProductTable shipped() {
        try (InputStream file =
                Objects.requireNonNull(ProductTable.class.getResourceAsStream("products.csv"), "products.csv")) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a table: CSV without quotes, with the header row {@code code,name,disease,vaccine,manufacturer,cvx}.
     *
     * @throws IllegalArgumentException when the header is another, or a row lacks a field or says a code again
     */
    public static ProductTable read(String csv) {
        var lines = csv.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("the first line is not " + HEADER);
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Row row = row(line);
            if (rows.put(row.code(), row) != null) {
                throw new IllegalArgumentException("the code %s stands there twice".formatted(row.code()));
            }
        }
        return new ProductTable(rows);
    }

    private static Row row(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException("'%s' has %d fields, but should have 6".formatted(line, fields.length));
        }
        for (int field = 0; field < 5; field++) {
            if (fields[field].isBlank()) {
                throw new IllegalArgumentException("'%s' has only its last field blank, if any".formatted(line));
            }
        }
        return new Row(
                fields[0],
                fields[1],
                new Vaccination.Codes(fields[2], fields[3], fields[0], fields[4]),
                Optional.of(fields[5]).filter(cvx -> !cvx.isBlank()));
    }

    /** A product by its code. */
    public Optional<Row> product(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    /** The names by code, for whoever shows a certificate. */
    public Map<String, String> names() {
        return rows.values().stream().collect(Collectors.toUnmodifiableMap(Row::code, Row::name));
    }
}
