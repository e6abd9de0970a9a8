package org.qalqan.certificate.trust;

import java.util.List;

/**
 * Exactly those who are trusted; nothing else is looked up anywhere.
 *
 * @param signers signers of HCERT; several may have the same key identifier
 * @param cardKeys keys of health cards
 */
public record Trust(List<SignerCertificate> signers, List<CardKey> cardKeys) {

    public Trust {
        signers = List.copyOf(signers);
        cardKeys = List.copyOf(cardKeys);
    }
}
