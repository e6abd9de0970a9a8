package org.qalqan.certificate.batch;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.issue.BirthDate;
import org.qalqan.certificate.issue.ProductTable;
import org.qalqan.certificate.issue.Vaccination;
import org.qalqan.certificate.issue.VaccinationFact;
import org.qalqan.certificate.verdict.Format;

/**
 * A line of facts to certify (docs/formats/certificate.md). All faults of a line are told at once.
 *
 * @param id the line's id, if it has one, given back unchanged
 * @param fact the fact
 */
record FactLine(Optional<Value> id, VaccinationFact fact) {

    static FactLine read(byte[] line, ProductTable products) throws LineFault {
        Value.Members members = members(line);
        Optional<Value> id =
                members.member("id").filter(value -> value instanceof Value.Text || value instanceof Value.Number);
        return new FactLine(id, new Fields(members).fact(id, products));
    }

    private static Value.Members members(byte[] line) throws LineFault {
        try {
            return JsonText.members(line);
        } catch (MalformedException malformed) {
            throw new LineFault(Optional.empty(), malformed.text());
        }
    }

    /** The fields of one line, and what is wrong with them. */
    private static final class Fields {

        private final Value.Members line;
        private final Value.Members person;
        private final List<String> faults = new ArrayList<>();

        Fields(Value.Members line) {
            this.line = line;
            this.person = line.members("person").orElse(new Value.Members(Map.of()));
        }

        VaccinationFact fact(Optional<Value> id, ProductTable products) throws LineFault {
            Format format = format();
            Vaccination.@Nullable Name name = checked(this::name);
            @Nullable BirthDate birthDate = checked(() -> new BirthDate(text(person, "birthDate", "person.birthDate")));
            ProductTable.@Nullable Row product = product(products);
            Vaccination.@Nullable Dose dose = checked(this::dose);
            String country = text(line, "country", "country");
            String issuer = text(line, "issuer", "issuer");
            if (faults.isEmpty() && name != null && birthDate != null && product != null && dose != null) {
                @Nullable
                VaccinationFact fact = checked(() ->
                        new VaccinationFact(format, name, birthDate, product, dose, line.text("lot"), country, issuer));
                if (fact != null) {
                    return fact;
                }
            }
            throw new LineFault(id, String.join("; ", faults));
        }

        private <T> @Nullable T checked(Supplier<T> made) {
            int before = faults.size();
            try {
                return made.get();
            } catch (IllegalArgumentException fault) {
                if (faults.size() == before) {
                    faults.add(String.valueOf(fault.getMessage()));
                }
                return null;
            }
        }

        private String text(Value.Members members, String field, String path) {
            Optional<String> text = members.text(field);
            if (text.isEmpty()) {
                faults.add(path + " is missing or not a text");
            }
            return text.orElse("");
        }

        private Format format() {
            String code = line.text("format").orElse(Format.HCERT.code());
            for (Format format : Format.values()) {
                if (format.code().equals(code)) {
                    return format;
                }
            }
            faults.add("format '%s' is neither hcert nor shc".formatted(code));
            return Format.HCERT;
        }

        private Vaccination.Name name() {
            String family = text(person, "family", "person.family");
            String familyLatin = text(person, "familyLatin", "person.familyLatin");
            String given = person.text("given").orElse("");
            String givenLatin = given.isEmpty() ? "" : text(person, "givenLatin", "person.givenLatin");
            return Vaccination.Name.inTwoScripts(family, familyLatin, given, givenLatin);
        }

        private ProductTable.@Nullable Row product(ProductTable products) {
            String code = text(line, "product", "product");
            Optional<ProductTable.Row> product = products.product(code);
            if (product.isEmpty() && !code.isEmpty()) {
                faults.add("product '%s' is not in the product table".formatted(code));
            }
            return product.orElse(null);
        }

        private Vaccination.Dose dose() {
            int number = count("doseNumber");
            int of = count("dosesInSeries");
            String date = text(line, "date", "date");
            return new Vaccination.Dose(number, of, day(date));
        }

        private int count(String field) {
            if (line.member(field).orElse(new Value.Null()) instanceof Value.Number(BigDecimal number)
                    && number.stripTrailingZeros().scale() <= 0
                    && number.abs().compareTo(BigDecimal.valueOf(1000)) < 0) {
                return number.intValueExact();
            }
            faults.add(field + " is not a whole number");
            return 0;
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException none) {
                throw new IllegalArgumentException("date '%s' is not a day like 2021-05-25".formatted(text), none);
            }
        }
    }
}
