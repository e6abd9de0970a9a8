package org.qalqan.server.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;
import org.qalqan.server.supply.Component;

/** A file of movements, in the form of {@code docs/formats/campaign.md}. */
final class MovementFile {

    private static final CsvForm FORM = CsvForm.of(
            "key,at,act,product,component,lot,doses,from,to,shipment,vial,reason,reverses,known_on,source,note");
    private static final List<String> ACTS =
            Arrays.stream(Act.values()).map(Act::code).toList();
    private static final List<String> REASONS =
            Arrays.stream(WasteReason.values()).map(WasteReason::code).toList();
    private static final int LONGEST_KEY = 100;

    private final KnownLots lots;
    private final Set<String> places;
    private final Set<String> sources;
    private final ZoneId zone;
    private final Instant now;

    MovementFile(KnownLots lots, Set<String> places, Set<String> sources, ZoneId zone, Clock clock) {
        this.lots = lots;
        this.places = places;
        this.sources = sources;
        this.zone = zone;
        this.now = clock.instant();
    }

    List<MovementRow> read(CsvFile file) {
        return file.read(FORM, this::movement, UniqueKey.of("key", MovementRow::key));
    }

    private Optional<MovementRow> movement(CsvRow row) {
        String key = key(row, "key");
        row.required("act");
        Optional<Act> act = row.word("act", Act::of, ACTS);
        LocalDate knownOn = row.requiredDate("known_on");
        if (knownOn.isAfter(LocalDate.ofInstant(now, zone))) {
            row.fault("known_on", "the day lies in the future; today is " + LocalDate.ofInstant(now, zone));
        }
        Optional<String> source = row.knownOrEmpty("source", sources, "source").map(String::intern);
        if (act.isEmpty()) {
            return Optional.empty();
        }
        check(row, ActFields.of(act.get()));
        return act.get() == Act.REVERSE
                ? reversal(row, key, knownOn, source)
                : movement(row, key, act.get(), knownOn, source);
    }

    private static void check(CsvRow row, ActFields fields) {
        for (String field : ActFields.FIELDS) {
            boolean isGiven = row.text(field).isPresent();
            if (!isGiven && fields.needed().contains(field)) {
                row.fault(
                        field, "the field may not be empty for " + fields.act().code());
            } else if (isGiven && !fields.mayHave(field)) {
                row.fault(
                        field,
                        "the field is empty for %s. Maybe another act is meant"
                                .formatted(fields.act().code()));
            }
        }
        fields.contradiction(
                        row.text("from").isPresent(),
                        row.text("to").isPresent(),
                        row.text("reason").isPresent())
                .ifPresent(wrong -> row.fault(wrong.field(), wrong.rule()));
    }

    private static Optional<MovementRow> reversal(CsvRow row, String key, LocalDate knownOn, Optional<String> source) {
        String reverses = key(row, "reverses");
        return row.make(() -> new MovementRow(
                row.number(),
                key,
                Act.REVERSE,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reverses),
                Optional.empty(),
                knownOn,
                source,
                row.text("note")));
    }

    private Optional<MovementRow> movement(
            CsvRow row, String key, Act act, LocalDate knownOn, Optional<String> source) {
        Optional<Instant> at = at(row, act);
        Optional<LotLife> life = lot(row);
        row.required("doses");
        Optional<Long> doses = LotFile.positive(row, "doses");
        Optional<String> from = row.knownOrEmpty("from", places, "place").map(String::intern);
        Optional<String> to = row.knownOrEmpty("to", places, "place").map(String::intern);
        Optional<WasteReason> reason = reason(row, act, from);
        if (from.isPresent() && from.equals(to)) {
            row.fault("to", "doses go to another place than they come from");
        }
        if (row.isSound()
                && act == Act.OPEN
                && doses.orElseThrow() != life.orElseThrow().lot().dosesPerVial()) {
            row.fault(
                    "doses",
                    "a vial is opened whole, and one of this lot holds %d"
                            .formatted(life.get().lot().dosesPerVial()));
        }
        return row.make(() -> new MovementRow(
                row.number(),
                key,
                act,
                at,
                life,
                doses.orElseThrow(),
                from,
                to,
                row.text("shipment").map(String::intern),
                row.text("vial"),
                reason,
                Optional.empty(),
                bar(act, life.orElseThrow(), from, at.orElseThrow()),
                knownOn,
                source,
                row.text("note")));
    }

    private static Optional<LotState> bar(Act act, LotLife life, Optional<String> from, Instant at) {
        return from.flatMap(place -> life.barTo(act, place, at));
    }

    private static String key(CsvRow row, String column) {
        String key = row.required(column);
        if (key.length() > LONGEST_KEY) {
            row.fault(column, "a key has at most %d characters".formatted(LONGEST_KEY));
        }
        return key;
    }

    private Optional<Instant> at(CsvRow row, Act act) {
        String text = row.required("at");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            boolean isDay = text.indexOf('T') < 0;
            Instant at = isDay
                    ? ActFields.of(act).moment(LocalDate.parse(text), zone)
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (at.isAfter(now)) {
                row.fault(
                        "at",
                        isDay && LocalDate.parse(text).equals(LocalDate.ofInstant(now, zone))
                                ? "the day is not over. Maybe give the time of day, such as %sT09:30:00Z"
                                        .formatted(text)
                                : "the moment lies in the future; it is now " + now.truncatedTo(ChronoUnit.SECONDS));
            }
            return Optional.of(at);
        } catch (DateTimeParseException wrong) {
            row.fault(
                    "at",
                    "a moment is a day, YYYY-MM-DD, or written like 2021-06-01T09:30:00+06:00, and exists in the calendar");
            return Optional.empty();
        }
    }

    private Optional<LotLife> lot(CsvRow row) {
        String product = row.required("product");
        row.required("component");
        Optional<Component> component = LotFile.component(row);
        String number = row.required("lot");
        if (product.isEmpty() || component.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        Optional<LotLife> life = lots.find(product, component.get(), number);
        if (life.isEmpty()) {
            row.fault("lot", lots.unknown(product, component.get(), number));
        }
        return life;
    }

    private static Optional<WasteReason> reason(CsvRow row, Act act, Optional<String> from) {
        Optional<WasteReason> reason = row.word("reason", WasteReason::of, REASONS);
        Set<WasteReason> allowed = ActFields.of(act).reasons(from.isPresent());
        reason.filter(given -> !allowed.contains(given))
                .ifPresent(_ -> row.fault(
                        "reason",
                        "the reason of %s is one of %s"
                                .formatted(
                                        act.code(),
                                        String.join(
                                                ", ",
                                                allowed.stream()
                                                        .map(WasteReason::code)
                                                        .toList()))));
        return reason;
    }
}
