package org.qalqan.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvForm;
import org.qalqan.server.csv.CsvRow;
import org.qalqan.server.csv.UniqueKey;
import org.qalqan.server.gs1.Gtin;
import org.qalqan.server.supply.Component;

/** A file of lots, in the form of {@code docs/formats/campaign.md}. */
public final class LotFile {

    private static final CsvForm FORM = CsvForm.of(
            "product,component,number,gtin,made,expiry,doses_per_vial,doses,place,entered,released,certificate,known_on,source,note");
    static final List<String> COMPONENTS = Stream.of(Component.FIRST, Component.SECOND, Component.ANY)
            .map(Component::code)
            .toList();
    private static final int LONGEST_NUMBER = 40;
    private static final long MOST_DOSES_PER_VIAL = 1_000;

    private LotFile() {}

    /**
     * What a row may name.
     *
     * @param today the last day that can be spoken of
     */
    public record Names(Set<String> products, Set<String> places, Set<String> sources, LocalDate today) {}

    /**
     * A row: the lot, and what happened to it on its first days.
     *
     * @param entry empty where its doses enter by a file of movements
     * @param release empty as long as it is in quarantine
     */
    public record Row(NewLot lot, Optional<Entry> entry, Optional<Release> release) {}

    /** So many doses came into being at a place. */
    public record Entry(String place, long doses, LocalDate on) {}

    /**
     * It may be used.
     *
     * @param certificate number of the quality certificate
     */
    public record Release(LocalDate on, String certificate) {}

    public static List<CsvFile.Numbered<Row>> read(CsvFile file, Names names) {
        return file.readNumbered(
                FORM,
                row -> lot(row, names),
                UniqueKey.of(
                        "number",
                        made -> List.of(
                                made.lot().product(),
                                made.lot().component(),
                                made.lot().number())));
    }

    private static Optional<Row> lot(CsvRow row, Names names) {
        String product = row.known("product", names.products(), "product");
        row.required("component");
        Optional<Component> component = component(row);
        String number = number(row);
        Optional<String> gtin = gtin(row);
        Optional<LocalDate> made = row.date("made");
        Optional<LocalDate> expiry = row.date("expiry");
        long dosesPerVial = positive(row, "doses_per_vial").orElse(0L);
        row.required("doses_per_vial");
        if (dosesPerVial > MOST_DOSES_PER_VIAL) {
            row.fault("doses_per_vial", "a vial holds at most %d doses".formatted(MOST_DOSES_PER_VIAL));
        }
        Optional<Entry> entry = entry(row, names);
        Optional<Release> release = release(row);
        LocalDate knownOn = row.requiredDate("known_on");
        Optional<String> source = row.knownOrEmpty("source", names.sources(), "source");
        Optional<String> note = row.text("note");
        if (row.isSound()) {
            checkDays(row, names.today(), made, expiry, entry, release);
        }
        return row.make(() -> new Row(
                new NewLot(
                        product,
                        component.orElseThrow(),
                        number,
                        gtin,
                        made,
                        expiry,
                        Math.toIntExact(dosesPerVial),
                        knownOn,
                        source,
                        note),
                entry,
                release));
    }

    /** A lot is of one component: {@code both} is for statements only. */
    static Optional<Component> component(CsvRow row) {
        return row.word(
                "component", text -> Component.of(text).filter(component -> component != Component.BOTH), COMPONENTS);
    }

    static Optional<Long> positive(CsvRow row, String column) {
        Optional<Long> doses = row.whole(column);
        if (doses.equals(Optional.of(0L))) {
            row.fault(column, "nothing moves with 0 doses; a number of doses is a whole number from 1");
        }
        return doses;
    }

    private static String number(CsvRow row) {
        String number = row.required("number");
        if (number.length() > LONGEST_NUMBER) {
            row.fault("number", "a lot number has at most %d characters".formatted(LONGEST_NUMBER));
        }
        return number;
    }

    private static Optional<String> gtin(CsvRow row) {
        return row.text("gtin").flatMap(text -> {
            try {
                return Optional.of(Gtin.of(text).digits());
            } catch (IllegalArgumentException wrong) {
                row.fault("gtin", String.valueOf(wrong.getMessage()).replace('\n', ' '));
                return Optional.empty();
            }
        });
    }

    private static Optional<Entry> entry(CsvRow row, Names names) {
        Optional<Long> doses = positive(row, "doses");
        Optional<String> place = row.knownOrEmpty("place", names.places(), "place");
        Optional<LocalDate> entered = row.date("entered");
        if (doses.isEmpty() && place.isEmpty() && entered.isEmpty()) {
            return Optional.empty();
        }
        Stream.of("doses", "place", "entered")
                .filter(column -> row.text(column).isEmpty())
                .forEach(column -> row.fault(column, "doses, place and entered stand together or not at all"));
        return doses.flatMap(many -> place.flatMap(where -> entered.map(day -> new Entry(where, many, day))));
    }

    private static Optional<Release> release(CsvRow row) {
        Optional<LocalDate> released = row.date("released");
        Optional<String> certificate = row.text("certificate");
        if (released.isPresent() && certificate.isEmpty()) {
            row.fault("certificate", "a lot is released with the number of its quality certificate");
        } else if (released.isEmpty() && certificate.isPresent()) {
            row.fault("released", "the certificate has a number, but the day of the release is missing");
        }
        return released.flatMap(day -> certificate.map(number -> new Release(day, number)));
    }

    private static void checkDays(
            CsvRow row,
            LocalDate today,
            Optional<LocalDate> made,
            Optional<LocalDate> expiry,
            Optional<Entry> entry,
            Optional<Release> release) {
        row.date("known_on").filter(day -> day.isAfter(today)).ifPresent(_ -> future(row, "known_on", today));
        made.filter(day -> day.isAfter(today)).ifPresent(_ -> future(row, "made", today));
        entry.filter(came -> came.on().isAfter(today)).ifPresent(_ -> future(row, "entered", today));
        release.filter(done -> done.on().isAfter(today)).ifPresent(_ -> future(row, "released", today));
        made.ifPresent(first -> {
            expiry.filter(day -> day.isBefore(first))
                    .ifPresent(_ -> row.fault("expiry", "a lot can't expire before it was made, " + first));
            entry.filter(came -> came.on().isBefore(first))
                    .ifPresent(_ -> row.fault("entered", "a lot can't enter before it was made, " + first));
            release.filter(done -> done.on().isBefore(first))
                    .ifPresent(_ -> row.fault("released", "a lot can't be released before it was made, " + first));
        });
    }

    private static void future(CsvRow row, String column, LocalDate today) {
        row.fault(column, "the day lies in the future; today is " + today);
    }
}
