package org.qalqan.schedule.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.qalqan.schedule.calendar.Period;
import org.qalqan.schedule.supporting.AgeRange;
import org.qalqan.schedule.supporting.Antigen;
import org.qalqan.schedule.supporting.IndexSet;
import org.qalqan.schedule.supporting.SupportingData;
import org.qalqan.schedule.supporting.VaccineConflict;
import org.qalqan.schedule.supporting.VaccineGroup;
import org.qalqan.schedule.supporting.VaccineType;
import org.qalqan.schedule.supporting.VaccineType.Association;

/**
 * Reads a schedule file (docs/formats/schedule.md), resolves its codes and reports every fault at once.
 *
 * <pre>{@code
 * SupportingData data = ScheduleReader.read(in);
 * }</pre>
 */
public final class ScheduleReader {

    /** The form that this reader understands. */
    public static final String FORMAT = "qalqan-schedule/1";

    private final Node root;

    private ScheduleReader(Node root) {
        this.root = root;
    }

    /**
     * Reads a schedule.
     *
     * @throws ScheduleFileException when the text is not JSON or not a schedule; names each path and what is wrong there
     */
    public static SupportingData read(InputStream in) throws IOException, ScheduleFileException {
        List<Fault> faults = new ArrayList<>();
        try {
            SupportingData data = Node.root(Json.read(in), faults).as(root -> new ScheduleReader(root).data());
            if (faults.isEmpty()) {
                return data;
            }
        } catch (MalformedJsonException malformed) {
            faults.add(new Fault("line " + malformed.line(), "is not JSON: " + malformed.getMessage()));
        }
        throw new ScheduleFileException(faults);
    }

    private SupportingData data() {
        if (!root.text("format").equals(FORMAT)) {
            root.fault("format", "must be \"" + FORMAT + "\"");
        }
        List<Node> antigenNodes = root.nodes("antigens");
        Map<String, Integer> antigens = Codes.places(
                antigenNodes.stream().map(node -> node.text("name")).toList());
        if (antigens.size() < antigenNodes.size()) {
            root.fault("antigens", "two antigens have the same name");
        }
        Map<String, VaccineType> vaccines = vaccines(antigens);
        Map<String, Integer> observations = Codes.places(root.texts("observations"));
        Codes codes = new Codes(vaccines, observations, antigens);
        AntigenReader reader = new AntigenReader(codes);
        List<Antigen> read =
                antigenNodes.stream().map(node -> node.as(reader::antigen)).toList();
        return new SupportingData(
                root.text("name"),
                root.text("version"),
                root.text("source"),
                List.copyOf(vaccines.values()),
                new HashMap<>(vaccines),
                new HashMap<>(observations),
                read,
                vaccineGroups(codes),
                read.stream().anyMatch(AntigenReader::hasGuidance),
                conflicts(codes));
    }

    private Map<String, VaccineType> vaccines(Map<String, Integer> antigens) {
        Codes antigensOnly = new Codes(Map.of(), Map.of(), antigens);
        Map<String, VaccineType> vaccines = new LinkedHashMap<>();
        for (Node node : root.nodes("vaccines")) {
            VaccineType vaccine = node.as(each -> vaccine(each, vaccines.size(), antigensOnly));
            if (vaccines.putIfAbsent(vaccine.code(), vaccine) != null) {
                node.fault("code", "'" + vaccine.code() + "' stands twice");
            }
        }
        return vaccines;
    }

    private static VaccineType vaccine(Node node, int index, Codes codes) {
        String code = node.text("code");
        int component = node.whole("component", 1, 0);
        List<Association> associations = new ArrayList<>();
        for (String antigen : node.texts("antigens")) {
            associations.add(new Association(codes.antigen(node, "antigens", antigen), AgeRange.ANY));
        }
        associations.addAll(node.list(
                "antigensAtAges",
                each -> new Association(codes.antigen(each, "antigen", each.text("antigen")), ages(each))));
        return new VaccineType(
                index,
                code,
                node.optionalText("cvx").orElse(code),
                component == 0 ? OptionalInt.empty() : OptionalInt.of(component),
                node.text("name"),
                List.copyOf(associations));
    }

    /** The members {@code from} and {@code until} of an object. */
    static AgeRange ages(Node node) {
        Period from = node.period("from");
        Period until = node.period("until");
        Bounds.ascend(node, "from", "until");
        return from == null && until == null ? AgeRange.ANY : new AgeRange(from, until);
    }

    private List<VaccineGroup> vaccineGroups(Codes codes) {
        List<VaccineGroup> groups = root.list(
                "vaccineGroups",
                node -> new VaccineGroup(
                        node.text("name"),
                        node.texts("antigens").stream()
                                .map(antigen -> codes.antigen(node, "antigens", antigen))
                                .toList(),
                        node.flag("administerFull")));
        for (Map.Entry<String, Integer> antigen : codes.antigens().entrySet()) {
            long count = groups.stream()
                    .filter(group -> group.antigens().contains(antigen.getValue()))
                    .count();
            if (count != 1) {
                root.fault(
                        "vaccineGroups",
                        "antigen '" + antigen.getKey() + "' belongs to " + count + " groups, not to one");
            }
        }
        return groups;
    }

    private record ConflictEntry(IndexSet impacted, VaccineConflict conflict) {}

    private List<List<VaccineConflict>> conflicts(Codes codes) {
        List<ConflictEntry> entries = root.list(
                "conflicts",
                node -> new ConflictEntry(
                        codes.vaccines(node, "current"),
                        new VaccineConflict(
                                codes.vaccines(node, "previous"),
                                required(node, "begin"),
                                required(node, "minimumEnd"),
                                required(node, "end"))));
        List<List<VaccineConflict>> byVaccine = new ArrayList<>(codes.vaccines().size());
        for (VaccineType vaccine : codes.vaccines().values()) {
            List<VaccineConflict> conflicts = new ArrayList<>(2);
            for (ConflictEntry entry : entries) {
                if (entry.impacted().contains(vaccine.index())) {
                    conflicts.add(entry.conflict());
                }
            }
            byVaccine.add(List.copyOf(conflicts));
        }
        return byVaccine;
    }

    private static Period required(Node node, String name) {
        Period period = node.period(name);
        if (period == null) {
            node.fault(name, "is missing or not a period");
            return new Period(0, 0, 0, 0);
        }
        return period;
    }
}
