package org.qalqan.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.api.Refused.MovementFault;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.ledger.NamedMovement;
import org.qalqan.server.ledger.NamedMovements;
import org.qalqan.server.ledger.NamedMovements.Concern;
import org.qalqan.server.ledger.NamedMovements.Outcome;
import org.qalqan.server.place.Places;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes movements from programs: read, allowed, recorded – all of those sent or none. */
@RestController
class MovementsController {

    static final int MOST_MOVEMENTS = 1000;
    private static final int MOST_BYTES = 1 << 20;
    private static final String ACT = "movements posted";

    private final NamedMovements movements;
    private final Places places;
    private final Campaigns campaigns;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    MovementsController(
            NamedMovements movements,
            Places places,
            Campaigns campaigns,
            Permissions permissions,
            Audit audit,
            Clock clock) {
        this.movements = movements;
        this.places = places;
        this.campaigns = campaigns;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The answer: how many movements were recorded now, and how many were recorded before. */
    record Taken(int added, int known) {}

    @PostMapping("/api/movements")
    ResponseEntity<Taken> post(HttpServletRequest request) throws IOException {
        Campaign campaign = campaigns.current().orElseThrow(Refused.NoCampaign::new);
        List<NamedMovement> wanted = read(body(request), campaign);
        String account = allowed(wanted);
        LocalDate today = LocalDate.ofInstant(clock.instant(), campaign.timeZone());
        return switch (movements.post(wanted, today, account)) {
            case Outcome.Recorded done -> {
                audit.record(account, ACT, thing(wanted), Audit.Outcome.DONE);
                yield ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Taken(done.added(), done.known()));
            }
            case Outcome.Unresolved(List<NamedMovements.Fault> faults) ->
                throw new Refused.BadMovements(faults.stream()
                        .map(fault -> new MovementFault(
                                fault.index(), fault.field(), Optional.of(fault.value()), fault.rule()))
                        .toList());
            case Outcome.Refused refused -> {
                audit.record(account, ACT, thing(wanted), Audit.Outcome.REFUSED);
                throw BrokenLaw.of(
                        refused.refusal(),
                        refused.index(),
                        wanted.get(refused.index()).key());
            }
        };
    }

    private static String thing(List<NamedMovement> wanted) {
        String first = wanted.getFirst().key();
        return wanted.size() == 1 ? first : "%s and %d more".formatted(first, wanted.size() - 1);
    }

    private static List<JsonNode> body(HttpServletRequest request) throws IOException {
        if (!MediaType.APPLICATION_JSON.isCompatibleWith(type(request))) {
            throw new Refused.UnreadableBody(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Movements are sent as application/json");
        }
        byte[] bytes;
        try (InputStream stream = request.getInputStream()) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw tooMuch();
        }
        try {
            JsonNode sent = JsonMapper.shared().readTree(bytes);
            List<JsonNode> each = sent.isArray() ? sent.valueStream().toList() : List.of(sent);
            if (each.size() > MOST_MOVEMENTS) {
                throw tooMuch();
            }
            if (each.isEmpty()) {
                throw new Refused.UnreadableBody(HttpStatus.BAD_REQUEST, "No movement was sent");
            }
            return each;
        } catch (JacksonException notJson) {
            throw new Refused.UnreadableBody(
                    HttpStatus.BAD_REQUEST, "The body is not JSON: one movement, or a list of them");
        }
    }

    private static MediaType type(HttpServletRequest request) {
        try {
            return MediaType.parseMediaType(String.valueOf(request.getContentType()));
        } catch (InvalidMediaTypeException wrong) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static Refused.UnreadableBody tooMuch() {
        return new Refused.UnreadableBody(
                HttpStatus.CONTENT_TOO_LARGE,
                "At most %d movements and %d bytes are taken at once".formatted(MOST_MOVEMENTS, MOST_BYTES));
    }

    private List<NamedMovement> read(List<JsonNode> sent, Campaign campaign) {
        List<MovementFault> faults = new ArrayList<>();
        Set<String> known = places.codes();
        List<NamedMovement> read = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            new MovementReading(index, sent.get(index), known, campaign.timeZone(), faults)
                    .read()
                    .ifPresent(read::add);
        }
        if (!faults.isEmpty()) {
            throw new Refused.BadMovements(faults);
        }
        return read;
    }

    /** The name of the account, which may do all of it. */
    private String allowed(List<NamedMovement> wanted) {
        List<MovementFault> faults = new ArrayList<>();
        Set<Concern> concerns = new LinkedHashSet<>();
        for (int index = 0; index < wanted.size(); index++) {
            NamedMovement one = wanted.get(index);
            Optional<Concern> concern = movements.concern(one);
            concern.ifPresent(concerns::add);
            if (concern.isEmpty()) {
                faults.add(missing(index, one));
            }
        }
        String account = "";
        for (Concern concern : concerns) {
            account = allowed(concern, wanted).name();
        }
        if (!faults.isEmpty()) {
            throw new Refused.BadMovements(faults);
        }
        return account;
    }

    private static MovementFault missing(int index, NamedMovement one) {
        return one.reverses().isPresent()
                ? new MovementFault(index, "reverses", one.reverses(), "no movement of this key is recorded")
                : new MovementFault(
                        index,
                        "shipment",
                        one.shipment(),
                        "no shipment of this key was sent, and no delivery announced");
    }

    private Account allowed(Concern concern, List<NamedMovement> wanted) {
        Role role = concern.isForOfficer() ? Role.QUALITY_OFFICER : Role.STORE_KEEPER;
        try {
            return permissions.require(role, places.line(concern.place()), ACT, thing(wanted));
        } catch (AccessDeniedException refused) {
            throw new Refused.NotAllowed(role.code(), concern.place());
        }
    }
}
