package org.qalqan.server.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.language.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with a campaign's data, in the form of {@code docs/formats/campaign.md}.
 *
 * @param path where it lies
 */
public record CampaignFolder(Path path) {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final List<String> FILES = List.of(
            "campaign.json",
            "sources.csv",
            "places.csv",
            "regions.geojson",
            "denominators.csv",
            "products.csv",
            "excursion_rules.csv",
            "deliveries.csv",
            "tallies.csv",
            "pledges.csv",
            "readings.csv",
            "observations.csv");

    /** Files that a campaign may have. */
    private static final List<String> MORE_FILES = List.of("lots.csv", "movements.csv");

    /**
     * The folder at a path.
     *
     * @throws IllegalArgumentException naming the files it lacks
     */
    public static CampaignFolder at(Path path) {
        List<String> missing = FILES.stream()
                .filter(name -> !Files.isRegularFile(path.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "A campaign folder has the files of docs/formats/campaign.md, but %s lacks %s"
                            .formatted(path, String.join(", ", missing)));
        }
        return new CampaignFolder(path);
    }

    /** One of its table files. */
    public CsvFile file(String name) {
        return new CsvFile(name, path.resolve(name));
    }

    /** Whether it has a file that it need not have. */
    boolean has(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    /** A digest of all its files: equal digests, equal data. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> names = Stream.concat(
                            FILES.stream(), MORE_FILES.stream().filter(this::has))
                    .toList();
            for (String name : names) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(path.resolve(name)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException failed) {
            throw new IllegalStateException("Could not read " + path, failed);
        }
    }

    /** The campaign that it is about. */
    public Campaign campaign() {
        JsonNode json = json("campaign.json");
        JsonNode name = json.required("name");
        return new Campaign(
                json.required("id").asString(),
                json.required("nation").asString(),
                ZoneId.of(json.required("timeZone").asString()),
                new Wording(
                        name.required("kk").asString(),
                        name.required("ru").asString(),
                        name.required("en").asString()),
                LocalDate.parse(json.required("from").asString()),
                LocalDate.parse(json.required("until").asString()),
                LocalDate.parse(json.required("asOf").asString()));
    }

    /** The outline of each place, a GeoJSON geometry, by the place's code. */
    Map<String, String> outlines() {
        Map<String, String> outlines = new HashMap<>();
        for (JsonNode feature : json("regions.geojson").required("features")) {
            outlines.put(
                    feature.required("properties").required("place").asString(),
                    feature.required("geometry").toString());
        }
        return outlines;
    }

    private JsonNode json(String name) {
        try {
            return JSON.readTree(Files.readString(path.resolve(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + name, unreadable);
        }
    }
}
