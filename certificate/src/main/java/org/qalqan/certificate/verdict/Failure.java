package org.qalqan.certificate.verdict;

import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;

/** Why a certificate is not valid. A closed set; each has a name for machines and a text for people. */
public sealed interface Failure {

    /** Its name: lower case, words joined by hyphens. */
    String name();

    /** What was found, with its value and the law it broke. */
    String text();

    /** A layer could not be taken off. */
    record Undecodable(Layer layer, String text) implements Failure {

        /** The failure that an exception tells of. */
        public static Undecodable of(MalformedException malformed) {
            return new Undecodable(malformed.layer(), malformed.layer().label() + ": " + malformed.text());
        }

        @Override
        public String name() {
            return "undecodable";
        }
    }

    /** Nobody who is trusted has signed this. */
    record Unsigned(Cause cause, String text) implements Failure {

        /** What is wrong about the signature. */
        public enum Cause {
            NO_ALGORITHM("no-algorithm"),
            UNSUPPORTED_ALGORITHM("unsupported-algorithm"),
            NO_KEY_IDENTIFIER("no-key-identifier"),
            UNKNOWN_KEY("unknown-key"),
            UNSUITABLE_KEY("unsuitable-key"),
            SIGNATURE_FORM("signature-form"),
            SIGNATURE_MISMATCH("signature-mismatch");

            private final String label;

            Cause(String label) {
                this.label = label;
            }
        }

        @Override
        public String name() {
            return cause.label;
        }
    }

    /** The signer may not sign certificates of this kind. */
    record WrongKeyUsage(String text) implements Failure {

        @Override
        public String name() {
            return "wrong-key-usage";
        }
    }

    /** The certificate, or its signer, is not valid at the time. */
    record OutOfTime(Cause cause, String text) implements Failure {

        /** What is wrong about the time. */
        public enum Cause {
            NO_EXPIRY("no-expiry"),
            EXPIRED("expired"),
            ISSUED_IN_FUTURE("issued-in-future"),
            NO_START("no-start"),
            NOT_YET_VALID("not-yet-valid"),
            SIGNER_OUT_OF_TIME("signer-out-of-time");

            private final String label;

            Cause(String label) {
                this.label = label;
            }
        }

        @Override
        public String name() {
            return cause.label;
        }
    }

    /** The statement breaks the schema that it claims to follow. */
    record OffSchema(String text) implements Failure {

        @Override
        public String name() {
            return "off-schema";
        }
    }

    /** The issuer has revoked it. */
    record Revoked(String text) implements Failure {

        @Override
        public String name() {
            return "revoked";
        }
    }
}
