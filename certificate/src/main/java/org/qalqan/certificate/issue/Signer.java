package org.qalqan.certificate.issue;

import org.qalqan.certificate.trust.Algorithm;

/** Signs with a key that it never shows: in a file, a module or a service. */
public interface Signer {

    /** The algorithm of its signatures. */
    Algorithm algorithm();

    /** A signature in the form of the algorithm: for ECDSA the two numbers side by side. */
    byte[] sign(byte[] message);
}
