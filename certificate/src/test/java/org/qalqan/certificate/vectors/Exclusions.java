package org.qalqan.certificate.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Flags of vectors that are not held against us; each with its reason in {@code vectors/exclusions.csv}. */
record Exclusions(List<Exclusion> list) {

    record Exclusion(String prefix, String flag) {}

    static Exclusions read() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(Exclusions.class.getResourceAsStream("/vectors/exclusions.csv"))) {
            return new Exclusions(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(row -> new Exclusion(row[0], row[1]))
                    .toList());
        }
    }

    boolean contain(DgcVector vector, String flag) {
        return list.stream()
                .anyMatch(each -> each.flag().equals(flag) && vector.name().startsWith(each.prefix()));
    }
}
