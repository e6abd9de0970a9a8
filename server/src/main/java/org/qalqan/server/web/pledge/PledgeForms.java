package org.qalqan.server.web.pledge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.target.Closing;
import org.qalqan.server.target.Observations;
import org.qalqan.server.target.Pledge;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.pledge.Checked.Faulty;
import org.qalqan.server.web.pledge.Checked.Good;
import org.qalqan.server.web.pledge.FormFault.Law;
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

/** Shows the forms, hands what was sent to the use case, and leads on to the pledge, or back to the form with everything that is wrong. */
@Controller
class PledgeForms {

    private static final long LARGEST_FILE = 2L << 20;
    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    private final Pages pages;
    private final Keepers keepers;
    private final Pledges pledges;
    private final Observations observations;
    private final AddPledge adding;
    private final AttachObservations attaching;
    private final ClosePledge closing;

    PledgeForms(
            Pages pages,
            Keepers keepers,
            Pledges pledges,
            Observations observations,
            AddPledge adding,
            AttachObservations attaching,
            ClosePledge closing) {
        this.pages = pages;
        this.keepers = keepers;
        this.pledges = pledges;
        this.observations = observations;
        this.adding = adding;
        this.attaching = attaching;
        this.closing = closing;
    }

    /** What a form looked like when it was sent, and what is wrong with it. */
    private record Sent(Map<String, String> given, List<FormFault> faults, List<String> fileFaults) {
        static final Sent NOTHING = new Sent(Map.of(), List.of(), List.of());
    }

    @GetMapping("/{language}/pledges/new")
    View emptyPledge(Visit visit, CsrfToken token) {
        keepers.require(AddPledge.ACT, "");
        return newPledge(visit, token, Sent.NOTHING);
    }

    @PostMapping("/{language}/pledges/new")
    View add(Visit visit, CsrfToken token, @RequestParam Map<String, String> form, HttpServletResponse response) {
        return switch (adding.add(form)) {
            case Good<String>(String id) -> ledTo(visit, id);
            case Faulty<String>(List<FormFault> faults) -> {
                response.setStatus(422);
                yield newPledge(visit, token, new Sent(form, faults, List.of()));
            }
        };
    }

    @GetMapping("/{language}/pledges/{id}/observations")
    View emptyObservations(Visit visit, CsrfToken token, @PathVariable String id) {
        keepers.require(AttachObservations.ACT, id);
        return observationsOf(known(id), visit, token, Sent.NOTHING);
    }

    @PostMapping("/{language}/pledges/{id}/observations")
    View attach(
            Visit visit,
            CsrfToken token,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        keepers.require(AttachObservations.ACT, id);
        Pledge pledge = known(id);
        Optional<Sent> wrong = attach(pledge, form, Optional.ofNullable(file));
        if (wrong.isEmpty()) {
            return ledTo(visit, id);
        }
        response.setStatus(422);
        return observationsOf(pledge, visit, token, wrong.get());
    }

    /** Attaches the file; what was wrong, when anything was. */
    private Optional<Sent> attach(Pledge pledge, Map<String, String> form, Optional<MultipartFile> file)
            throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return Optional.of(new Sent(form, List.of(FormFault.of("file", Law.NO_FILE)), List.of()));
        }
        if (file.get().getSize() > LARGEST_FILE) {
            return Optional.of(new Sent(form, List.of(FormFault.of("file", Law.FILE_TOO_LARGE)), List.of()));
        }
        Path saved = Files.createTempFile("qalqan-observations", ".csv");
        try {
            Files.write(saved, file.get().getBytes());
            CsvFile csv = new CsvFile(nameOf(file.get()), saved);
            return switch (attaching.attach(pledge, csv, form)) {
                case Good<Integer> _ -> Optional.empty();
                case Faulty<Integer>(List<FormFault> faults) -> Optional.of(new Sent(form, faults, List.of()));
            };
        } catch (RefusedFile refused) {
            return Optional.of(new Sent(form, List.of(), refused.lines()));
        } finally {
            Files.deleteIfExists(saved);
        }
    }

    @GetMapping("/{language}/pledges/{id}/close")
    View emptyClosing(Visit visit, CsrfToken token, @PathVariable String id) {
        keepers.require(ClosePledge.ACT, id);
        return closingOf(known(id), visit, token, Sent.NOTHING);
    }

    @PostMapping("/{language}/pledges/{id}/close")
    View close(
            Visit visit,
            CsrfToken token,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        keepers.require(ClosePledge.ACT, id);
        Pledge pledge = known(id);
        return switch (closing.close(pledge, form)) {
            case Good<Closing> _ -> ledTo(visit, id);
            case Faulty<Closing>(List<FormFault> faults) -> {
                response.setStatus(422);
                yield closingOf(pledge, visit, token, new Sent(form, faults, List.of()));
            }
        };
    }

    private Pledge known(String id) {
        return pledges.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String nameOf(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("[^\\p{L}\\p{N}._ -]", "");
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    private static View ledTo(Visit visit, String pledge) {
        RedirectView on = new RedirectView(visit.links().pledge(pledge));
        on.setStatusCode(HttpStatus.SEE_OTHER);
        return on;
    }

    private View newPledge(Visit visit, CsrfToken token, Sent sent) {
        return page("pledge/new", "keep.new.title", "pledges/new", Optional.empty(), visit, token, sent);
    }

    private View observationsOf(Pledge pledge, Visit visit, CsrfToken token, Sent sent) {
        String path = "pledges/" + pledge.id() + "/observations";
        return page("pledge/observations", "keep.observations.title", path, Optional.of(pledge), visit, token, sent);
    }

    private View closingOf(Pledge pledge, Visit visit, CsrfToken token, Sent sent) {
        String path = "pledges/" + pledge.id() + "/close";
        return page("pledge/close", "keep.close.title", path, Optional.of(pledge), visit, token, sent);
    }

    private View page(
            String template,
            String title,
            String path,
            Optional<Pledge> pledge,
            Visit visit,
            CsrfToken token,
            Sent sent) {
        return pages.show(
                template,
                new PledgeFormPage(
                        pages.plain(visit, Section.PLEDGES, visit.words().text(title), path, Map.of()),
                        token,
                        pledge,
                        sent.given(),
                        sent.faults(),
                        sent.fileFaults(),
                        pledge.flatMap(known -> observations.closing(known.id(), FAR_FUTURE))));
    }
}
