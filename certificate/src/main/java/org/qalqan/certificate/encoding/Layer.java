package org.qalqan.certificate.encoding;

/** The layers that a certificate is wrapped in, outermost first. */
public enum Layer {
    TEXT("text"),
    PREFIX("prefix"),
    BASE45("Base45"),
    DIGITS("digits"),
    CHUNKS("chunks"),
    COMPRESSION("compression"),
    CBOR("CBOR"),
    COSE("COSE"),
    JWS("JWS"),
    JSON("JSON"),
    CLAIMS("claims");

    private final String label;

    Layer(String label) {
        this.label = label;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }
}
