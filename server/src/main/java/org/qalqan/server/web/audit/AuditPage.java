package org.qalqan.server.web.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.access.AuditChain;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Lines of the audit, and whether it is as it was written.
 *
 * @param lines the last first
 * @param asked what was asked for, by field
 * @param acts what can be asked for
 * @param earlier address of the lines before these; empty when there are none
 * @param head the end of the chain
 * @param verified what the verifier found, in the reader's language; empty when nobody asked for it
 */
public record AuditPage(
        Frame frame,
        CsrfToken token,
        List<Line> lines,
        Map<String, String> asked,
        List<Act> acts,
        Optional<String> earlier,
        AuditChain.Head head,
        Optional<Verified> verified) {

    /**
     * A line.
     *
     * @param number in the chain; empty for the moment until it is sealed
     * @param at day and time in the campaign's time zone
     */
    public record Line(String number, String at, String account, String act, String thing, boolean refused) {}

    /** An act that can be asked for, as the audit writes it and in words. */
    public record Act(String act, String words) {}

    /**
     * What the verifier found.
     *
     * @param sound whether all is as it was written
     * @param faults what is not
     */
    public record Verified(boolean sound, String summary, List<String> faults) {}

    /** What was asked for in a field; empty text where nothing was. */
    public String value(String field) {
        return asked.getOrDefault(field, "");
    }
}
