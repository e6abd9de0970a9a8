package org.qalqan.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** Shows what went wrong in the reader's language: the faults of these pages, and whatever else the server answers a browser with. */
@ControllerAdvice
class ErrorPages {

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

    /** The view that Spring Boot shows a browser for an error that nobody else has answered. */
    @Component("error")
    static class AnyOther implements View {

        private final ErrorPages errors;

        AnyOther(ErrorPages errors) {
            this.errors = errors;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            String path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                    .map(Object::toString)
                    .orElse("/");
            Words words = Words.in(VisitResolver.languageOf(request, path));
            int status = response.getStatus();
            String code = words.has("error.status." + status) ? "error.status." + status : "error.status.500";
            errors.page(words, status, words.text(code)).render(model, request, response);
        }
    }
}
