package org.qalqan.server.web.stores;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.Words;

/**
 * Moments of a page about a day.
 *
 * @param day that the page is about
 * @param zone the campaign's
 * @param now the moment it is
 */
public record Moments(LocalDate day, ZoneId zone, Instant now) {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static Moments of(Visit visit, Instant now) {
        return new Moments(visit.asOf(), visit.campaign().timeZone(), now);
    }

    /** The day it is in the campaign, on which what is recorded now becomes known. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    public boolean isToday() {
        return day.equals(today());
    }

    /** The last moment of the day: what was there by then is what the day's shelf shows. */
    Instant endOfDay() {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** The moment that the page looks from: now on the day itself, the end of a day that is over. */
    public Instant seenFrom() {
        return isToday() ? now : endOfDay();
    }

    /** The moment that a form begins with: now, or noon of a day that is not today. */
    public Instant usual() {
        return isToday()
                ? now.truncatedTo(ChronoUnit.SECONDS)
                : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    /** As a field of a form has it. */
    public String field(Instant moment) {
        return FIELD.format(LocalDateTime.ofInstant(moment, zone));
    }

    /** Reads what a field of a form holds; empty where it is no moment. */
    Optional<Instant> read(String field) {
        try {
            return Optional.of(LocalDateTime.parse(field.strip()).atZone(zone).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    /** A moment as it is shown: 4 June 2021, 12:00. */
    public String shown(Instant moment, Words words) {
        LocalDateTime there = LocalDateTime.ofInstant(moment, zone);
        return words.formats().date(there.toLocalDate()) + ", " + CLOCK.format(there);
    }

    /** The time of day of a moment. */
    public String time(Instant moment) {
        return CLOCK.format(LocalDateTime.ofInstant(moment, zone));
    }
}
