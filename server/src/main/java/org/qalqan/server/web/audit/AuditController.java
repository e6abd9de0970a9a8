package org.qalqan.server.web.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.AuditChain;
import org.qalqan.server.access.AuditTrail;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.place.Places;
import org.qalqan.server.web.ActWords;
import org.qalqan.server.web.PageFault;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.audit.AuditPage.Verified;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/** The audit, for an auditor of the nation: its lines are of every place. That it was read is a line in turn. */
@Controller
@RequestMapping("/{language:[a-z]{2}}/audit")
class AuditController {

    private static final int LINES_SHOWN = 50;
    private static final String READ = "audit read";
    private static final String VERIFIED = "audit verified";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Pages pages;
    private final Permissions permissions;
    private final Places places;
    private final Audit audit;
    private final AuditTrail trail;
    private final AuditChain chain;

    AuditController(
            Pages pages, Permissions permissions, Places places, Audit audit, AuditTrail trail, AuditChain chain) {
        this.pages = pages;
        this.permissions = permissions;
        this.places = places;
        this.audit = audit;
        this.trail = trail;
        this.chain = chain;
    }

    @GetMapping
    View lines(Visit visit, CsrfToken token, @RequestParam Map<String, String> query) {
        Account auditor = auditor(visit, READ);
        audit.record(auditor.name(), READ, "audit", Audit.Outcome.DONE);
        return show(visit, token, query, Optional.empty());
    }

    /** Looks whether the whole audit is as it was written. */
    @PostMapping("/verify")
    View verify(Visit visit, CsrfToken token) {
        Account auditor = auditor(visit, VERIFIED);
        AuditChain.Report report = chain.verify(AuditChain.Question.ALL, _ -> {});
        audit.record(auditor.name(), VERIFIED, "%d lines".formatted(report.lines()), Audit.Outcome.DONE);
        return show(visit, token, Map.of(), Optional.of(AuditWords.told(report, visit)));
    }

    private Account auditor(Visit visit, String act) {
        return permissions.require(Role.AUDITOR, places.line(visit.campaign().nation()), act, "audit");
    }

    private View show(Visit visit, CsrfToken token, Map<String, String> query, Optional<Verified> verified) {
        Map<String, String> asked = asked(query);
        OptionalLong before = asked.containsKey("before") ? OptionalLong.of(number(asked)) : OptionalLong.empty();
        List<Audit.Entry> found = trail.find(filter(asked, visit.campaign().timeZone()), before, LINES_SHOWN);
        return pages.show(
                "audit/audit",
                new AuditPage(
                        pages.plain(visit, null, visit.words().text("audit.title"), "audit", encoded(asked)),
                        token,
                        found.stream().map(entry -> line(entry, visit)).toList(),
                        asked,
                        ActWords.known(visit.words()).stream()
                                .map(act -> new AuditPage.Act(act, ActWords.of(act, visit.words())))
                                .sorted(Comparator.comparing(AuditPage.Act::words))
                                .toList(),
                        earlier(found, asked, visit),
                        chain.head(),
                        verified));
    }

    private static Map<String, String> asked(Map<String, String> query) {
        return Stream.of("account", "act", "thing", "from", "until", "before")
                .filter(field -> !query.getOrDefault(field, "").isBlank())
                .collect(Collectors.toMap(
                        field -> field, field -> query.getOrDefault(field, "").strip()));
    }

    private static AuditTrail.Filter filter(Map<String, String> asked, ZoneId zone) {
        return new AuditTrail.Filter(
                Optional.ofNullable(asked.get("account")),
                Optional.ofNullable(asked.get("act")),
                Optional.ofNullable(asked.get("thing")),
                day(asked, "from").map(day -> start(day, zone)),
                day(asked, "until").map(day -> start(day.plusDays(1), zone)));
    }

    private static Optional<LocalDate> day(Map<String, String> asked, String field) {
        try {
            return Optional.ofNullable(asked.get(field)).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            throw PageFault.badChoice(asked.getOrDefault(field, ""));
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static long number(Map<String, String> asked) {
        try {
            return Long.parseLong(asked.getOrDefault("before", ""));
        } catch (NumberFormatException _) {
            throw PageFault.badChoice(asked.getOrDefault("before", ""));
        }
    }

    /** Where the last line shown is sealed and there may be more before it. */
    private static Optional<String> earlier(List<Audit.Entry> found, Map<String, String> asked, Visit visit) {
        if (found.size() < LINES_SHOWN || found.getLast().number().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> next = new HashMap<>(asked);
        next.put("before", Long.toString(found.getLast().number().getAsLong()));
        String query = new TreeMap<>(encoded(next))
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        return Optional.of("/" + visit.language().code() + "/audit?" + query);
    }

    private static Map<String, String> encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> UriUtils.encode(field.getValue(), StandardCharsets.UTF_8)));
    }

    private static AuditPage.Line line(Audit.Entry entry, Visit visit) {
        return new AuditPage.Line(
                entry.number().isPresent() ? Long.toString(entry.number().getAsLong()) : "…",
                TIME.format(entry.at().atZone(visit.campaign().timeZone())),
                entry.account(),
                ActWords.of(entry.act(), visit.words()),
                entry.thing(),
                entry.outcome() == Audit.Outcome.REFUSED);
    }
}
