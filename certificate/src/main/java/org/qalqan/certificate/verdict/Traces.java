package org.qalqan.certificate.verdict;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a revocation can name in a certificate.
 *
 * @param identifiers its own identifiers: {@code ci} of a DCC, {@code vc.rid} of a health card
 * @param lots the lots that it names; a DCC names none
 * @param signer the key identifier that it names: of HCERT in hex, of a health card its {@code kid}
 * @param signature what is unchangeable in its signature, in hex
 */
public record Traces(List<String> identifiers, List<String> lots, Optional<String> signer, String signature) {

    private static final int LONGEST_ELLIPTIC_BYTES = 96;

    public Traces {
        identifiers = List.copyOf(identifiers);
        lots = List.copyOf(lots);
    }

    /**
     * What is unchangeable in a signature: of ECDSA only the first number, since anybody can turn the second into its mirror image and
     * have another valid signature.
     */
    public static String signature(byte[] signature) {
        int bytes = signature.length > LONGEST_ELLIPTIC_BYTES ? signature.length : signature.length / 2;
        return HexFormat.of().formatHex(Arrays.copyOf(signature, bytes));
    }
}
