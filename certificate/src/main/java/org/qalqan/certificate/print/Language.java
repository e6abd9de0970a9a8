package org.qalqan.certificate.print;

import java.util.Locale;

/** The languages that a page is printed in. */
public enum Language {
    KK,
    RU,
    EN;

    /** Its tag, BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
