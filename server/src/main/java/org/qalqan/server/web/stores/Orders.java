package org.qalqan.server.web.stores;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.WasteReason;

/** Reads orders from forms. Everything that is wrong is told at once. */
final class Orders {

    private static final int LONGEST_NOTE = 500;

    /** Reasons for which a keeper throws closed vials away; the others come about in other ways. */
    static final List<WasteReason> REASONS =
            List.of(WasteReason.EXPIRED, WasteReason.BROKEN, WasteReason.FROZEN, WasteReason.HEAT, WasteReason.OTHER);

    private final Sent sent;
    private final Moments moments;
    private final List<Problem> problems = new ArrayList<>();

    private Orders(Sent sent, Moments moments) {
        this.sent = sent;
        this.moments = moments;
    }

    /** An order, or what is wrong with the form. */
    sealed interface Read {
        record Good(Order order) implements Read {}

        record Faulty(List<Problem> problems) implements Read {}
    }

    /**
     * Reads a form.
     *
     * @param destinations codes of places that it may go to
     * @param lots finds the lot of an id
     */
    static Read read(
            Work work, Sent sent, Moments moments, Set<String> destinations, Function<Long, Optional<Lot>> lots) {
        return new Orders(sent, moments).read(work, destinations, lots);
    }

    /** The id that a field names; one that nothing has where it names none. */
    static long id(String field) {
        return field.matches("\\d{1,18}") ? Long.parseLong(field) : -1;
    }

    private Read read(Work work, Set<String> destinations, Function<Long, Optional<Lot>> lots) {
        Optional<Instant> at = at();
        Optional<String> to = work == Work.ISSUE || work == Work.SEND ? destination(destinations) : Optional.empty();
        Optional<WasteReason> reason = work == Work.DISCARD ? reason() : Optional.empty();
        Optional<String> note = note(reason.equals(Optional.of(WasteReason.OTHER)));
        List<Order.Line> lines = lines(work, lots);
        if (!sent.hasKey()) {
            problems.add(Problem.of("scan", "key"));
        }
        if (!problems.isEmpty()) {
            return new Read.Faulty(List.copyOf(problems));
        }
        boolean despite = work == Work.GIVE && sent.isGiven("despite");
        return new Read.Good(new Order(sent.value("key"), at.orElseThrow(), to, reason, note, despite, lines));
    }

    private Optional<Instant> at() {
        Optional<Instant> at = moments.read(sent.value("at"));
        if (at.isEmpty()) {
            problems.add(Problem.of("at", "moment"));
        } else if (at.get().isAfter(moments.now())) {
            problems.add(Problem.of("at", "future"));
        }
        return at;
    }

    private Optional<String> destination(Set<String> destinations) {
        Optional<String> to = Optional.of(sent.value("to")).filter(destinations::contains);
        if (to.isEmpty()) {
            problems.add(Problem.of("to", "to"));
        }
        return to;
    }

    private Optional<WasteReason> reason() {
        Optional<WasteReason> reason = WasteReason.of(sent.value("reason")).filter(REASONS::contains);
        if (reason.isEmpty()) {
            problems.add(Problem.of("reason", "reason"));
        }
        return reason;
    }

    private Optional<String> note(boolean required) {
        String note = sent.value("note");
        if (required && note.isEmpty()) {
            problems.add(Problem.of("note", "note"));
        } else if (note.length() > LONGEST_NOTE) {
            problems.add(Problem.of("note", "note-long", LONGEST_NOTE));
        }
        return Optional.of(note).filter(given -> !given.isEmpty());
    }

    private List<Order.Line> lines(Work work, Function<Long, Optional<Lot>> lots) {
        List<Order.Line> lines = new ArrayList<>();
        for (long id : sent.lots()) {
            Lot lot = lots.apply(id).orElse(null);
            if (lot == null) {
                problems.add(Problem.of("scan", "lot"));
            } else {
                line(work, lot).ifPresent(lines::add);
            }
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of("scan", "nothing"));
        }
        return List.copyOf(lines);
    }

    private Optional<Order.Line> line(Work work, Lot lot) {
        Long doses = amount("doses-", lot);
        Long spoilt = amount("spoilt-", lot);
        if (doses == null || spoilt == null) {
            return Optional.empty();
        }
        boolean none = doses + spoilt == 0 && work != Work.COUNT && work != Work.RECEIVE;
        return none ? Optional.empty() : Optional.of(new Order.Line(lot, doses, spoilt));
    }

    private @Nullable Long amount(String prefix, Lot lot) {
        String field = prefix + lot.id();
        return switch (Amount.read(sent.value(field), lot.dosesPerVial())) {
            case Amount.None _ -> 0L;
            case Amount.Doses(long doses) -> doses;
            case Amount.NotANumber(String given) -> {
                problems.add(Problem.of(field, "doses", given, lot.number()));
                yield null;
            }
        };
    }
}
