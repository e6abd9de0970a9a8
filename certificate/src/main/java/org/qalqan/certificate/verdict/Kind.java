package org.qalqan.certificate.verdict;

/** What a certificate is about. */
public enum Kind {
    VACCINATION("vaccination"),
    TEST("test"),
    RECOVERY("recovery"),
    OTHER("other");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** Its name in results. */
    public String label() {
        return label;
    }
}
