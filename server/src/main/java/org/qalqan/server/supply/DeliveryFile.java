package org.qalqan.server.supply;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;

/** A file of statements about deliveries, in the form of {@code docs/formats/campaign.md}. */
public final class DeliveryFile {

    private static final CsvForm FORM =
            CsvForm.of("date,precision,known_on,status,event,product,component,place,doses,counting,source,note");

    private DeliveryFile() {}

    /**
     * What a row may name.
     *
     * @param today the last day on which something can have become known
     */
    public record Names(Set<String> products, Set<String> places, Set<String> sources, LocalDate today) {}

    public static List<Delivery> read(CsvFile file, Names names) {
        return file.read(FORM, row -> delivery(row, names), UniqueKey.of("date", delivery -> delivery));
    }

    private static Optional<Delivery> delivery(CsvRow row, Names names) {
        LocalDate date = row.requiredDate("date");
        LocalDate knownOn = row.requiredDate("known_on");
        Optional<DatePrecision> precision = word(row, "precision", DatePrecision.values(), DatePrecision::code);
        Optional<Delivery.Status> status = word(row, "status", Delivery.Status.values(), Delivery.Status::code);
        Optional<Delivery.Event> event = word(row, "event", Delivery.Event.values(), Delivery.Event::code);
        Optional<Delivery.Counting> counting =
                word(row, "counting", Delivery.Counting.values(), Delivery.Counting::code);
        Optional<Component> component =
                row.word("component", Component::of, codes(Component.values(), Component::code));
        Optional<String> product = row.knownOrEmpty("product", names.products(), "product");
        Optional<String> place = row.knownOrEmpty("place", names.places(), "place");
        Optional<Long> doses = row.whole("doses");
        String source = row.known("source", names.sources(), "source");
        Optional<String> note = row.text("note");
        checkDays(row, date, knownOn, precision, status, names.today());
        return row.make(() -> new Delivery(
                date,
                precision.orElseThrow(),
                knownOn,
                status.orElseThrow(),
                event.orElseThrow(),
                product,
                component,
                place,
                doses,
                counting.orElseThrow(),
                source,
                note));
    }

    private static void checkDays(
            CsvRow row,
            LocalDate date,
            LocalDate knownOn,
            Optional<DatePrecision> precision,
            Optional<Delivery.Status> status,
            LocalDate today) {
        if (!row.isSound()) {
            return;
        }
        if (knownOn.isAfter(today)) {
            row.fault("known_on", "the day lies in the future; today is " + today);
        }
        boolean happened = status.equals(Optional.of(Delivery.Status.ACTUAL));
        boolean laterThanKnown = precision
                .flatMap(how -> how.earliest(date))
                .map(earliest -> earliest.isAfter(knownOn))
                .orElse(false);
        if (happened && laterThanKnown) {
            row.fault("known_on", "what has happened can't be known before its day, " + date);
        }
    }

    private static <T> Optional<T> word(CsvRow row, String column, T[] values, Function<T, String> code) {
        row.required(column);
        return row.word(
                column,
                text -> Arrays.stream(values)
                        .filter(value -> code.apply(value).equals(text))
                        .findFirst(),
                codes(values, code));
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
