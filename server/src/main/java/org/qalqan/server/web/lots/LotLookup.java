package org.qalqan.server.web.lots;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.Lots;
import org.qalqan.server.ledger.Movement;
import org.qalqan.server.ledger.Movements;
import org.qalqan.server.ledger.Vial;
import org.qalqan.server.ledger.Vials;
import org.springframework.stereotype.Component;

/** Finds what somebody scanned or typed: a lot by its number, a vial by {@code vial 12}, a movement by its key. */
@Component
class LotLookup {

    private static final Pattern VIAL =
            Pattern.compile("(?:vial|флакон|құты)\\s*(\\d{1,18})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Lots lots;
    private final Vials vials;
    private final Movements movements;

    LotLookup(Lots lots, Vials vials, Movements movements) {
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

        record OfVial(Vial vial) implements Found {}

        record OfMovement(Movement movement) implements Found {}

        record Nothing() implements Found {}
    }

    /** Looks for a text. Everything that can be typed or scanned goes through here. */
    Found find(String text) {
        List<Lot> exactly = lots.numbered(text);
        if (!exactly.isEmpty()) {
            return new Found.Exactly(exactly);
        }
        List<Lot> alike = lots.lookingLike(text);
        if (!alike.isEmpty()) {
            return new Found.Alike(alike);
        }
        return vial(text)
                .<Found>map(Found.OfVial::new)
                .or(() -> movements.find(text).map(Found.OfMovement::new))
                .orElseGet(Found.Nothing::new);
    }

    private Optional<Vial> vial(String text) {
        Matcher vial = VIAL.matcher(text);
        return vial.matches() ? vials.find(Long.parseLong(vial.group(1))) : Optional.empty();
    }
}
