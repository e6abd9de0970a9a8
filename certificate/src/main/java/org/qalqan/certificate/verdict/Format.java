package org.qalqan.certificate.verdict;

/** The kinds of certificate that can be read. */
public enum Format {
    /** Electronic health certificate container: EU DCC and WHO. */
    HCERT("hcert"),
    /** SMART Health Card. */
    SHC("shc");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    /** Its name in results. */
    public String code() {
        return code;
    }

    /** The kind that a text claims to be. What does not begin like a health card is held against HCERT. */
    public static Format of(String text) {
        return text.regionMatches(true, 0, "shc:", 0, 4) ? SHC : HCERT;
    }
}
