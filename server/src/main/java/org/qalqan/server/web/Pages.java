package org.qalqan.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.web.Frame.Section;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes pages: the frame around them, and the HTML from a template and a page record. */
@Component
public class Pages {

    private static final String TEMPLATES = "org.qalqan.server.web.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final Assets assets;
    private final StaffLinks staff;

    Pages(Assets assets, StaffLinks staff) {
        this.assets = assets;
        this.staff = staff;
    }

    /**
     * The frame of a page about a day.
     *
     * @param path of the page after the language, without a slash before it
     * @param kept fields of the query beside the day
     */
    public Frame dated(Visit visit, Section section, String title, String path, Map<String, String> kept) {
        Map<String, String> ordered = new TreeMap<>(kept);
        String language = "/" + visit.language().code() + "/";
        DateBar bar = DateBar.of(visit.campaign(), visit.asOf(), language + path, ordered);
        String here = bar.address(visit.asOf()).substring(language.length());
        return new Frame(
                visit.words(),
                visit.links(),
                assets,
                Optional.of(section),
                title,
                here,
                Optional.of(bar),
                visit.notice(),
                staff.in(visit.words()));
    }

    /**
     * The frame of a page that speaks of no day.
     *
     * @param path of the page after the language, without a slash before it
     * @param kept fields of the query
     */
    public Frame plain(Visit visit, @Nullable Section section, String title, String path, Map<String, String> kept) {
        String query = new TreeMap<>(kept)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        return new Frame(
                visit.words(),
                visit.links(),
                assets,
                Optional.ofNullable(section),
                title,
                query.isEmpty() ? path : path + "?" + query,
                Optional.empty(),
                Optional.empty(),
                staff.in(visit.words()));
    }

    /** The frame of a page that says what went wrong. It may be shown before a campaign is loaded. */
    Frame error(Words words, String title, LocalDate asOf) {
        return new Frame(
                words,
                new Links(words.language(), asOf),
                assets,
                Optional.empty(),
                title,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The page that a template makes of a record; the template calls it {@code page}. */
    public View show(String template, Object page) {
        return new HtmlView(template, page);
    }

    private final class HtmlView implements View {

        private final String template;
        private final Object page;

        HtmlView(String template, Object page) {
            this.template = template;
            this.page = page;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=utf-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Utf8ByteOutput html = new Utf8ByteOutput(64 * 1024);
            templates.render(template + ".jte", Map.of("page", page), html);
            response.setContentType(getContentType());
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "no-cache");
            }
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }
    }
}
