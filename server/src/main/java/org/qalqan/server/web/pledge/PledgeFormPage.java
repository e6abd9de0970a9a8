package org.qalqan.server.web.pledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.target.Closing;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A page with one of the forms.
 *
 * @param pledge that the form is about; empty for a new one
 * @param given what the fields hold, by name
 * @param faults what is wrong with the form as it was sent
 * @param fileFaults what is wrong with a file that was sent, one line each, in English
 * @param closing how the pledge is closed by now
 */
public record PledgeFormPage(
        Frame frame,
        CsrfToken token,
        Optional<Pledge> pledge,
        Map<String, String> given,
        List<FormFault> faults,
        List<String> fileFaults,
        Optional<Closing> closing) {

    /** What a field holds. */
    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    /** What is wrong with a field, in the reader's language. */
    public List<String> faultsOf(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> fault.text(frame.words()))
                .toList();
    }

    public boolean hasFaults() {
        return !faults.isEmpty() || !fileFaults.isEmpty();
    }

    /** How many things are wrong. */
    public int faultCount() {
        return faults.size() + fileFaults.size();
    }

    /** The pledge's wording in the reader's language. */
    public String statement() {
        return pledge.map(
                        known -> known.quotation().statement().in(frame.words().language()))
                .orElse("");
    }

    /** Where the page of the pledge is. */
    public String pledgeAddress() {
        return pledge.map(known -> frame.links().pledge(known.id()))
                .orElse(frame.links().pledges());
    }
}
