package org.qalqan.certificate.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qalqan.certificate.verdict.Failure.OutOfTime;

/** Times of a certificate held against a clock (RFC 7519, sections 4.1.4 to 4.1.6). */
public final class TimeRules {

    private TimeRules() {}

    /** Everything in which the stated times do not fit the clock. A time that is not stated is no failure here. */
    public static List<OutOfTime> failures(Payload.Times times, Instant clock) {
        BigDecimal now = BigDecimal.valueOf(clock.getEpochSecond()).add(BigDecimal.valueOf(clock.getNano(), 9));
        List<OutOfTime> failures = new ArrayList<>();
        times.expires()
                .filter(expires -> now.compareTo(expires) > 0)
                .ifPresent(expires ->
                        failures.add(new OutOfTime(OutOfTime.Cause.EXPIRED, text("expired", expires, clock))));
        times.issuedAt()
                .filter(issuedAt -> now.compareTo(issuedAt) < 0)
                .ifPresent(issuedAt -> failures.add(
                        new OutOfTime(OutOfTime.Cause.ISSUED_IN_FUTURE, text("is issued", issuedAt, clock))));
        times.notBefore()
                .filter(notBefore -> now.compareTo(notBefore) < 0)
                .ifPresent(notBefore -> failures.add(
                        new OutOfTime(OutOfTime.Cause.NOT_YET_VALID, text("becomes valid", notBefore, clock))));
        return failures;
    }

    private static String text(String event, BigDecimal seconds, Instant clock) {
        return "%s at %s, but the clock says %s".formatted(event, instant(seconds), clock);
    }

    /** The instant of a number of seconds; the number itself where it is beyond all calendars. */
    static String instant(BigDecimal seconds) {
        boolean isInCalendar = seconds.abs().compareTo(BigDecimal.valueOf(100_000_000_000L)) < 0;
        return isInCalendar ? Instant.ofEpochSecond(seconds.longValue()).toString() : seconds + " s";
    }
}
