package org.qalqan.server.web;

/** Why a page can't be shown. */
public sealed class PageFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String value;

    private PageFault(int status, String code, String value) {
        super(code + ": " + value, null, false, false);
        this.status = status;
        this.code = code;
        this.value = value;
    }

    /** No pledge goes by this id. */
    public static PageFault noSuchPledge(String id) {
        return new NoSuchPledge(id);
    }

    /** No place has this code. */
    public static PageFault noSuchPlace(String code) {
        return new NoSuchPlace(code);
    }

    /** No lot has this id. */
    public static PageFault noSuchLot(String id) {
        return new NoSuchLot(id);
    }

    /** What was chosen is not among the choices. */
    public static PageFault badChoice(String text) {
        return new BadChoice(text);
    }

    /** The status of the answer. */
    int status() {
        return status;
    }

    /** Its name in keys of words. */
    String code() {
        return code;
    }

    /** What was asked for. */
    String value() {
        return value;
    }

    /** There is no page at the address. */
    static final class NoSuchPage extends PageFault {
        private static final long serialVersionUID = 1;

        NoSuchPage() {
            super(404, "no-such-page", "");
        }
    }

    /** There is no pledge of that name. */
    static final class NoSuchPledge extends PageFault {
        private static final long serialVersionUID = 1;

        NoSuchPledge(String id) {
            super(404, "no-such-pledge", id);
        }
    }

    /** There is no place of that code. */
    static final class NoSuchPlace extends PageFault {
        private static final long serialVersionUID = 1;

        NoSuchPlace(String code) {
            super(404, "no-such-place", code);
        }
    }

    /** There is no lot with that id. */
    static final class NoSuchLot extends PageFault {
        private static final long serialVersionUID = 1;

        NoSuchLot(String id) {
            super(404, "no-such-lot", id);
        }
    }

    /** What was given as a day is none. */
    static final class BadDay extends PageFault {
        private static final long serialVersionUID = 1;

        BadDay(String text) {
            super(400, "bad-day", text);
        }
    }

    /** A choice that does not exist, such as an unknown indicator. */
    static final class BadChoice extends PageFault {
        private static final long serialVersionUID = 1;

        BadChoice(String text) {
            super(400, "bad-choice", text);
        }
    }

    /** Nothing is loaded yet. */
    static final class NoCampaign extends PageFault {
        private static final long serialVersionUID = 1;

        NoCampaign() {
            super(503, "no-campaign", "");
        }
    }
}
