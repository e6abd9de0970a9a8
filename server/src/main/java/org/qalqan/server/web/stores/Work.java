package org.qalqan.server.web.stores;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a store keeper does, each with a page of its own and a key that leads to it. */
public enum Work {
    /** Takes in what was sent or announced. */
    RECEIVE('R'),
    /** Hands to another place there and then. */
    ISSUE('I'),
    /** Sends to another place; on the way until received there. */
    SEND('T'),
    /** Counts the shelf. */
    COUNT('C'),
    /** Throws away. */
    DISCARD('D'),
    /** Records a vaccination day: so many doses given, so many thrown away. */
    GIVE('G'),
    /** Opens vials, gives from them, discards what is left. */
    VIALS('V');

    private final char key;

    Work(char key) {
        this.key = key;
    }

    /** Its page under the store's, and its name in keys of words. */
    public String page() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key that leads to its page, as it is printed on a Latin keyboard. */
    public char key() {
        return key;
    }

    static Optional<Work> of(String page) {
        return Arrays.stream(values()).filter(work -> work.page().equals(page)).findFirst();
    }

    /** What the audit calls it. */
    String act() {
        return switch (this) {
            case RECEIVE -> "stock received";
            case ISSUE -> "stock issued";
            case SEND -> "stock sent";
            case COUNT -> "stock counted";
            case DISCARD -> "stock discarded";
            case GIVE -> "doses given";
            case VIALS -> "vial opened";
        };
    }
}
