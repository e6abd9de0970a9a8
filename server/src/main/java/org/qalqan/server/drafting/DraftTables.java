package org.qalqan.server.drafting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.server.csv.CsvTable;
import org.qalqan.server.ledger.Act;
import org.qalqan.server.ledger.AwaitedDeliveries;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.supply.Product;

/** Writes what was drafted in the forms of {@code docs/formats/campaign.md}. */
record DraftTables(
        Giving.Outcome outcome, List<Product> products, List<Delivery> statements, String store, String nation) {

    private static final List<String> LOTS = List.of(
            ("product,component,number,gtin,made,expiry,doses_per_vial,doses,place,entered,released,certificate,known_on,source,note")
                    .split(","));
    private static final List<String> MOVEMENTS =
            List.of("key,at,act,product,component,lot,doses,from,to,shipment,vial,reason,reverses,known_on,source,note"
                    .split(","));
    private static final String NOT_PUBLISHED = "not published";

    SupplyDraft draft() {
        List<LotPart> parts =
                outcome.lots().stream().flatMap(DraftTables::parts).toList();
        Map<LotPart, String> shipments = answers(parts);
        List<List<Optional<?>>> lots = parts.stream()
                .map(part -> lot(part, shipments.containsKey(part)))
                .toList();
        List<List<Optional<?>>> movements = new ArrayList<>();
        for (LotPart part : parts) {
            Optional.ofNullable(shipments.get(part)).ifPresent(shipment -> movements.add(enter(part, shipment)));
        }
        parts.forEach(part -> movements.add(issue(part)));
        movements.addAll(gives(parts));
        movements.sort(Comparator.comparing(row -> row.get(1).orElseThrow().toString()));
        return new SupplyDraft(file(LOTS, lots), file(MOVEMENTS, movements));
    }

    /** With line ends as the other files of a campaign have them. */
    private static byte[] file(List<String> header, List<List<Optional<?>>> rows) {
        return new String(CsvTable.write(header, rows), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<LotPart> parts(DraftLot lot) {
        Stream<LotPart> parts = switch (lot.consignment().component()) {
            case FIRST, SECOND, ANY ->
                Stream.of(new LotPart(lot, lot.consignment().component(), lot.doses()));
            case BOTH ->
                Stream.of(Component.FIRST, Component.SECOND)
                        .map(component -> new LotPart(lot, component, lot.ofComponent(component)));
        };
        return parts.filter(part -> part.doses() > 0);
    }

    private List<Optional<?>> lot(LotPart part, boolean entersByMovement) {
        Consignment consignment = part.lot().consignment();
        LocalDate entered = part.lot().entered();
        Optional<Integer> vial = products.stream()
                .filter(product -> product.id().equals(part.lot().product()))
                .flatMap(product -> product.dosesPerVial().stream())
                .findFirst();
        String note = part.note().orElseThrow() + (vial.isPresent() ? "" : "; vial size not known, written as 1");
        return List.of(
                Optional.of(part.lot().product()),
                Optional.of(part.component().code()),
                Optional.of(part.number()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(vial.orElse(1)),
                entersByMovement ? Optional.empty() : Optional.of(part.doses()),
                entersByMovement ? Optional.empty() : Optional.of(store),
                entersByMovement ? Optional.empty() : Optional.of(entered),
                Optional.of(entered),
                Optional.of(NOT_PUBLISHED),
                Optional.of(known(consignment, entered)),
                Optional.of(consignment.statement().source()),
                Optional.of(note));
    }

    /** A statement of what has come is never known before it came. */
    private static LocalDate known(Consignment consignment, LocalDate entered) {
        LocalDate known = consignment.statement().knownOn();
        return known.isBefore(entered) ? entered : known;
    }

    private List<Optional<?>> enter(LotPart part, String shipment) {
        return movement(
                "enter/" + part.number(), part, Act.ENTER, Optional.empty(), Optional.of(store), Optional.of(shipment));
    }

    private List<Optional<?>> issue(LotPart part) {
        return movement(
                "issue/" + part.number(), part, Act.ISSUE, Optional.of(store), Optional.of(nation), Optional.empty());
    }

    private static List<Optional<?>> movement(
            String key, LotPart part, Act act, Optional<String> from, Optional<String> to, Optional<String> shipment) {
        Consignment consignment = part.lot().consignment();
        return row(
                key,
                part.lot().entered(),
                act,
                part,
                part.doses(),
                from,
                to,
                shipment,
                known(consignment, part.lot().entered()),
                consignment.statement().source(),
                Optional.empty());
    }

    private List<List<Optional<?>>> gives(List<LotPart> parts) {
        return outcome.given().stream()
                .map(given -> {
                    Demand demand = given.demand();
                    LotPart part = parts.stream()
                            .filter(other -> other.lot() == given.lot() && other.serves(demand.dose()))
                            .findFirst()
                            .orElseThrow();
                    String dose = demand.dose().name().toLowerCase(java.util.Locale.ROOT);
                    return row(
                            "give/%s/%s/%s".formatted(demand.day(), dose, part.number()),
                            demand.day(),
                            Act.GIVE,
                            part,
                            given.doses(),
                            Optional.of(nation),
                            Optional.empty(),
                            Optional.empty(),
                            demand.knownOn(),
                            demand.source(),
                            Optional.of(dose + " doses"));
                })
                .toList();
    }

    private static List<Optional<?>> row(
            String key,
            LocalDate day,
            Act act,
            LotPart part,
            long doses,
            Optional<String> from,
            Optional<String> to,
            Optional<String> shipment,
            LocalDate knownOn,
            String source,
            Optional<String> note) {
        return List.of(
                Optional.of(key),
                Optional.of(day),
                Optional.of(act.code()),
                Optional.of(part.lot().product()),
                Optional.of(part.component().code()),
                Optional.of(part.number()),
                Optional.of(doses),
                from,
                to,
                shipment,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(knownOn),
                Optional.of(source),
                note);
    }

    /**
     * Which announced delivery each lot came with: one of its product and component whose time it came in, the one announced last by then;
     * else the one that was due first of those long overdue for which nothing has come.
     */
    private Map<LotPart, String> answers(List<LotPart> parts) {
        Map<LotPart, String> answers = new HashMap<>();
        Map<String, DraftLot> answered = new HashMap<>();
        for (LotPart part : parts) {
            List<Delivery> possible = statements.stream()
                    .filter(AwaitedDeliveries::isAwaited)
                    .filter(plan -> plan.product().equals(Optional.of(part.lot().product())) && isOf(plan, part))
                    .filter(plan ->
                            !AwaitedDeliveries.earliest(plan).isAfter(part.lot().entered())
                                    && !plan.knownOn().isAfter(part.lot().entered()))
                    .toList();
            Optional<Delivery> inTime = possible.stream()
                    .filter(plan -> !plan.latestDate().isBefore(part.lot().entered()))
                    .max(Comparator.comparing(Delivery::knownOn));
            Optional<Delivery> answer = inTime.or(() -> possible.stream()
                    .filter(plan -> plan.latestDate().isBefore(part.lot().entered()))
                    .filter(plan -> Optional.ofNullable(answered.get(AwaitedDeliveries.key(plan)))
                            .map(lot -> lot == part.lot())
                            .orElse(true))
                    .min(Comparator.comparing(Delivery::latestDate)));
            answer.map(AwaitedDeliveries::key).ifPresent(key -> {
                answers.put(part, key);
                answered.putIfAbsent(key, part.lot());
            });
        }
        return answers;
    }

    private static boolean isOf(Delivery plan, LotPart part) {
        return plan.component()
                .map(component -> component == part.component() || component == Component.BOTH)
                .orElse(true);
    }
}
