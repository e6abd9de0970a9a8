package org.qalqan.server.gs1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong or doubtful about a scan. Each fault tells where, what was found, which rule it breaks and where that rule is written.
 * The pages put it into people's language by {@link #code()}; {@link #message()} is for logs, files and the API.
 */
public sealed interface Fault {

    /** Where it is: the first character of the scan, as the scanner typed it, is 1. */
    int position();

    /** The application identifier whose value it is about; empty when it is about something else. */
    default Optional<String> identifier() {
        return Optional.empty();
    }

    /** What was found there. */
    String value();

    /** What the rule is, with a line beginning "Maybe" where it helps. */
    String rule();

    /** Where the rule is written. */
    String source();

    /** The key of its words: {@code wrong-check-digit}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** One line of English, and a second one beginning "Maybe" where it helps. */
    default String message() {
        String[] lines = rule().split("\n", 2);
        String what = identifier().map(ai -> "(%s)".formatted(ai)).orElse("") + value();
        String first = "Character %d, %s: %s (%s)".formatted(position(), what, lines[0], source());
        return lines.length == 1 ? first : first + "\n" + lines[1];
    }

    /** Nothing was scanned. */
    record Blank() implements Fault {
        @Override
        public int position() {
            return 1;
        }

        @Override
        public String value() {
            return "";
        }

        @Override
        public String rule() {
            return "a scan has at least one character\nMaybe the scanner sent only the end of a line.";
        }

        @Override
        public String source() {
            return QALQAN;
        }
    }

    /** There is more of it than any label has. */
    record TooLong(int length) implements Fault {
        @Override
        public int position() {
            return Scan.LONGEST + 1;
        }

        @Override
        public String value() {
            return length + " characters";
        }

        @Override
        public String rule() {
            return "a scan has at most %d characters\nMaybe several scans were typed into one field."
                    .formatted(Scan.LONGEST);
        }

        @Override
        public String source() {
            return QALQAN;
        }
    }

    /**
     * There is something in it that no pen can write.
     *
     * @param value its name in Unicode's notation, U+0009
     */
    record ControlCharacter(int position, String value) implements Fault {
        @Override
        public String rule() {
            return "a lot number has no control characters\nMaybe the scanner is not set up for GS1 symbols.";
        }

        @Override
        public String source() {
            return QALQAN;
        }
    }

    /**
     * What stands where an application identifier should be is none.
     *
     * @param value from there to the end of the element string
     */
    record UnknownIdentifier(int position, String value) implements Fault {
        @Override
        public String rule() {
            return "this begins with no application identifier\nMaybe the value before it is too short, or a character was lost.";
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 3.2";
        }
    }

    /**
     * A value is too short or too long.
     *
     * @param form what GS1 says of it, such as X..20
     */
    record WrongLength(int position, String ai, String value, String form) implements OfElement {
        @Override
        public String rule() {
            return "%d characters where the form is %s".formatted(value.length(), form);
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 3.2";
        }
    }

    /**
     * A character does not belong to the set of this value.
     *
     * @param character the first one that does not
     * @param allowed all that do
     */
    record WrongCharacter(int position, String ai, String value, String character, String allowed)
            implements OfElement {
        @Override
        public String rule() {
            boolean isCyrillic =
                    Character.UnicodeScript.of(character.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
            return "\"%s\" is not one of %s".formatted(character, allowed)
                    + (isCyrillic
                            ? "\nMaybe the keyboard is switched to Russian or Kazakh: scanners need English."
                            : "");
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 7.11";
        }
    }

    /**
     * The check digit is not that of the other digits.
     *
     * @param due the digit that would be right
     */
    record WrongCheckDigit(int position, String ai, String value, int due) implements OfElement {
        @Override
        public String rule() {
            return "the check digit would be %d\nMaybe a digit was mistyped.".formatted(due);
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 7.9.1";
        }
    }

    /** The calendar or the clock has no such date or time. */
    record ImpossibleDate(int position, String ai, String value) implements OfElement {
        @Override
        public String rule() {
            return "no such day: the form is %s"
                    .formatted(value.length() == 6 ? "YYMMDD, day 00 for a whole month" : "YYMMDDHHMM");
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 3.4 and 7.12";
        }
    }

    /**
     * The same identifier has two values.
     *
     * @param before the value it had first
     */
    record Repeated(int position, String ai, String value, String before) implements OfElement {
        @Override
        public String rule() {
            return "the same identifier had the value %s before\nMaybe two symbols were scanned into one field."
                    .formatted(before);
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 4.13.1";
        }
    }

    /**
     * A value seems to have swallowed the element strings behind it, as happens where a scanner does not type the separator.
     *
     * @param split what it would be with the separator
     */
    record LostSeparator(int position, String ai, String value, List<Element> split) implements OfElement {

        public LostSeparator {
            split = List.copyOf(split);
        }

        @Override
        public String rule() {
            return "a separator ends a value whose length is not predefined\nMaybe a separator was lost: " + hri(split);
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 7.8.5 and 7.8.6";
        }
    }

    /**
     * It has neither symbology identifier nor separator, and can be read as a lot number and as element strings.
     *
     * @param elements the second reading
     */
    record Unmarked(int position, String value, List<Element> elements) implements Fault {

        public Unmarked {
            elements = List.copyOf(elements);
        }

        @Override
        public String rule() {
            return "a GS1 symbol is told by its symbology identifier, a separator or its GTIN\nMaybe it is "
                    + hri(elements);
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 5.1.2";
        }
    }

    /** The scanner typed its symbology identifier on a keyboard that was switched to Russian or Kazakh: ъв2 for ]d2. */
    record SwitchedKeyboard(int position, String value) implements Fault {
        @Override
        public String rule() {
            return "a symbology identifier begins with ]\nMaybe the keyboard is switched to Russian or Kazakh: scanners need English.";
        }

        @Override
        public String source() {
            return "GS1 General Specifications, 5.1.2";
        }
    }

    /** A web address that is no GS1 Digital Link, or whose escapes can't be read. */
    record UnreadableLink(int position, String value) implements Fault {
        @Override
        public String rule() {
            return "this web address is not of the form …/01/GTIN/10/LOT?17=YYMMDD\nMaybe another symbol on the pack has the lot.";
        }

        @Override
        public String source() {
            return "GS1 Digital Link Standard: URI Syntax";
        }
    }

    String QALQAN = "docs/formats/scan.md";

    /** A fault of the value of an application identifier. */
    sealed interface OfElement extends Fault {

        String ai();

        @Override
        default Optional<String> identifier() {
            return Optional.of(ai());
        }
    }

    private static String hri(List<Element> elements) {
        return elements.stream().map(Element::hri).collect(Collectors.joining());
    }
}
