package org.qalqan.certificate.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qalqan.certificate.encoding.Value;

/**
 * What a certificate says. Nothing of it is true unless the verdict is valid.
 *
 * @param content the statement: the DCC (or another health certificate) of an HCERT, the whole payload of a health card
 * @param kind what it is about
 * @param schema the version of the schema it claims to follow, or empty
 * @param issuer who it says issued it
 * @param times issue and expiry
 * @param products vaccines named in it, known or not
 */
public record Payload(
        Value.Members content, Kind kind, String schema, Optional<String> issuer, Times times, List<Product> products) {

    public Payload {
        products = List.copyOf(products);
    }

    /**
     * Times in seconds since 1970-01-01T00:00:00Z, as the certificate states them.
     *
     * @param issuedAt when it was issued
     * @param notBefore from when on it is valid
     * @param expires from when on it is not valid any more
     */
    public record Times(Optional<BigDecimal> issuedAt, Optional<BigDecimal> notBefore, Optional<BigDecimal> expires) {}
}
