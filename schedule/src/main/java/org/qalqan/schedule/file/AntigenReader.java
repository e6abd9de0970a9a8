package org.qalqan.schedule.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qalqan.schedule.supporting.Antigen;
import org.qalqan.schedule.supporting.Antigen.SeriesGroup;
import org.qalqan.schedule.supporting.AntigenSeries;
import org.qalqan.schedule.supporting.AntigenSeries.Selection;
import org.qalqan.schedule.supporting.Contraindication;
import org.qalqan.schedule.supporting.Immunity;
import org.qalqan.schedule.supporting.Immunity.BirthDateImmunity;
import org.qalqan.schedule.supporting.IndexSet;
import org.qalqan.schedule.supporting.Indication;
import org.qalqan.schedule.supporting.SeriesDose;
import org.qalqan.schedule.supporting.SeriesType;
import org.qalqan.schedule.supporting.SkipCondition;
import org.qalqan.schedule.supporting.VaccinesAtAges;

/** Reads the antigens of a schedule file with their series. */
final class AntigenReader {

    private static final Set<String> SEXES = Set.of("F", "M", "U");

    private final Codes codes;
    private final SeriesDoseReader doses;

    AntigenReader(Codes codes) {
        this.codes = codes;
        this.doses = new SeriesDoseReader(codes);
    }

    Antigen antigen(Node node) {
        int index = codes.antigens().getOrDefault(node.text("name"), 0);
        return new Antigen(
                index,
                node.text("name"),
                node.node("immunity")
                        .map(each -> each.as(this::immunity))
                        .orElse(new Immunity(IndexSet.EMPTY, List.of())),
                node.list(
                        "contraindications",
                        each -> new Contraindication.OfAntigen(
                                codes.observation(each, "observation"),
                                ScheduleReader.ages(each),
                                each.optionalText("guidance"))),
                node.list("vaccineContraindications", this::vaccineContraindication),
                groups(node, index));
    }

    private Immunity immunity(Node node) {
        return new Immunity(
                codes.observations(node, "observations"),
                node.list(
                        "bornBefore",
                        each -> new BirthDateImmunity(
                                each.date("date", Integer.MIN_VALUE),
                                each.optionalText("country"),
                                codes.observations(each, "unless"))));
    }

    private Contraindication.OfVaccines vaccineContraindication(Node node) {
        return new Contraindication.OfVaccines(
                codes.observation(node, "observation"),
                node.list("vaccines", this::vaccinesAtAges),
                node.optionalText("guidance"));
    }

    private VaccinesAtAges vaccinesAtAges(Node node) {
        return new VaccinesAtAges(codes.vaccines(node, "codes"), ScheduleReader.ages(node));
    }

    /** DEFFORECAST-020 asks for at most one default series in a group; one for each sex is the most that can be told here. */
    private List<SeriesGroup> groups(Node node, int antigen) {
        Map<String, List<AntigenSeries>> byGroup = new LinkedHashMap<>();
        for (AntigenSeries series : node.list("series", each -> series(each, antigen))) {
            byGroup.computeIfAbsent(series.selection().group(), group -> new ArrayList<>())
                    .add(series);
        }
        if (byGroup.isEmpty()) {
            node.fault("series", "is empty: an antigen needs a series");
        }
        checkGroupReferences(node, byGroup);
        return byGroup.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new SeriesGroup(
                        entry.getKey(),
                        List.copyOf(entry.getValue()),
                        entry.getValue().stream().anyMatch(AntigenSeries::asksForCompletedSeries)))
                .toList();
    }

    private static void checkGroupReferences(Node node, Map<String, List<AntigenSeries>> byGroup) {
        for (List<AntigenSeries> group : byGroup.values()) {
            for (AntigenSeries series : group) {
                for (String group2 : series.selection().equivalentGroups()) {
                    if (!byGroup.containsKey(group2)) {
                        node.fault(
                                "series",
                                "'" + series.name() + "' names the equivalent group '" + group2
                                        + "', but the groups are " + byGroup.keySet());
                    }
                }
            }
        }
    }

    private AntigenSeries series(Node node, int antigen) {
        node.optionalText("source");
        List<Indication> indications = node.list(
                "indications",
                each -> new Indication(
                        codes.observation(each, "observation"),
                        ScheduleReader.ages(each),
                        each.optionalText("guidance")));
        List<SeriesDose> seriesDoses = doses.doses(node);
        SeriesType type = node.choice("type", SeriesType.values(), SeriesType.STANDARD);
        if (type == SeriesType.RISK && indications.isEmpty()) {
            node.fault("indications", "is empty: a risk series needs an indication");
        }
        return new AntigenSeries(
                node.text("name"),
                antigen,
                type,
                sexes(node),
                selection(node),
                indications,
                IndexSet.of(
                        indications.stream().mapToInt(Indication::observation).toArray()),
                seriesDoses.stream().anyMatch(AntigenReader::asksForCompletedSeries),
                node.texts("guidance"),
                seriesDoses);
    }

    private static Set<String> sexes(Node node) {
        Set<String> sexes = Set.copyOf(node.texts("sexes"));
        if (!SEXES.containsAll(sexes)) {
            node.fault("sexes", sexes + " are not all of F, M and U");
        }
        return sexes;
    }

    private static Selection selection(Node node) {
        return new Selection(
                node.optionalText("group").orElse("1"),
                Set.copyOf(node.texts("equivalentGroups")),
                node.flag("default"),
                node.flag("productPath"),
                node.optionalText("priority").orElse("A"),
                node.whole("preference", 1, Integer.MAX_VALUE),
                node.period("minimumAgeToStart"),
                node.period("maximumAgeToStart"));
    }

    private static boolean asksForCompletedSeries(SeriesDose dose) {
        return dose.skips().stream()
                .flatMap(skip -> skip.sets().stream())
                .flatMap(set -> set.conditions().stream())
                .anyMatch(SkipCondition.CompletedSeries.class::isInstance);
    }

    static boolean hasGuidance(Antigen antigen) {
        return Stream.concat(antigen.contraindications().stream(), antigen.vaccineContraindications().stream())
                        .anyMatch(each -> each.guidance().isPresent())
                || antigen.groups().stream()
                        .flatMap(group -> group.series().stream())
                        .anyMatch(series -> !series.guidance().isEmpty()
                                || series.indications().stream()
                                        .anyMatch(each -> each.guidance().isPresent()));
    }
}
