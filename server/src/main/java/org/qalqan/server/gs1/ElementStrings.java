package org.qalqan.server.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Element strings one after the other, as symbols carry them (GS1 General Specifications, 7.8): those of predefined length end by
 * themselves, all others at a separator. A separator where none is needed does no harm (7.8.6.3).
 */
final class ElementStrings {

    private final Typing typing;
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ElementStrings(Typing typing) {
        this.typing = typing;
        this.text = typing.text();
    }

    static Pieces read(Typing typing) {
        ElementStrings strings = new ElementStrings(typing);
        int at = 0;
        while (at < strings.text.length()) {
            at = strings.text.charAt(at) == Label.SEPARATOR ? at + 1 : strings.next(at);
        }
        if (strings.pieces.isEmpty() && strings.faults.isEmpty()) {
            strings.faults.add(new Fault.Blank());
        }
        return new Pieces(strings.pieces, strings.faults, true);
    }

    /** Reads one element string, and says where the next one begins. */
    private int next(int at) {
        int end = end(at);
        Optional<Identifier> identifier = Identifiers.at(text.substring(0, end), at);
        if (identifier.isPresent()) {
            String ai = identifier.get().ai();
            pieces.add(new Piece(typing.position(at), ai, text.substring(at + ai.length(), end)));
        } else {
            faults.add(new Fault.UnknownIdentifier(typing.position(at), text.substring(at, end)));
        }
        return end;
    }

    private int end(int at) {
        int separator = text.indexOf(Label.SEPARATOR, at);
        int end = separator < 0 ? text.length() : separator;
        return Identifiers.predefinedLength(text, at)
                .map(length -> Math.min(end, at + length))
                .orElse(end);
    }
}
