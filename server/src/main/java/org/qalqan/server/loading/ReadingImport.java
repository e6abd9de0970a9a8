package org.qalqan.server.loading;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvFile.Numbered;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.target.Reading;
import org.qalqan.server.target.ReadingFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes over readings of pledges. A new one is recorded; how a known one judges – what it counts, of whom, whether it is in force – is the
 * target itself, and changing it takes two persons.
 */
@Component
class ReadingImport implements Approvable {

    private static final String KIND = "reading";
    private static final Set<Role> PROPOSERS = EnumSet.of(Role.PLEDGE_KEEPER, Role.NATIONAL_MANAGER);

    private final Pledges pledges;
    private final Campaigns campaigns;
    private final ByTwo byTwo;

    ReadingImport(Pledges pledges, Campaigns campaigns, ByTwo byTwo) {
        this.pledges = pledges;
        this.campaigns = campaigns;
        this.byTwo = byTwo;
    }

    Imported take(CsvFile file) {
        List<Numbered<Reading>> rows = ReadingFile.read(file, pledges.ids());
        ByTwo.refuse(file.name(), changes(rows), "reading", Reading::id);
        return save(rows);
    }

    Proposed propose(CsvFile file, Account by, String reason) {
        List<Numbered<Reading>> rows = ReadingFile.read(file, pledges.ids());
        List<Numbered<Reading>> changes = changes(rows);
        OptionalLong proposal = changes.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(byTwo.propose(
                        draft(changes.stream().map(Numbered::value).toList(), reason), PROPOSERS, by));
        List<Numbered<Reading>> rest =
                rows.stream().filter(row -> !changes.contains(row)).toList();
        return new Proposed(new Imported(rows.size(), save(rest).added()), changes.size(), proposal);
    }

    private List<Numbered<Reading>> changes(List<Numbered<Reading>> rows) {
        return rows.stream()
                .filter(row -> known(row.value())
                        .filter(known -> !known.judgesLike(row.value()))
                        .isPresent())
                .toList();
    }

    /** Adds those that are new; of the others the name and the note are renewed. */
    private Imported save(List<Numbered<Reading>> rows) {
        int added = 0;
        for (int i = 0; i < rows.size(); i++) {
            Reading reading = rows.get(i).value();
            added += known(reading).isPresent() ? 0 : 1;
            pledges.save(reading, i);
        }
        return new Imported(rows.size(), added);
    }

    private Optional<Reading> known(Reading reading) {
        return pledges.reading(reading.pledge(), reading.id());
    }

    /** Pledges are the nation's. */
    private Proposal.Draft draft(List<Reading> changes, String reason) {
        String nation = campaigns.current().map(Campaign::nation).orElseThrow();
        String subject = changes.stream().map(ReadingImport::name).limit(4).collect(Collectors.joining(", "));
        return new Proposal.Draft(KIND, nation, subject, payload(changes), reason);
    }

    private static String name(Reading reading) {
        return reading.pledge() + "/" + reading.id();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> approvers() {
        return EnumSet.of(Role.NATIONAL_MANAGER);
    }

    /** A reading that is no longer in force goes first, because a pledge has one in force. */
    @Override
    public void carryOut(Proposal proposal, String approvedBy) {
        List<Reading> changed = changed(proposal.payload()).stream()
                .sorted(Comparator.comparing(Reading::judged))
                .toList();
        changed.forEach(reading -> pledges.change(reading, proposal.id()));
        for (Reading reading : changed) {
            long inForce = pledges.readings(reading.pledge()).stream()
                    .filter(Reading::judged)
                    .count();
            if (inForce != 1) {
                throw new CannotBeCarriedOut("pledge %s would be judged by %d readings; by one it has to be"
                        .formatted(reading.pledge(), inForce));
            }
        }
    }

    @Override
    public List<Detail> details(Proposal proposal) {
        return changed(proposal.payload()).stream()
                .map(reading -> new Detail(KIND, told(reading)))
                .toList();
    }

    private static String told(Reading reading) {
        return "%s: %s / %s%s%s"
                .formatted(
                        name(reading),
                        reading.indicator().code(),
                        reading.denominator().code(),
                        reading.denominatorPeople().map(people -> " " + people).orElse(""),
                        reading.judged() ? " ✓" : "");
    }

    private static JsonNode payload(List<Reading> changes) {
        ObjectNode payload = JsonMapper.shared().createObjectNode();
        ArrayNode readings = payload.putArray("readings");
        for (Reading reading : changes) {
            ObjectNode one = readings.addObject()
                    .put("pledge", reading.pledge())
                    .put("reading", reading.id())
                    .put("indicator", reading.indicator().code())
                    .put("denominator", reading.denominator().code())
                    .put("judged", reading.judged());
            reading.denominatorPeople()
                    .ifPresentOrElse(people -> one.put("people", people), () -> one.putNull("people"));
        }
        return payload;
    }

    /** The readings as they stand, judging as proposed. */
    private List<Reading> changed(JsonNode payload) {
        List<Reading> changed = new ArrayList<>();
        for (JsonNode one : payload.required("readings")) {
            Reading stands = pledges.reading(
                            one.required("pledge").asString(),
                            one.required("reading").asString())
                    .orElseThrow();
            changed.add(new Reading(
                    stands.pledge(),
                    stands.id(),
                    Indicator.of(one.required("indicator").asString()).orElseThrow(),
                    DenominatorKind.of(one.required("denominator").asString()).orElseThrow(),
                    Optional.of(one.required("people"))
                            .filter(people -> !people.isNull())
                            .map(JsonNode::asLong),
                    one.required("judged").asBoolean(),
                    stands.name(),
                    stands.note()));
        }
        return changed;
    }
}
