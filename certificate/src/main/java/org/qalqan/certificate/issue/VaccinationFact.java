package org.qalqan.certificate.issue;

import java.util.Optional;
import org.qalqan.certificate.verdict.Format;

/**
 * A dose that somebody may have a certificate of. The law: a fact comes from the registry, and the schedule has counted the dose as
 * valid. Nobody makes one from a form. This library cannot see either; whoever hands a fact over vouches for it.
 *
 * @param format the kind of certificate
 * @param name the person, in two scripts
 * @param birthDate the person's birth date, as far as it is known
 * @param product what was given
 * @param dose which dose of the series, and when
 * @param lot the lot it came from; so that a recalled lot's certificates are found
 * @param country where it was given, ISO 3166-1 alpha-2
 * @param issuer who issues the certificate, at most 80 letters
 */
public record VaccinationFact(
        Format format,
        Vaccination.Name name,
        BirthDate birthDate,
        ProductTable.Row product,
        Vaccination.Dose dose,
        Optional<String> lot,
        String country,
        String issuer) {

    private static final int ISSUER_LETTERS = 80;

    /** @throws IllegalArgumentException when a country or issuer has not its form */
    public VaccinationFact {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country '%s' is not of two letters, like KZ".formatted(country));
        }
        if (issuer.isBlank() || issuer.length() > ISSUER_LETTERS) {
            throw new IllegalArgumentException(
                    "issuer has %d letters, but 1 to %d are allowed".formatted(issuer.length(), ISSUER_LETTERS));
        }
    }

    /** The dose as a DCC states it. */
    Vaccination vaccination(Uvci identifier) {
        return new Vaccination(name, birthDate, product.codes(), dose, country, issuer, identifier);
    }
}
