package org.qalqan.server.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an alert is about, the most urgent first: what could harm somebody, then what stops a session, then what wastes vaccine. */
public enum AlertKind {
    /** A recalled lot is still on a shelf. */
    RECALLED,
    /** A lot is held at a place after its cold chain broke there. */
    EXCURSION,
    /** An expired lot is still on a shelf. */
    EXPIRED,
    /** The time of an opened vial is over and doses are left in it. */
    OPEN_VIAL,
    /** A place that used a product lately has none that it may use. */
    STOCK_OUT,
    /** Stock ends soon at the pace of late. */
    RUNWAY,
    /** Doses will be left when the lot's last day is over. */
    EXPIRY,
    /** A delivery was announced and has not come, or less than announced. */
    DELIVERY,
    /** A shipment is on its way for too long. */
    SHIPMENT,
    /** A lot is held everywhere, and some of it lies on a shelf. */
    HELD;

    /** The word used in files and keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AlertKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
