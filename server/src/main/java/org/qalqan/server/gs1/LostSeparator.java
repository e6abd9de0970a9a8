package org.qalqan.server.gs1;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a value that has probably swallowed what stands behind it because a separator was not typed: {@code EW015817220531} instead of
 * {@code EW0158}, separator, {@code 17220531}.
 *
 * <p>Many lot numbers have "17" or "21" in them, and a question that comes too often is answered without looking. So a value that keeps
 * its own rules is doubted only when what follows is a date of packs in use today, or a serial number that makes the whole longer than lot
 * numbers are. A value that is too long is parted wherever it can be.
 */
final class LostSeparator {

    private static final Set<String> EXPIRY = Set.of("15", "17");
    private static final Set<String> MADE = Set.of("11", "13");
    private static final Set<String> OTHERS = Set.of("10", "21", "30", "37");
    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 10;
    private static final int SHORTEST_LOT = 3;
    private static final int SHORTEST_SERIAL = 8;

    private final LocalDate reference;
    private final Set<String> present;

    /** @param present the identifiers that the scan has already: they are not expected a second time */
    LostSeparator(LocalDate reference, Set<String> present) {
        this.reference = reference;
        this.present = present;
    }

    /** The piece in its parts, at a date rather than anywhere else; empty when there is nothing to be parted. */
    List<Piece> part(Piece piece, boolean isLawful) {
        if (piece.identifier().isPredefined()) {
            return List.of();
        }
        return IntStream.range(1, piece.value().length())
                .mapToObj(at -> parts(piece, at, isLawful))
                .filter(parts -> !parts.isEmpty())
                .min(Comparator.comparing(parts -> !isDate(parts.get(1))))
                .orElse(List.of());
    }

    private List<Piece> parts(Piece piece, int at, boolean isLawful) {
        String head = piece.value().substring(0, at);
        String tail = piece.value().substring(at);
        if (!piece.identifier().form().isLawful(piece.ai(), head, reference)) {
            return List.of();
        }
        Pieces behind = ElementStrings.read(Typing.of(tail));
        if (!areExpected(behind)) {
            return List.of();
        }
        Piece next = behind.pieces().getFirst();
        if (isLawful && !isProbable(head, next)) {
            return List.of();
        }
        int position = piece.position() + piece.ai().length() + at;
        return Stream.concat(
                        Stream.of(new Piece(piece.position(), piece.ai(), head)),
                        behind.pieces().stream()
                                .map(part -> new Piece(position + part.position() - 1, part.ai(), part.value())))
                .toList();
    }

    private boolean areExpected(Pieces behind) {
        Set<String> seen = new HashSet<>(present);
        return behind.faults().isEmpty()
                && behind.pieces().stream()
                        .allMatch(piece -> seen.add(piece.ai())
                                && (isDate(piece) || OTHERS.contains(piece.ai()))
                                && piece.identifier().form().isLawful(piece.ai(), piece.value(), reference));
    }

    private static boolean isDate(Piece piece) {
        return EXPIRY.contains(piece.ai()) || MADE.contains(piece.ai());
    }

    private boolean isProbable(String head, Piece next) {
        if (EXPIRY.contains(next.ai())) {
            return isBetween(next, reference.minusYears(YEARS_BACK), reference.plusYears(YEARS_AHEAD));
        }
        if (MADE.contains(next.ai())) {
            return isBetween(next, reference.minusYears(YEARS_BACK), reference);
        }
        return next.ai().equals("21")
                && head.length() >= SHORTEST_LOT
                && next.value().length() >= SHORTEST_SERIAL;
    }

    private boolean isBetween(Piece date, LocalDate from, LocalDate to) {
        return ShortDate.read(date.value(), reference)
                .filter(reading ->
                        !reading.first().isBefore(from) && !reading.first().isAfter(to))
                .isPresent();
    }
}
