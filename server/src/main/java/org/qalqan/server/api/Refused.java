package org.qalqan.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Why a request gets no figures. */
sealed class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String kind;
    private final String title;

    private Refused(HttpStatus status, String kind, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.kind = kind;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    /** The last part of the problem's type. */
    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    /** What a program may want beside the sentence. */
    Map<String, Object> members() {
        return Map.of();
    }

    /**
     * A parameter that can't be taken as it is.
     *
     * @param value as given; empty when the parameter itself is unknown
     * @param law what it breaks
     */
    record Fault(String parameter, Optional<String> value, String law) {

        String line() {
            return value.map(given -> "%s \"%s\": %s".formatted(parameter, given, law))
                    .orElseGet(() -> parameter + ": " + law);
        }
    }

    /** Parameters that can't be taken, all of them. */
    static final class BadParameters extends Refused {
        private static final long serialVersionUID = 1;
        private final transient List<Fault> faults;

        BadParameters(List<Fault> faults) {
            super(
                    HttpStatus.BAD_REQUEST,
                    "bad-parameter",
                    "A parameter can't be taken as it is",
                    String.join("; ", faults.stream().map(Fault::line).toList()));
            this.faults = List.copyOf(faults);
        }

        @Override
        Map<String, Object> members() {
            return Map.of("faults", faults);
        }
    }

    /** More rows than one answer may have. */
    static final class TooManyRows extends Refused {
        private static final long serialVersionUID = 1;

        TooManyRows(String table) {
            super(
                    HttpStatus.BAD_REQUEST,
                    "too-many-rows",
                    "Too many rows",
                    "%s would have more than %,d rows. Maybe ask for one place or one indicator"
                            .formatted(table, Asked.MOST_ROWS));
        }
    }

    /** Readings that can't be taken as they are; nothing of them was. */
    static final class BadReadings extends Refused {
        private static final long serialVersionUID = 1;
        private static final int SENTENCES = 3;
        private final transient List<?> faults;

        /**
         * @param lines each fault in a sentence
         * @param faults the same for programs
         */
        BadReadings(List<String> lines, List<?> faults) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "bad-readings",
                    "Readings can't be taken as they are",
                    "Nothing was recorded. "
                            + String.join("; ", lines.stream().limit(SENTENCES).toList())
                            + (lines.size() > SENTENCES ? "; and %d more".formatted(lines.size() - SENTENCES) : ""));
            this.faults = List.copyOf(faults);
        }

        @Override
        Map<String, Object> members() {
            return Map.of("faults", faults);
        }
    }

    /** More was sent at once than is taken. */
    static final class TooLarge extends Refused {
        private static final long serialVersionUID = 1;

        TooLarge(String law) {
            super(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "Too much at once",
                    law + ". Maybe send it in parts, or take a file over with ./qalqan import temperatures");
        }
    }

    /** Nothing is at the address. */
    static final class NothingThere extends Refused {
        private static final long serialVersionUID = 1;

        NothingThere(String path) {
            super(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "Nothing is at this address",
                    "There is no %s. Maybe look into /api/openapi.json".formatted(path));
        }
    }

    /** The address can only be read. */
    static final class OnlyRead extends Refused {
        private static final long serialVersionUID = 1;

        OnlyRead(String method) {
            super(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "only-read",
                    "The API is read only",
                    "%s changes nothing here; GET and HEAD read".formatted(method));
        }
    }

    /** The account may not do this at the place. */
    static final class NotAllowed extends Refused {
        private static final long serialVersionUID = 1;

        NotAllowed(String role, String place) {
            super(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "The account may not do this here",
                    "The account does not hold the role %s at %s or above. Maybe: ./qalqan account grant NAME --role %s --place %s"
                            .formatted(role, place, role, place));
        }
    }

    /** What was sent is not what can be read here. */
    static final class UnreadableBody extends Refused {
        private static final long serialVersionUID = 1;

        UnreadableBody(HttpStatus status, String detail) {
            super(status, "unreadable-body", "What was sent can't be read", detail);
        }
    }

    /**
     * Something wrong with a movement that was sent.
     *
     * @param index of it, from 0
     * @param value as sent; empty where the field is missing
     */
    record MovementFault(int index, String field, Optional<String> value, String law) {

        String line() {
            return "movement %d, %s%s: %s"
                    .formatted(
                            index,
                            field,
                            value.map(given -> " \"" + given + "\"").orElse(""),
                            law);
        }
    }

    /** Movements that can't be taken as they were sent, with everything that is wrong with them. None was recorded. */
    static final class BadMovements extends Refused {
        private static final long serialVersionUID = 1;
        private static final int MOST_FAULTS = 100;
        private final transient List<MovementFault> faults;

        BadMovements(List<MovementFault> faults) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "bad-movement",
                    "A movement can't be taken as it was sent",
                    faults.getFirst().line()
                            + (faults.size() > 1 ? "; %d more faults".formatted(faults.size() - 1) : ""));
            this.faults = faults.stream().limit(MOST_FAULTS).toList();
        }

        @Override
        Map<String, Object> members() {
            return Map.of("faults", faults);
        }
    }

    /** A movement that breaks a law of the ledger. None of those sent with it was recorded. */
    static final class AgainstALaw extends Refused {
        private static final long serialVersionUID = 1;
        private final transient Map<String, Object> members;

        AgainstALaw(String kind, String title, String detail, Map<String, Object> members) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, kind, title, detail);
            this.members = Map.copyOf(members);
        }

        @Override
        Map<String, Object> members() {
            return members;
        }
    }

    /** Nothing is loaded yet. */
    static final class NoCampaign extends Refused {
        private static final long serialVersionUID = 1;

        NoCampaign() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "no-campaign",
                    "No campaign is loaded",
                    "There are no figures yet. Maybe run ./qalqan demo first");
        }
    }
}
