package org.qalqan.server.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Element strings as they stand under a symbol for people: {@code (01)04870000000012(10)EW0158} (GS1 General Specifications, 4.14). Two to
 * four digits in brackets begin the next one; other brackets belong to the value.
 */
final class Brackets {

    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)");

    private Brackets() {}

    static Pieces read(Typing typing) {
        List<Piece> pieces = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(typing.text());
        boolean isMore = bracketed.find();
        while (isMore) {
            int position = typing.position(bracketed.start());
            String ai = bracketed.group(1);
            int from = bracketed.end();
            isMore = bracketed.find();
            String value = value(typing.text()
                    .substring(from, isMore ? bracketed.start() : typing.text().length()));
            if (Identifiers.find(ai).isPresent()) {
                pieces.add(new Piece(position, ai, value));
            } else {
                faults.add(new Fault.UnknownIdentifier(position, "(%s)%s".formatted(ai, value)));
            }
        }
        return new Pieces(pieces, faults, false);
    }

    private static String value(String text) {
        return text.replace(Label.SEPARATOR, ' ').strip();
    }
}
