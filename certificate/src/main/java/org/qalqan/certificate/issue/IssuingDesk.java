package org.qalqan.certificate.issue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.qalqan.certificate.trust.Sha256;

/**
 * Makes certificates of facts, with one key and under one policy.
 *
 * @param hcerts issues HCERT
 * @param cards issues health cards; empty where the issuer has no address, which cards need
 * @param policy how long and from when
 * @param signerEnds when the signer's certificate ends, and with it everything that it signs
 */
public record IssuingDesk(HcertIssuer hcerts, Optional<CardIssuer> cards, Policy policy, Instant signerEnds) {

    private static final int REVOCATION_BYTES = 16;

    /**
     * How long certificates are valid, and from when on after the dose there is one.
     *
     * @param validity from issue to expiry; short, so that what is not known to be revoked ends by itself
     * @param delayDays whole days between the dose and the first certificate of it
     */
    public record Policy(Duration validity, int delayDays) {

        /** @throws IllegalArgumentException when the validity is not positive, or the delay is negative */
        public Policy {
            if (!validity.isPositive() || delayDays < 0) {
                throw new IllegalArgumentException(
                        "a validity of %s or a delay of %d days makes no certificates".formatted(validity, delayDays));
            }
        }
    }

    /**
     * A certificate.
     *
     * @param codes the text of its QR code; of several for a long health card
     * @param identifier its identifier, by which it may be revoked
     * @param expires from when on it is not valid any more
     */
    public record Issued(List<String> codes, Uvci identifier, Instant expires) {

        public Issued {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A certificate of a fact.
     *
     * @throws IllegalArgumentException when the dose lies in the future or is too fresh, the signer's certificate would end first, or
     *     the kind of certificate is not issued here
     */
    public Issued issue(VaccinationFact fact, Instant issuedAt, RandomGenerator random) {
        Instant expires = Instant.ofEpochSecond(issuedAt.plus(policy.validity()).getEpochSecond());
        check(fact.dose(), issuedAt, expires);
        Uvci identifier = Uvci.random(fact.country(), random);
        List<String> codes = switch (fact.format()) {
            case HCERT -> List.of(hcerts.issue(fact.vaccination(identifier).dcc(), issuedAt, expires));
            case SHC -> card(fact, identifier, issuedAt, expires);
        };
        return new Issued(codes, identifier, expires);
    }

    private List<String> card(VaccinationFact fact, Uvci identifier, Instant issuedAt, Instant expires) {
        CardIssuer issuer = cards.orElseThrow(
                () -> new IllegalArgumentException("health cards need the issuer's https address, and none is set"));
        return issuer.issue(
                CardBundle.of(fact),
                new CardIssuer.Terms(
                        issuedAt, Optional.of(expires), Optional.of(revocationIdentifier(identifier.text()))));
    }

    private void check(Vaccination.Dose dose, Instant issuedAt, Instant expires) {
        LocalDate latestToday = LocalDate.ofInstant(issuedAt, ZoneOffset.MAX);
        if (dose.date().isAfter(latestToday)) {
            throw new IllegalArgumentException("the dose of %s lies in the future".formatted(dose.date()));
        }
        LocalDate first = dose.date().plusDays(policy.delayDays());
        if (first.isAfter(latestToday)) {
            throw new IllegalArgumentException("the dose of %s has a certificate from %s on (%d days after it)"
                    .formatted(dose.date(), first, policy.delayDays()));
        }
        if (expires.isAfter(signerEnds)) {
            throw new IllegalArgumentException(
                    "the certificate would end at %s, but its signer's ends at %s. Maybe rotate the keys, or issue for fewer days"
                            .formatted(expires, signerEnds));
        }
    }

    /** The name under which a health card may be revoked ({@code vc.rid}): a hash of its identifier, 22 letters of base64url. */
    public static String revocationIdentifier(String uvci) {
        byte[] hash = Sha256.of(uvci.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, REVOCATION_BYTES));
    }
}
