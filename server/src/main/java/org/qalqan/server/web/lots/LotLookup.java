package org.qalqan.server.web.lots;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotScan;
import org.qalqan.server.ledger.LotScan.Result;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.Movements;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.ledger.Vials;
import org.springframework.stereotype.Component;

/** Finds what somebody scanned or typed: a lot by its label or its number, a vial by {@code vial 12}, a movement by its key. */
@Component
class LotLookup {

    private static final Pattern VIAL =
            Pattern.compile("(?:vial|флакон|құты)\\s*(\\d{1,18})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final LotScan scans;
    private final Lots lots;
    private final Vials vials;
    private final Movements movements;

    LotLookup(LotScan scans, Lots lots, Vials vials, Movements movements) {
        this.scans = scans;
        this.lots = lots;
        this.vials = vials;
        this.movements = movements;
    }

    /** What was found. */
    sealed interface Found {

        /** Lots with just this number. */
        record Exactly(List<Lot> lots) implements Found {}

        /** Lots whose numbers look like this one, but are not written so. */
        record Alike(List<Lot> lots) implements Found {}

        /** A label that is not plainly one lot: it can't be read, names no lot, or contradicts what is registered. */
        record Doubtful(Result scan) implements Found {}

        record OfVial(Vial vial) implements Found {}

        record OfMovement(Movement movement) implements Found {}

        record Nothing() implements Found {}
    }

    /**
     * Looks for a text. Everything that can be typed or scanned goes through here.
     *
     * @param day decides the century of the dates on a label
     */
    Found find(String text, LocalDate day) {
        Result scan = scans.read(text, day);
        return switch (scan) {
            case Result.Found found -> new Found.Exactly(List.of(found.lot()));
            case Result.SeveralProducts several -> new Found.Exactly(several.lots());
            case Result.LooksLike alike -> new Found.Alike(alike.lots());
            case Result.ProductOnly _, Result.Contradicts _ -> new Found.Doubtful(scan);
            case Result.Unknown _ -> named(text).orElseGet(Found.Nothing::new);
            case Result.Faulty _ -> named(text).orElseGet(() -> new Found.Doubtful(scan));
        };
    }

    /** What is called just so, whatever it looks like to a scanner. */
    private Optional<Found> named(String text) {
        List<Lot> exactly = lots.numbered(text);
        if (!exactly.isEmpty()) {
            return Optional.of(new Found.Exactly(exactly));
        }
        List<Lot> alike = lots.lookingLike(text);
        if (!alike.isEmpty()) {
            return Optional.of(new Found.Alike(alike));
        }
        return vial(text)
                .<Found>map(Found.OfVial::new)
                .or(() -> movements.find(text).map(Found.OfMovement::new));
    }

    private Optional<Vial> vial(String text) {
        Matcher vial = VIAL.matcher(text);
        return vial.matches() ? vials.find(Long.parseLong(vial.group(1))) : Optional.empty();
    }
}
