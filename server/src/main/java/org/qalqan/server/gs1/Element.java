package org.qalqan.server.gs1;

/**
 * One element string: an application identifier with its value, such as 10 with {@code EW0158}.
 *
 * @param ai the application identifier, two to four digits
 * @param value as it stands in the symbol
 */
public record Element(String ai, String value) {

    /** @throws IllegalArgumentException when the identifier is none of GS1's, or a value of its form can't be this */
    public Element {
        Identifier identifier = Identifiers.find(ai)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no application identifier %s (GS1 General Specifications, 3.2)".formatted(ai)));
        if (!identifier.form().fits(value)) {
            throw new IllegalArgumentException("(%s)%s is not of the form %s (GS1 General Specifications, 3.2)"
                    .formatted(ai, value, identifier.form().text()));
        }
    }

    /** GS1's data title, such as {@code BATCH/LOT}. */
    public String title() {
        return identifier().title();
    }

    /** As people read it: {@code (10)EW0158}. */
    public String hri() {
        return "(%s)%s".formatted(ai, value);
    }

    Identifier identifier() {
        return Identifiers.find(ai).orElseThrow();
    }
}
