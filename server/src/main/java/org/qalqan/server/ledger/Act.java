package org.qalqan.server.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What moves doses. Which way each act may go stands in the table {@code ledger.way}. */
public enum Act {
    /** Doses come into being here: out of the plant, or into the country. */
    ENTER,
    /** Sent to another place; on the way from now. */
    DISPATCH,
    /** What was sent has come. */
    RECEIVE,
    /** What was sent has not come, or came damaged. */
    DISCREPANCY,
    /** Handed to another place there and then. */
    ISSUE,
    /** A vial is opened. */
    OPEN,
    /** Given to people. */
    GIVE,
    /** Thrown away. */
    WASTE,
    /** A count of the shelf found more or fewer. */
    COUNT,
    /** Taken back with its lot. */
    RECALL,
    /** Something that was recorded was not so. */
    REVERSE;

    /** The word used in files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Act> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }

    /** Whether somebody decides to do this with the doses, so that the lot has to be fit for use. The others are facts, or take doses out of use. */
    public boolean isUse() {
        return switch (this) {
            case DISPATCH, ISSUE, OPEN, GIVE -> true;
            case ENTER, RECEIVE, DISCREPANCY, WASTE, COUNT, RECALL, REVERSE -> false;
        };
    }
}
