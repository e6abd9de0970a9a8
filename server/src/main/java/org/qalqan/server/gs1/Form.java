package org.qalqan.server.gs1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of an identifier's values, one part after the other (GS1 General Specifications, 3.2).
 *
 * @param text as GS1 writes it, such as {@code N13+[X..17]}
 */
record Form(String text, List<Part> parts) {

    private static final Pattern PART = Pattern.compile("(\\[?)([NXYZ])(\\.\\.)?(\\d+)(?::([a-z]+))?]?");

    Form {
        parts = List.copyOf(parts);
    }

    /** What a part means beyond its characters. */
    enum Rule {
        NONE,
        /** The last digit is a check digit. */
        DIGIT,
        /** YYMMDD; the day may be 00. */
        MONTH,
        /** YYMMDD. */
        DAY,
        /** HHMM. */
        TIME
    }

    /** A part of a value. */
    record Part(CharacterSet set, int shortest, int longest, boolean isOptional, Rule rule) {

        int least() {
            return isOptional ? 0 : shortest;
        }
    }

    static Form of(String form) {
        List<Part> parts = Arrays.stream(form.split("\\+")).map(Form::part).toList();
        return new Form(form.replaceAll(":[a-z]+", ""), parts);
    }

    private static Part part(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            throw new IllegalArgumentException("\"%s\" is no form of a part of an element string".formatted(text));
        }
        int longest = Integer.parseInt(part.group(4));
        return new Part(
                CharacterSet.of(part.group(2).charAt(0)),
                part.group(3) == null ? longest : 1,
                longest,
                !part.group(1).isEmpty(),
                part.group(5) == null ? Rule.NONE : Rule.valueOf(part.group(5).toUpperCase(Locale.ROOT)));
    }

    /** Characters of the longest value. */
    int longest() {
        return parts.stream().mapToInt(Part::longest).sum();
    }

    /** Whether length and characters are right, whatever the value means. */
    boolean fits(String value) {
        return hasLength(value)
                && split(value).stream().allMatch(piece -> piece.part().set().holds(piece.text()));
    }

    /** Whether a value keeps every rule. */
    boolean isLawful(String ai, String value, LocalDate reference) {
        return faults(new Piece(0, ai, value), reference).isEmpty();
    }

    /** What is wrong with a value. */
    List<Fault> faults(Piece piece, LocalDate reference) {
        List<Fault> faults = new ArrayList<>();
        if (!hasLength(piece.value())) {
            faults.add(new Fault.WrongLength(piece.position(), piece.ai(), piece.value(), text));
        }
        List<Slice> slices = split(piece.value());
        slices.stream()
                .filter(slice -> !slice.part().set().holds(slice.text()))
                .forEach(slice -> faults.add(new Fault.WrongCharacter(
                        piece.position(),
                        piece.ai(),
                        piece.value(),
                        slice.foreigner(),
                        slice.part().set().characters())));
        if (faults.isEmpty()) {
            slices.forEach(slice -> slice.judge(piece, reference, faults));
        }
        return faults.stream().distinct().toList();
    }

    private boolean hasLength(String value) {
        int least = parts.stream().mapToInt(Part::least).sum();
        List<Slice> slices = split(value);
        Slice last = slices.getLast();
        boolean isLastWhole = last.text().isEmpty() && last.part().isOptional()
                || last.text().length() >= last.part().shortest();
        return value.length() >= least && value.length() <= longest() && isLastWhole;
    }

    /** A value cut into its parts; the last one takes what is left. */
    private List<Slice> split(String value) {
        List<Slice> slices = new ArrayList<>();
        int from = 0;
        for (Part part : parts) {
            boolean isLast = slices.size() == parts.size() - 1;
            int to = isLast ? value.length() : Math.min(value.length(), from + part.longest());
            slices.add(new Slice(part, value.substring(from, to)));
            from = to;
        }
        return slices;
    }

    /** What a value has for a part. */
    private record Slice(Part part, String text) {

        String foreigner() {
            return Character.toString(text.codePointAt(part.set().firstForeigner(text)));
        }

        void judge(Piece piece, LocalDate reference, List<Fault> faults) {
            if (text.isEmpty()) {
                return;
            }
            if (part.rule() == Rule.DIGIT && !CheckDigit.isRight(text)) {
                faults.add(
                        new Fault.WrongCheckDigit(piece.position(), piece.ai(), piece.value(), CheckDigit.due(text)));
            } else if (!isInCalendar(reference)) {
                faults.add(new Fault.ImpossibleDate(piece.position(), piece.ai(), piece.value()));
            }
        }

        private boolean isInCalendar(LocalDate reference) {
            return switch (part.rule()) {
                case NONE, DIGIT -> true;
                case MONTH -> ShortDate.read(text, reference).isPresent();
                case DAY ->
                    ShortDate.read(text, reference)
                            .filter(ShortDate.Reading.Day.class::isInstance)
                            .isPresent();
                case TIME -> Integer.parseInt(text) / 100 < 24 && Integer.parseInt(text) % 100 < 60;
            };
        }
    }
}
