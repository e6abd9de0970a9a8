package org.qalqan.server.web.approvals;

import java.util.List;
import java.util.Optional;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What waits for somebody, what they proposed, and what was decided of late.
 *
 * @param waiting what the account can decide, the oldest first
 * @param own what it proposed, the last first
 * @param decided what was decided of late among the rest that it may see
 */
public record ApprovalsPage(Frame frame, List<Row> waiting, List<Row> own, List<Row> decided) {

    /**
     * A proposal in a list.
     *
     * @param kind in the reader's language
     * @param place its name
     * @param state word for the style sheet
     * @param stateText in the reader's language
     * @param at day and time in the campaign's time zone
     * @param until when it can't be decided any more
     */
    public record Row(
            long id,
            String kind,
            String subject,
            String place,
            String proposedBy,
            String at,
            String until,
            String state,
            String stateText) {}

    /**
     * One proposal.
     *
     * @param details what its kind tells of it, in the reader's language
     * @param link page that shows what it is about
     * @param open whether it can be decided now
     * @param own whether the account proposed it
     * @param fault why the last try did nothing
     * @param decision who decided, when, and why
     */
    public record One(
            Frame frame,
            CsrfToken token,
            Row row,
            String reason,
            List<Told> details,
            Optional<String> link,
            boolean open,
            boolean own,
            Optional<String> fault,
            Optional<Decided> decision) {}

    /** A name and a value, in words. */
    public record Told(String name, String value) {}

    /** What was decided. */
    public record Decided(String by, String at, String reason) {}
}
