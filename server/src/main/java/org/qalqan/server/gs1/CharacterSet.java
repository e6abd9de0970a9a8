package org.qalqan.server.gs1;

/** The characters that the parts of an element string may have (GS1 General Specifications, 7.11). */
enum CharacterSet {
    DIGITS("0123456789"),
    SET_82("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    SET_39("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    BASE_64("-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private final String characters;

    CharacterSet(String characters) {
        this.characters = characters;
    }

    String characters() {
        return characters;
    }

    /** Where the first character stands that does not belong; -1 when all do. */
    int firstForeigner(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return i;
            }
        }
        return -1;
    }

    boolean holds(String text) {
        return firstForeigner(text) < 0;
    }

    static CharacterSet of(char letter) {
        return switch (letter) {
            case 'N' -> DIGITS;
            case 'X' -> SET_82;
            case 'Y' -> SET_39;
            case 'Z' -> BASE_64;
            default -> throw new IllegalArgumentException("No form of an element begins with \"%s\"".formatted(letter));
        };
    }
}
