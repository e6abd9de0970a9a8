package org.qalqan.server.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One row of a table file. Each accessor that finds something wrong notes the fault and gives an empty value; {@link #isSound()} tells
 * whether anything was.
 */
public final class CsvRow {

    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private final CsvRecord fields;
    private final Map<String, Integer> columns;
    private final Faults faults;
    private final int faultsBefore;

    CsvRow(CsvRecord fields, Map<String, Integer> columns, Faults faults) {
        this.fields = fields;
        this.columns = columns;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    /** Its line in the file, the header being 1. */
    public long number() {
        return fields.getStartingLineNumber();
    }

    /** Whether no fault was noted in this row so far. */
    public boolean isSound() {
        return faults.count() == faultsBefore;
    }

    /** Notes that a field breaks a rule. */
    public void fault(String column, String rule) {
        Integer index = columns.get(column);
        faults.add(
                index == null
                        ? Fault.ofRow(number(), column + ": " + rule)
                        : new Fault(number(), Optional.of(column), Optional.of(fields.getField(index)), rule));
    }

    /** A value made from the whole row, when no field has a fault. */
    public <T> Optional<T> make(Supplier<T> value) {
        return isSound() ? Optional.of(value.get()) : Optional.empty();
    }

    /** The text of a field; empty when it is blank. */
    public Optional<String> text(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("The form has no column " + column + "; it has " + columns.keySet());
        }
        String text = SpreadsheetSafe.read(fields.getField(index).strip());
        if (text.length() > LONGEST_TEXT) {
            fault(column, "a text has at most %d characters".formatted(LONGEST_TEXT));
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The text of a field that may not be blank; blank only beside a noted fault. */
    public String required(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            fault(column, "the field may not be empty");
        }
        return text.orElse("");
    }

    public Optional<LocalDate> date(String column) {
        return parsed(column, "a date is written YYYY-MM-DD and exists in the calendar", LocalDate::parse);
    }

    public LocalDate requiredDate(String column) {
        required(column);
        return date(column).orElse(LocalDate.EPOCH);
    }

    /** A whole number from 0. */
    public Optional<Long> whole(String column) {
        return parsed(column, "a count is a whole number from 0, without separators", CsvRow::wholeNumber);
    }

    public long requiredWhole(String column) {
        required(column);
        return whole(column).orElse(0L);
    }

    public Optional<Double> decimal(String column) {
        return parsed(column, "a number is written like 12.5", CsvRow::decimalNumber);
    }

    /** A field that holds one of a closed set of words. */
    public <T> Optional<T> word(String column, Function<String, Optional<T>> meaning, Collection<String> words) {
        return text(column).flatMap(text -> {
            Optional<T> value = meaning.apply(text);
            if (value.isEmpty()) {
                fault(column, "the field is one of " + String.join(", ", words));
            }
            return value;
        });
    }

    /** A field that names something already known. */
    public String known(String column, Collection<String> names, String what) {
        String text = required(column);
        if (!text.isEmpty() && !names.contains(text)) {
            fault(column, "no %s of this name is known".formatted(what));
        }
        return text;
    }

    /** A field that is empty, or names something already known. */
    public Optional<String> knownOrEmpty(String column, Collection<String> names, String what) {
        return text(column).map(_ -> known(column, names, what));
    }

    private <T> Optional<T> parsed(String column, String rule, Function<String, T> parse) {
        return text(column).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeParseException | NumberFormatException wrong) {
                fault(column, rule);
                return Optional.empty();
            }
        });
    }

    private static Long wholeNumber(String text) {
        if (text.chars().anyMatch(c -> c < '0' || c > '9')) {
            throw new NumberFormatException(text);
        }
        return Long.valueOf(text);
    }

    private static Double decimalNumber(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return Double.valueOf(text);
    }
}
