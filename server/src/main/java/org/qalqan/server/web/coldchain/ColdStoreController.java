package org.qalqan.server.web.coldchain;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.coldchain.Celsius;
import org.qalqan.server.coldchain.ReadingDraft;
import org.qalqan.server.coldchain.ReadingDrafts;
import org.qalqan.server.coldchain.Storage;
import org.qalqan.server.coldchain.StoreKeeping;
import org.qalqan.server.coldchain.TemperatureReading;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.ledger.LotDecision;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.Words;
import org.qalqan.server.web.coldchain.ColdStorePage.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Shows a store's cold chain, and hands on what its keeper and the quality officer do there. */
@Controller
class ColdStoreController {

    private static final String READINGS = "temperatures taken";
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_KEY = 90;

    private final ColdStorePages coldStores;
    private final StoreKeeping keeping;
    private final LiftHold lifting;
    private final Places places;
    private final Pages pages;
    private final Clock clock;

    ColdStoreController(
            ColdStorePages coldStores,
            StoreKeeping keeping,
            LiftHold lifting,
            Places places,
            Pages pages,
            Clock clock) {
        this.coldStores = coldStores;
        this.keeping = keeping;
        this.lifting = lifting;
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{language:[a-z]{2}}/cold-chain/{place}")
    View store(Visit visit, CsrfToken token, @PathVariable String place, @RequestParam(defaultValue = "7") int days) {
        return page(visit, token, place, days, Sent.NOTHING);
    }

    @PostMapping("/{language:[a-z]{2}}/cold-chain/{place}/readings")
    View reading(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        keeping.require(known(place).code(), READINGS);
        List<String> faults = new ArrayList<>();
        Optional<ReadingDraft> draft = draft(visit, place, form, faults);
        if (draft.isPresent() && keeping.take(List.of(draft.get())) instanceof ReadingDrafts.Outcome.Faulty) {
            faults.add(visit.words().text("coldchain.fault.contradiction"));
        }
        return faults.isEmpty()
                ? ledTo(visit, place, days)
                : faulty(visit, token, place, days, new Sent(form, faults, List.of()), response);
    }

    @PostMapping("/{language:[a-z]{2}}/cold-chain/{place}/file")
    View file(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        keeping.require(known(place).code(), READINGS);
        if (file == null || file.isEmpty()) {
            String fault = visit.words().text("coldchain.fault.no-file");
            return faulty(visit, token, place, days, new Sent(Map.of(), List.of(fault), List.of()), response);
        }
        Path saved = Files.createTempFile("qalqan-temperatures", ".csv");
        try {
            Files.write(saved, file.getBytes());
            keeping.take(new CsvFile(nameOf(file), saved));
            return ledTo(visit, place, days);
        } catch (RefusedFile refused) {
            return faulty(visit, token, place, days, new Sent(Map.of(), List.of(), refused.lines()), response);
        } finally {
            Files.deleteIfExists(saved);
        }
    }

    @PostMapping("/{language:[a-z]{2}}/cold-chain/{place}/sensor")
    View sensor(
            Visit visit,
            @PathVariable String place,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "") String sensor,
            @RequestParam(defaultValue = "") String storage) {
        keeping.require(known(place).code(), StoreKeeping.DECLARED);
        Storage said = Storage.of(storage).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (coldStores.sensorsOf(known(place).code()).stream()
                .noneMatch(one -> one.name().equals(sensor))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        keeping.declare(place, sensor, said);
        return ledTo(visit, place, days);
    }

    @PostMapping("/{language:[a-z]{2}}/cold-chain/{place}/review")
    View review(Visit visit, @PathVariable String place, @RequestParam(defaultValue = "7") int days) {
        keeping.review(known(place).code());
        return ledTo(visit, place, days);
    }

    @PostMapping("/{language:[a-z]{2}}/cold-chain/{place}/lift")
    View lift(
            Visit visit,
            CsrfToken token,
            @PathVariable String place,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        lifting.require(known(place).code(), form.getOrDefault("lot", ""));
        long lot = lot(form);
        String reason = form.getOrDefault("reason", "").strip();
        String key = form.getOrDefault("key", "");
        Words words = visit.words();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || key.isEmpty() || key.length() > LONGEST_KEY) {
            String fault = words.text("coldchain.fault.reason");
            return faulty(visit, token, place, days, new Sent(form, List.of(fault), List.of()), response);
        }
        return switch (lifting.lift(visit.campaign(), place, lot, reason, key)) {
            case LotDecision.Decided _ -> ledTo(visit, place, days);
            case LotDecision.MakesNoSense _, LotDecision.KeyTaken _, LotDecision.InTheFuture _ -> {
                String fault = words.text("coldchain.fault.not-held");
                yield faulty(visit, token, place, days, new Sent(form, List.of(fault), List.of()), response);
            }
        };
    }

    private static long lot(Map<String, String> form) {
        try {
            return Long.parseLong(form.getOrDefault("lot", ""));
        } catch (NumberFormatException notALot) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** The reading that a form describes, as a logger would send it; what is wrong is added to the faults. */
    private Optional<ReadingDraft> draft(Visit visit, String place, Map<String, String> form, List<String> faults) {
        Words words = visit.words();
        String sensor = form.getOrDefault("sensor", "").strip();
        if (sensor.isEmpty() || sensor.length() > TemperatureReading.LONGEST_NAME) {
            faults.add(words.text("coldchain.fault.sensor", TemperatureReading.LONGEST_NAME));
        }
        Optional<Instant> at =
                moment(form.getOrDefault("at", ""), visit.campaign().timeZone());
        if (at.isEmpty()) {
            faults.add(words.text("coldchain.fault.at"));
        } else if (at.get().isAfter(clock.instant())) {
            faults.add(words.text("coldchain.fault.future"));
        } else if (at.get()
                .isBefore(visit.campaign()
                        .from()
                        .minusYears(1)
                        .atStartOfDay(visit.campaign().timeZone())
                        .toInstant())) {
            faults.add(words.text("coldchain.fault.past"));
        }
        String written = form.getOrDefault("celsius", "")
                .strip()
                .replace(',', '.')
                .replace('\u2212', '-')
                .replaceFirst("^\\+", "");
        if (Celsius.read(written).filter(Celsius::isPossible).isEmpty()) {
            faults.add(words.text("coldchain.fault.celsius"));
        }
        return faults.isEmpty()
                ? Optional.of(new ReadingDraft(place, sensor, at.orElseThrow().toString(), written))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private Place known(String place) {
        return places.find(place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String nameOf(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("[^\\p{L}\\p{N}._ -]", "");
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    private static View ledTo(Visit visit, String place, int days) {
        RedirectView on = new RedirectView(visit.links().coldChain(place) + "&days=" + days);
        on.setStatusCode(HttpStatus.SEE_OTHER);
        return on;
    }

    private View faulty(Visit visit, CsrfToken token, String place, int days, Sent sent, HttpServletResponse response) {
        response.setStatus(422);
        return page(visit, token, place, days, sent);
    }

    private View page(Visit visit, CsrfToken token, String place, int days, Sent sent) {
        return pages.show("coldchain/store", coldStores.page(visit, token, known(place), days, sent));
    }
}
