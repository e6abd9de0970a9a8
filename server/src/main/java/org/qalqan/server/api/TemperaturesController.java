package org.qalqan.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.coldchain.FoundExcursion;
import org.qalqan.server.coldchain.Intake;
import org.qalqan.server.coldchain.ReadingDraft;
import org.qalqan.server.coldchain.ReadingDrafts;
import org.qalqan.server.coldchain.Readings;
import org.qalqan.server.coldchain.StoreKeeping;
import org.qalqan.server.coldchain.TemperatureReading;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.CsvTable;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.place.Places;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes temperature readings from loggers, as JSON or CSV, and hands them out again. */
@RestController
class TemperaturesController {

    private static final int LARGEST_BODY = 8 << 20;
    private static final int MOST_READINGS = 50_000;
    private static final List<String> HEADER = List.of("place", "sensor", "at", "celsius");

    private final StoreKeeping keeping;
    private final Readings readings;
    private final Places places;
    private final Campaigns campaigns;

    TemperaturesController(StoreKeeping keeping, Readings readings, Places places, Campaigns campaigns) {
        this.keeping = keeping;
        this.readings = readings;
        this.places = places;
        this.campaigns = campaigns;
    }

    /** What became of readings that were sent. */
    record Answer(long taken, long known, List<Begun> excursions) {

        static Answer of(Intake.Taken taken) {
            return new Answer(
                    taken.added(),
                    taken.known(),
                    taken.begun().stream().map(Begun::of).toList());
        }
    }

    /** An excursion that became known by them. */
    record Begun(
            long id,
            String place,
            String sensor,
            String product,
            String kind,
            String limit,
            String measure,
            long minutes,
            Instant from,
            Instant knownAt) {

        static Begun of(FoundExcursion found) {
            return new Begun(
                    found.id(),
                    found.sensor().place(),
                    found.sensor().name(),
                    found.rule().product(),
                    found.rule().kind().code(),
                    found.rule().limit().toString(),
                    found.measure().code(),
                    found.allowed().toMinutes(),
                    found.beganAt(),
                    found.knownAt());
        }
    }

    @PostMapping("/api/temperatures")
    Answer take(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Refused.TooLarge("a body has at most %d bytes".formatted(LARGEST_BODY));
        }
        String type = String.valueOf(request.getContentType());
        return Answer.of(type.startsWith("text/csv") ? csv(body) : json(body));
    }

    private Intake.Taken csv(byte[] body) throws IOException {
        Path saved = Files.createTempFile("qalqan-temperatures", ".csv");
        try {
            Files.write(saved, body);
            return keeping.take(new CsvFile("body", saved));
        } catch (RefusedFile refused) {
            throw new Refused.BadReadings(refused.lines(), refused.faults());
        } finally {
            Files.deleteIfExists(saved);
        }
    }

    private Intake.Taken json(byte[] body) {
        List<ReadingDraft> drafts = new ArrayList<>();
        for (JsonNode reading : array(body)) {
            drafts.add(new ReadingDraft(
                    text(reading, "place"), text(reading, "sensor"), text(reading, "at"), text(reading, "celsius")));
        }
        if (drafts.size() > MOST_READINGS) {
            throw new Refused.TooLarge("a body has at most %d readings".formatted(MOST_READINGS));
        }
        return switch (keeping.take(drafts)) {
            case ReadingDrafts.Outcome.Recorded(Intake.Taken taken) -> taken;
            case ReadingDrafts.Outcome.Faulty(List<ReadingDrafts.DraftFault> faults) ->
                throw new Refused.BadReadings(
                        faults.stream()
                                .map(fault -> "reading %d, %s \"%s\": %s"
                                        .formatted(fault.index(), fault.field(), fault.value(), fault.rule()))
                                .toList(),
                        faults);
        };
    }

    private static JsonNode array(byte[] body) {
        String rule = "a body is a JSON array of objects with %s".formatted(String.join(", ", HEADER));
        try {
            JsonNode array = JsonMapper.shared().readTree(body);
            if (array == null || !array.isArray()) {
                throw new Refused.BadReadings(List.of(rule), List.of(Map.of("rule", rule)));
            }
            return array;
        } catch (JacksonException notJson) {
            throw new Refused.BadReadings(List.of(rule), List.of(Map.of("rule", rule)));
        }
    }

    /** A text, or a number as it is written plainly; nothing for anything else. */
    private static String text(JsonNode reading, String field) {
        JsonNode value = reading.path(field);
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isString() ? value.asString() : "";
    }

    @GetMapping("/api/temperatures.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            HttpServletRequest request) {
        List<Refused.Fault> faults = new ArrayList<>();
        request.getParameterMap().keySet().stream()
                .filter(name -> !Set.of("place", "from", "until").contains(name))
                .forEach(name -> faults.add(new Refused.Fault(
                        name, Optional.empty(), "there is no such parameter; there are place, from, until")));
        ZoneId zone = campaigns.current().map(Campaign::timeZone).orElseThrow(Refused.NoCampaign::new);
        Set<String> codes = places.codes();
        if (place != null && !codes.contains(place)) {
            faults.add(new Refused.Fault("place", Optional.of(place), "no place of this code is known"));
        }
        Instant begin = moment("from", from, zone, 0, faults).orElse(Instant.EPOCH);
        Instant end = moment("until", until, zone, 1, faults).orElse(Instant.parse("9999-12-31T00:00:00Z"));
        if (!faults.isEmpty()) {
            throw new Refused.BadParameters(faults);
        }
        List<TemperatureReading> found =
                readings.of(place == null ? codes : Set.of(place), begin, end, Asked.MOST_ROWS + 1);
        if (found.size() > Asked.MOST_ROWS) {
            throw new Refused.TooManyRows("temperatures");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"qalqan-temperatures.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(CsvTable.write(
                        HEADER, found.stream().map(TemperaturesController::row).toList()));
    }

    private static List<Optional<?>> row(TemperatureReading reading) {
        return List.of(
                Optional.of(reading.place()),
                Optional.of(reading.sensor()),
                Optional.of(reading.at()),
                Optional.of(reading.celsius().degrees()));
    }

    /** A moment, or a day of the campaign's time zone: its beginning, or with {@code days} the beginning of a later one. */
    private static Optional<Instant> moment(
            String name, @Nullable String text, ZoneId zone, int days, List<Refused.Fault> faults) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .plusDays(days)
                                    .atStartOfDay(zone)
                                    .toInstant()
                                    .minusNanos(days)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException wrong) {
            faults.add(new Refused.Fault(
                    name,
                    Optional.of(text),
                    "it is a day like 2021-06-04, or a moment with its offset like 2021-06-04T08:00+06:00"));
            return Optional.empty();
        }
    }
}
