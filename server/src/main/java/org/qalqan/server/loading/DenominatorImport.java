package org.qalqan.server.loading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Role;
import org.qalqan.server.approval.Approvable;
import org.qalqan.server.approval.CannotBeCarriedOut;
import org.qalqan.server.approval.Proposal;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvFile.Numbered;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.place.DenominatorFile;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.place.Denominators.Stated;
import org.qalqan.server.place.Places;
import org.qalqan.server.source.Sources;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes over denominators. The first statement about a place is recorded; a further version of what has one already changes every coverage
 * and target of the place, and takes two persons.
 */
@Component
class DenominatorImport implements Approvable {

    private static final String KIND = "denominator";
    private static final Set<Role> PROPOSERS = EnumSet.of(Role.IMPORTER, Role.NATIONAL_MANAGER);
    private static final int NAMED_IN_SUBJECT = 4;

    private final Denominators denominators;
    private final Places places;
    private final Sources sources;
    private final ByTwo byTwo;
    private final Clock clock;

    DenominatorImport(Denominators denominators, Places places, Sources sources, ByTwo byTwo, Clock clock) {
        this.denominators = denominators;
        this.places = places;
        this.sources = sources;
        this.byTwo = byTwo;
        this.clock = clock;
    }

    /** What is in a file: first statements and versions that are recorded already, and changes. */
    private record Sorted(List<Denominator> plain, List<Numbered<Denominator>> changes) {}

    Imported take(CsvFile file) {
        Sorted sorted = sorted(file);
        ByTwo.refuse(file.name(), sorted.changes(), "people", version -> Long.toString(version.people()));
        return new Imported(sorted.plain().size(), denominators.record(sorted.plain()));
    }

    Proposed propose(CsvFile file, Account by, String reason) {
        Sorted sorted = sorted(file);
        List<Denominator> changes =
                sorted.changes().stream().map(Numbered::value).toList();
        OptionalLong proposal = changes.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(byTwo.propose(draft(changes, reason), PROPOSERS, by));
        int rows = sorted.plain().size() + changes.size();
        return new Proposed(new Imported(rows, denominators.record(sorted.plain())), changes.size(), proposal);
    }

    private Sorted sorted(CsvFile file) {
        Set<Stated> stated = denominators.stated();
        List<Denominator> plain = new ArrayList<>();
        List<Numbered<Denominator>> changes = new ArrayList<>();
        for (Numbered<Denominator> row : DenominatorFile.read(
                file, places.codes(), sources.ids(), denominators.largestPopulations(), LocalDate.now(clock))) {
            Denominator version = row.value();
            boolean isChange =
                    stated.contains(new Stated(version.place(), version.kind())) && !denominators.isRecorded(version);
            if (isChange) {
                changes.add(row);
            } else {
                plain.add(version);
            }
        }
        return new Sorted(plain, changes);
    }

    private Proposal.Draft draft(List<Denominator> changes, String reason) {
        List<String> names = changes.stream()
                .map(version -> version.place() + " " + version.kind().code())
                .distinct()
                .toList();
        String subject = names.stream().limit(NAMED_IN_SUBJECT).collect(Collectors.joining(", "))
                + (names.size() > NAMED_IN_SUBJECT ? ", …" : "");
        return new Proposal.Draft(KIND, placeOf(changes), subject, payload(changes), reason);
    }

    /** The place itself when all are of one; else the nation. */
    private String placeOf(List<Denominator> changes) {
        String first = changes.getFirst().place();
        boolean same = changes.stream().allMatch(version -> version.place().equals(first));
        return same ? first : places.line(first).getLast();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> approvers() {
        return EnumSet.of(Role.NATIONAL_MANAGER);
    }

    @Override
    public void carryOut(Proposal proposal, String approvedBy) {
        List<Denominator> versions = versions(proposal.payload());
        for (Denominator version : versions) {
            if (denominators.isRecorded(version)) {
                throw new CannotBeCarriedOut("%s of %s for %s, known on %s, was recorded since it was proposed"
                        .formatted(version.kind().code(), version.place(), version.validFrom(), version.knownOn()));
            }
        }
        denominators.recordAgreed(versions, proposal.id());
    }

    @Override
    public List<Detail> details(Proposal proposal) {
        return versions(proposal.payload()).stream()
                .map(version -> new Detail(KIND, told(version)))
                .toList();
    }

    private String told(Denominator version) {
        String before = denominators
                .inForce(version.place(), version.kind(), version.validFrom(), version.knownOn())
                .map(inForce -> inForce.people() + " → ")
                .orElse("");
        return "%s %s: %s%d (%s)"
                .formatted(version.place(), version.kind().code(), before, version.people(), version.validFrom());
    }

    private static JsonNode payload(List<Denominator> changes) {
        ObjectNode payload = JsonMapper.shared().createObjectNode();
        ArrayNode versions = payload.putArray("versions");
        for (Denominator version : changes) {
            ObjectNode one = versions.addObject()
                    .put("place", version.place())
                    .put("kind", version.kind().code())
                    .put("people", version.people())
                    .put("valid_from", version.validFrom().toString())
                    .put("known_on", version.knownOn().toString())
                    .put("source", version.source());
            version.note().ifPresent(note -> one.put("note", note));
        }
        return payload;
    }

    private static List<Denominator> versions(JsonNode payload) {
        List<Denominator> versions = new ArrayList<>();
        for (JsonNode one : payload.required("versions")) {
            versions.add(new Denominator(
                    one.required("place").asString(),
                    DenominatorKind.of(one.required("kind").asString()).orElseThrow(),
                    one.required("people").asLong(),
                    LocalDate.parse(one.required("valid_from").asString()),
                    LocalDate.parse(one.required("known_on").asString()),
                    one.required("source").asString(),
                    Optional.ofNullable(one.get("note")).map(JsonNode::asString)));
        }
        return versions;
    }
}
