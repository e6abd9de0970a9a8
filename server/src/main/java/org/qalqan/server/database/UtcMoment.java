package org.qalqan.server.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An instant as the database driver takes it: JDBC knows no instants, but moments with an offset. */
public final class UtcMoment {

    private UtcMoment() {}

    public static OffsetDateTime of(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
