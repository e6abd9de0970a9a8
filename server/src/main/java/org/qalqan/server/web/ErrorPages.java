package org.qalqan.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Shows what went wrong in the reader's language: the faults of these pages, and whatever else the server answers a browser with. */
@ControllerAdvice
class ErrorPages implements ErrorViewResolver {

    private final Pages pages;
    private final Campaigns campaigns;
    private final Clock clock;

    ErrorPages(Pages pages, Campaigns campaigns, Clock clock) {
        this.pages = pages;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @ExceptionHandler(PageFault.class)
    View fault(PageFault fault, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(fault.status());
        Words words = Words.in(VisitResolver.languageOf(request, request.getRequestURI()));
        return page(words, fault.status(), words.text("error." + fault.code(), fault.value()));
    }

    private View page(Words words, int status, String text) {
        String title = words.text("error.title." + (words.has("error.title." + status) ? status : 500));
        return pages.show("error", new ErrorPage(pages.error(words, title, firstDay()), status, text));
    }

    private LocalDate firstDay() {
        return campaigns.current().map(Campaign::asOf).orElseGet(() -> LocalDate.now(clock));
    }

    /** The page for an error that nobody else has answered a browser for. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String path = String.valueOf(model.getOrDefault("path", "/"));
        Words words = Words.in(VisitResolver.languageOf(request, path));
        String key = "error.status." + status.value();
        return new ModelAndView(page(words, status.value(), words.text(words.has(key) ? key : "error.status.500")));
    }
}
