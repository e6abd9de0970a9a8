package org.qalqan.server.gs1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the pieces of a scan against the rules, all of them, and says what the scan is. */
final class Judgement {

    private final LocalDate reference;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> doubts = new ArrayList<>();
    private final List<Piece> asScanned;
    private final List<Piece> asMeant = new ArrayList<>();
    private boolean isLawfulAsScanned = true;

    Judgement(Pieces pieces, LocalDate reference) {
        this.reference = reference;
        faults.addAll(pieces.faults());
        asScanned = distinct(pieces.pieces());
        Set<String> present = new HashSet<>();
        asScanned.forEach(piece -> present.add(piece.ai()));
        for (Piece piece : asScanned) {
            judge(piece, pieces.areRunTogether(), present);
        }
    }

    Scan scan() {
        if (!faults.isEmpty()) {
            List<Fault> all = new ArrayList<>(faults);
            all.addAll(doubts);
            all.sort(Comparator.comparingInt(Fault::position));
            return new Scan.Refused(all);
        }
        Label meant = label(asMeant);
        if (doubts.isEmpty()) {
            return new Scan.Read(meant);
        }
        return new Scan.Doubtful(isLawfulAsScanned ? List.of(label(asScanned), meant) : List.of(meant), doubts);
    }

    /** The same element string twice is as good as once; two values for one identifier are a fault. */
    private List<Piece> distinct(List<Piece> pieces) {
        Map<String, Piece> distinct = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            Piece before = distinct.putIfAbsent(piece.ai(), piece);
            if (before != null && !before.value().equals(piece.value())) {
                faults.add(new Fault.Repeated(piece.position(), piece.ai(), piece.value(), before.value()));
            }
        }
        return List.copyOf(distinct.values());
    }

    private void judge(Piece piece, boolean areRunTogether, Set<String> present) {
        List<Fault> own = piece.identifier().form().faults(piece, reference);
        List<Piece> parted =
                areRunTogether ? new LostSeparator(reference, present).part(piece, own.isEmpty()) : List.of();
        if (parted.isEmpty()) {
            faults.addAll(own);
            asMeant.add(piece);
            return;
        }
        isLawfulAsScanned &= own.isEmpty();
        asMeant.addAll(parted);
        parted.forEach(part -> present.add(part.ai()));
        doubts.add(new Fault.LostSeparator(
                piece.position(),
                piece.ai(),
                piece.value(),
                parted.stream().map(Piece::element).toList()));
    }

    private Label label(List<Piece> pieces) {
        Map<String, String> values = new LinkedHashMap<>();
        pieces.forEach(piece -> values.put(piece.ai(), piece.value()));
        return new Label(
                value(values, "01").map(Gtin::new),
                value(values, "10"),
                expiry(values),
                value(values, "11").map(made -> date(made).first()),
                value(values, "21"),
                value(values, "30").map(Long::valueOf),
                pieces.stream()
                        .filter(piece -> !Label.NAMED.contains(piece.ai()))
                        .map(Piece::element)
                        .toList());
    }

    private Optional<LocalDate> expiry(Map<String, String> values) {
        return value(values, "17")
                .or(() -> value(values, "7003").map(minute -> minute.substring(0, 6)))
                .map(expiry -> date(expiry).last());
    }

    private ShortDate.Reading date(String sixDigits) {
        return ShortDate.read(sixDigits, reference).orElseThrow();
    }

    private static Optional<String> value(Map<String, String> values, String ai) {
        return Optional.ofNullable(values.get(ai));
    }
}
