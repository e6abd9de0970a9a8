package org.qalqan.certificate.issue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qalqan.certificate.encoding.Value;

/**
 * A dose as a DCC states it (EU DCC schema 1.3.0).
 *
 * @param name the person
 * @param birthDate the person's birth date, as far as it is known
 * @param codes which vaccine against what
 * @param dose which dose of the series
 * @param country where it was given, ISO 3166-1 alpha-2
 * @param issuer who issues the certificate, at most 80 letters
 * @param identifier the certificate's own identifier
 */
public record Vaccination(
        Name name, BirthDate birthDate, Codes codes, Dose dose, String country, String issuer, Uvci identifier) {

    /**
     * A name, as written and as a machine-readable travel document has it.
     *
     * @param family the family name
     * @param familyStandardised the same in A to Z and {@code <} (ICAO 9303)
     * @param given the given name; empty for somebody who has one name only
     * @param givenStandardised the same in A to Z and {@code <}
     */
    public record Name(String family, String familyStandardised, String given, String givenStandardised) {

        private static final int LETTERS = 80;

        /** @throws IllegalArgumentException when a part is longer than 80 letters, or there is no family name */
        public Name {
            if (family.isBlank() || family.length() > LETTERS || given.length() > LETTERS) {
                throw new IllegalArgumentException(
                        "a family name has 1 to %d letters, a given name at most as many".formatted(LETTERS));
            }
        }

        /**
         * A name as it is written at home and in the passport.
         *
         * @throws IllegalArgumentException when the Latin form is none
         */
        public static Name inTwoScripts(String family, String familyLatin, String given, String givenLatin) {
            return new Name(
                    family, StandardName.of(familyLatin), given, given.isBlank() ? "" : StandardName.of(givenLatin));
        }
    }

    /**
     * Codes of the EU value sets, or national ones where these have none.
     *
     * @param disease SNOMED CT code of the disease
     * @param vaccine SNOMED CT or ATC code of the kind of vaccine
     * @param product the product
     * @param manufacturer the manufacturer
     */
    public record Codes(String disease, String vaccine, String product, String manufacturer) {}

    /**
     * Which dose it was.
     *
     * @param number the dose's number, 1 to 9
     * @param of doses in the series, 1 to 9
     * @param date the day it was given
     */
    public record Dose(int number, int of, LocalDate date) {

        /** @throws IllegalArgumentException when a number is not 1 to 9 */
        public Dose {
            if (number < 1 || number > 9 || of < 1 || of > 9) {
                throw new IllegalArgumentException(
                        "dose %d of %d: both numbers have to be 1 to 9".formatted(number, of));
            }
        }
    }

    /** The statement. */
    public Value.Members dcc() {
        Map<String, Value> entry = new LinkedHashMap<>();
        entry.put("tg", new Value.Text(codes.disease()));
        entry.put("vp", new Value.Text(codes.vaccine()));
        entry.put("mp", new Value.Text(codes.product()));
        entry.put("ma", new Value.Text(codes.manufacturer()));
        entry.put("dn", new Value.Number(BigDecimal.valueOf(dose.number())));
        entry.put("sd", new Value.Number(BigDecimal.valueOf(dose.of())));
        entry.put("dt", new Value.Text(dose.date().toString()));
        entry.put("co", new Value.Text(country));
        entry.put("is", new Value.Text(issuer));
        entry.put("ci", new Value.Text(identifier.text()));
        Map<String, Value> dcc = new LinkedHashMap<>();
        dcc.put("ver", new Value.Text("1.3.0"));
        dcc.put("nam", nameMembers());
        dcc.put("dob", new Value.Text(birthDate.text()));
        dcc.put("v", new Value.Items(List.of(new Value.Members(entry))));
        return new Value.Members(dcc);
    }

    private Value.Members nameMembers() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("fn", new Value.Text(name.family()));
        members.put("fnt", new Value.Text(name.familyStandardised()));
        if (!name.given().isBlank()) {
            members.put("gn", new Value.Text(name.given()));
            members.put("gnt", new Value.Text(name.givenStandardised()));
        }
        return new Value.Members(members);
    }
}
