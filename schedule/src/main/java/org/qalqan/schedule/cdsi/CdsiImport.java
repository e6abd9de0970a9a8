package org.qalqan.schedule.cdsi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qalqan.schedule.file.Json;
import org.qalqan.schedule.file.ScheduleReader;

/**
 * Turns a folder of CDC's supporting data ({@code ScheduleSupportingData.xml} and {@code AntigenSupportingData*.xml}) into a
 * schedule file.
 *
 * <pre>{@code
 * Json schedule = CdsiImport.read(Path.of("supporting-data-4.64"), "acip");
 * }</pre>
 */
public final class CdsiImport {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");

    private CdsiImport() {}

    /**
     * Reads a folder; takes figures, codes and short names, and leaves the texts for clinicians out.
     *
     * @param name the name of the schedule that comes out
     * @throws IOException when the folder does not hold supporting data; names the file and what is wrong
     */
    public static Json read(Path folder, String name) throws IOException {
        return read(folder, name, false);
    }

    /**
     * Reads a folder.
     *
     * @param name the name of the schedule that comes out
     * @param guidance whether to take the texts for clinicians as well (FORECASTGUIDANCE-1)
     * @throws IOException when the folder does not hold supporting data; names the file and what is wrong
     */
    public static Json read(Path folder, String name, boolean guidance) throws IOException {
        Path scheduleFile = folder.resolve("ScheduleSupportingData.xml");
        if (!Files.isRegularFile(scheduleFile)) {
            throw new IOException(folder + " has no ScheduleSupportingData.xml.\nMaybe it is another folder");
        }
        JsonObject schedule = convert(scheduleFile, xml -> schedule(xml, folder, name));
        List<JsonObject> antigens = new ArrayList<>();
        AntigenImport antigenImport = new AntigenImport(guidance);
        for (Path file : antigenFiles(folder)) {
            antigens.add(convert(file, antigenImport::antigen));
        }
        return schedule.list("antigens", antigens).json();
    }

    private static JsonObject schedule(Xml schedule, Path folder, String name) {
        Matcher version = VERSION.matcher(folder.getFileName().toString());
        return new JsonObject()
                .text("format", ScheduleReader.FORMAT)
                .text("name", name)
                .text("version", version.find() ? version.group() : "unknown")
                .text(
                        "source",
                        "CDC, CDSi supporting data, a work of the US government; figures, codes and short names only")
                .list("vaccines", vaccines(schedule))
                .list("vaccineGroups", vaccineGroups(schedule))
                .texts("observations", observations(schedule))
                .list("conflicts", conflicts(schedule));
    }

    private static JsonObject convert(Path file, Function<Xml, JsonObject> conversion) throws IOException {
        Xml xml = Xml.read(file);
        try {
            return conversion.apply(xml);
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException notSupportingData) {
            throw new IOException(
                    file + " is not supporting data: " + notSupportingData.getMessage(), notSupportingData);
        }
    }

    private static List<Path> antigenFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("AntigenSupportingData"))
                    .filter(file -> file.getFileName().toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    /** The vaccines with their antigens, and those without one that only conflict with others (BCG, H1N1). */
    private static List<JsonObject> vaccines(Xml schedule) {
        Map<String, JsonObject> vaccines = new TreeMap<>();
        for (Xml map : section(schedule, "cvxToAntigenMap").children("cvxMap")) {
            vaccines.put(map.required("cvx"), vaccine(map));
        }
        for (Xml conflict : section(schedule, "liveVirusConflicts").children("liveVirusConflict")) {
            for (String side : List.of("previous", "current")) {
                Xml vaccine = conflict.child(side).orElseThrow();
                String code = vaccine.required("cvx");
                vaccines.computeIfAbsent(
                        code,
                        unmapped -> new JsonObject().text("code", code).text("name", vaccine.required("vaccineType")));
            }
        }
        return List.copyOf(vaccines.values());
    }

    private static JsonObject vaccine(Xml map) {
        List<String> atAnyAge = new ArrayList<>();
        List<JsonObject> atAges = new ArrayList<>();
        for (Xml association : map.filled("association")) {
            JsonObject ages = new JsonObject()
                    .text("from", association.text("associationBeginAge"))
                    .text("until", association.text("associationEndAge"));
            if (ages.isEmpty()) {
                atAnyAge.add(association.required("antigen"));
            } else {
                atAges.add(ages.text("antigen", association.required("antigen")));
            }
        }
        return new JsonObject()
                .text("code", map.required("cvx"))
                .text("name", map.required("shortDescription"))
                .texts("antigens", atAnyAge)
                .list("antigensAtAges", atAges);
    }

    private static List<JsonObject> vaccineGroups(Xml schedule) {
        Map<String, List<String>> antigens = new LinkedHashMap<>();
        section(schedule, "vaccineGroupToAntigenMap")
                .children("vaccineGroupMap")
                .forEach(map -> antigens.put(map.required("name"), map.texts("antigen")));
        return section(schedule, "vaccineGroups").children("vaccineGroup").stream()
                .map(group -> new JsonObject()
                        .text("name", group.required("name"))
                        .texts("antigens", antigens.getOrDefault(group.required("name"), List.of()))
                        .flag(
                                "administerFull",
                                isYes(group.text("administerFullVaccineGroup").orElse("No"))))
                .toList();
    }

    private static List<String> observations(Xml schedule) {
        return section(schedule, "observations").children("observation").stream()
                .map(observation -> observation.required("observationCode"))
                .toList();
    }

    /** 625 pairs become a few dozen: pairs with the same times and the same later vaccine, then with the same earlier ones. */
    private static List<JsonObject> conflicts(Xml schedule) {
        record Times(String begin, String minimumEnd, String end) {}
        record Later(Times times, String current) {}
        record Earlier(Times times, List<String> previous) {}
        Map<Later, TreeMap<String, String>> previousOf = new LinkedHashMap<>();
        for (Xml conflict : section(schedule, "liveVirusConflicts").children("liveVirusConflict")) {
            Times times = new Times(
                    conflict.required("conflictBeginInterval"),
                    conflict.required("minConflictEndInterval"),
                    conflict.required("conflictEndInterval"));
            String current = conflict.child("current").orElseThrow().required("cvx");
            String previous = conflict.child("previous").orElseThrow().required("cvx");
            previousOf
                    .computeIfAbsent(new Later(times, current), later -> new TreeMap<>())
                    .put(previous, previous);
        }
        Map<Earlier, List<String>> currentOf = new LinkedHashMap<>();
        previousOf.forEach((later, previous) -> currentOf
                .computeIfAbsent(
                        new Earlier(later.times(), List.copyOf(previous.keySet())), earlier -> new ArrayList<>())
                .add(later.current()));
        return currentOf.entrySet().stream()
                .map(entry -> new JsonObject()
                        .texts("previous", entry.getKey().previous())
                        .texts("current", entry.getValue())
                        .text("begin", entry.getKey().times().begin())
                        .text("minimumEnd", entry.getKey().times().minimumEnd())
                        .text("end", entry.getKey().times().end()))
                .toList();
    }

    private static Xml section(Xml schedule, String name) {
        return schedule.child(name)
                .orElseThrow(() -> new IllegalArgumentException("ScheduleSupportingData.xml has no <" + name + ">"));
    }

    static boolean isYes(String value) {
        return value.equalsIgnoreCase("Yes") || value.equalsIgnoreCase("Y");
    }
}
