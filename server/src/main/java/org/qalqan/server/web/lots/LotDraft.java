package org.qalqan.server.web.lots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qalqan.server.ledger.NewLot;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Product;
import org.qalqan.server.web.lots.LotFault.Law;

/**
 * A lot that a form wants to register, and that enters with it.
 *
 * @param doses that enter
 * @param place where they enter
 * @param at when: the beginning of the day on which they did
 * @param distinct whether somebody has said that it is another lot than those that look like it
 */
record LotDraft(NewLot lot, long doses, String place, Instant at, String key, boolean distinct) {

    private static final int LONGEST_NUMBER = 40;

    /** What a lot is of: a product, and which of its components. */
    record Vaccine(Product product, Component component) {

        /** Its value in the form. */
        String code() {
            return product.id() + "|" + component.code();
        }
    }

    /** Everything that a lot can be of. */
    static List<Vaccine> vaccines(List<Product> products) {
        return products.stream()
                .flatMap(product -> product.hasTwoComponents()
                        ? Stream.of(new Vaccine(product, Component.FIRST), new Vaccine(product, Component.SECOND))
                        : Stream.of(new Vaccine(product, Component.ANY)))
                .toList();
    }

    /** Reads a form; empty when something is wrong with it, which is noted with the fields. */
    static Optional<LotDraft> read(LotFields fields, LotWords told, LocalDate today) {
        Map<String, Vaccine> vaccines = vaccines(List.copyOf(told.products().values())).stream()
                .collect(Collectors.toMap(Vaccine::code, vaccine -> vaccine));
        Optional<Vaccine> vaccine = fields.choice("vaccine", vaccines.keySet()).map(vaccines::get);
        String number = fields.text("number", LONGEST_NUMBER);
        Optional<String> gtin = gtin(fields);
        Optional<LocalDate> made = fields.day("made");
        Optional<LocalDate> expiry = fields.day("expiry");
        Optional<Long> vial = fields.count("doses_per_vial");
        Optional<Long> doses = fields.count("doses");
        Optional<String> place = fields.choice("place", told.places().keySet());
        Optional<LocalDate> entered = entered(fields, today);
        order(fields, made, expiry, entered, today);
        vaccine.ifPresent(which -> size(fields, which.product(), vial));
        if (!fields.isRight()) {
            return Optional.empty();
        }
        NewLot lot = new NewLot(
                vaccine.orElseThrow().product().id(),
                vaccine.orElseThrow().component(),
                number,
                gtin,
                made,
                expiry,
                Math.toIntExact(vial.orElseThrow()),
                today,
                Optional.empty(),
                Optional.of(fields.raw("note")).filter(note -> !note.isEmpty()));
        return Optional.of(new LotDraft(
                lot,
                doses.orElseThrow(),
                place.orElseThrow(),
                startOf(entered.orElseThrow(), told.zone()),
                fields.key(),
                fields.isTicked("distinct")));
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<String> gtin(LotFields fields) {
        Optional<String> gtin = Optional.of(fields.raw("gtin")).filter(text -> !text.isEmpty());
        if (gtin.isPresent() && !gtin.get().matches("\\d{14}")) {
            fields.fault("gtin", Law.NOT_A_GTIN);
        }
        return gtin;
    }

    private static Optional<LocalDate> entered(LotFields fields, LocalDate today) {
        fields.text("entered_on");
        Optional<LocalDate> entered = fields.day("entered_on");
        if (entered.isPresent() && entered.get().isAfter(today)) {
            fields.fault("entered_on", Law.IN_FUTURE);
        }
        return entered;
    }

    private static void order(
            LotFields fields,
            Optional<LocalDate> made,
            Optional<LocalDate> expiry,
            Optional<LocalDate> entered,
            LocalDate today) {
        if (made.isPresent() && made.get().isAfter(today)) {
            fields.fault("made", Law.IN_FUTURE);
        }
        if (made.isPresent() && expiry.isPresent() && made.get().isAfter(expiry.get())) {
            fields.fault("expiry", Law.MADE_AFTER_EXPIRY);
        }
        if (made.isPresent() && entered.isPresent() && entered.get().isBefore(made.get())) {
            fields.fault("entered_on", Law.ENTERED_BEFORE_MADE);
        }
    }

    private static void size(LotFields fields, Product product, Optional<Long> vial) {
        boolean isUnknown = vial.isPresent()
                && !product.dosesPerVial().isEmpty()
                && !product.dosesPerVial().contains((int) (long) vial.get());
        if (isUnknown) {
            fields.fault(
                    "doses_per_vial",
                    Law.VIAL_SIZE,
                    product.dosesPerVial().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
