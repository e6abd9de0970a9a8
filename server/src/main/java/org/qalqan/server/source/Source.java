package org.qalqan.server.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A publication or data set that figures were taken from.
 *
 * @param id short name by which records refer to it
 * @param licence terms of use in short: {@code CC BY 4.0}, {@code PDDL}, or {@code facts} where only figures were taken
 * @param retrieved when it was read, where that is known
 */
public record Source(
        String id,
        String publisher,
        String title,
        String url,
        String licence,
        Optional<LocalDate> retrieved,
        Optional<String> note) {}
