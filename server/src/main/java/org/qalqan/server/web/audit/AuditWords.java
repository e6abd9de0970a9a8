package org.qalqan.server.web.audit;

import org.qalqan.server.access.AuditChain.Fault;
import org.qalqan.server.access.AuditChain.Report;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.Words;
import org.qalqan.server.web.audit.AuditPage.Verified;

/** What the verifier of the audit found, in the reader's language. */
final class AuditWords {

    private AuditWords() {}

    static Verified told(Report report, Visit visit) {
        Words words = visit.words();
        boolean sound = report.faults().isEmpty();
        String lines = words.formats().number(report.lines());
        return new Verified(
                sound,
                sound
                        ? words.text("audit.sound", lines)
                        : words.text("audit.unsound", lines, report.faults().size()),
                report.faults().stream().map(fault -> told(fault, words)).toList());
    }

    private static String told(Fault fault, Words words) {
        return switch (fault) {
            case Fault.Broken broken -> words.text("audit.fault.broken", Long.toString(broken.line()));
            case Fault.Missing missing ->
                words.text("audit.fault.missing", Long.toString(missing.first()), Long.toString(missing.last()));
            case Fault.AnotherHead head ->
                words.text(
                        "audit.fault.head",
                        Long.toString(head.told().lines()),
                        Long.toString(head.found().lines()));
            case Fault.NoAnchor anchor -> words.text("audit.fault.anchor", anchor.hash());
            case Fault.NotSealed late ->
                words.text("audit.fault.not-sealed", late.lines(), late.since().toString());
        };
    }
}
