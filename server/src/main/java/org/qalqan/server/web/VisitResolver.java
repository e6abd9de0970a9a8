package org.qalqan.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.language.Language;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Reads a {@link Visit} from the address. */
@Component
class VisitResolver implements HandlerMethodArgumentResolver {

    private final Campaigns campaigns;

    VisitResolver(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Language language = language(request);
        Campaign campaign = campaigns.current().orElseThrow(PageFault.NoCampaign::new);
        Optional<String> asked =
                Optional.ofNullable(request.getParameter("as-of")).filter(day -> !day.isBlank());
        LocalDate wanted = asked.map(VisitResolver::day).orElse(campaign.asOf());
        LocalDate asOf = campaign.nearest(wanted);
        Words words = Words.in(language);
        Optional<String> notice = asOf.equals(wanted)
                ? Optional.empty()
                : Optional.of(words.text("notice.nearest-day", wanted, campaign.from(), campaign.until(), asOf));
        return new Visit(language, campaign, asOf, asked.isPresent(), notice);
    }

    private static Language language(NativeWebRequest request) {
        Object fields =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        Object code = fields instanceof Map<?, ?> map ? map.get("language") : null;
        return Language.of(String.valueOf(code)).orElseThrow(PageFault.NoSuchPage::new);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 0 || day.getYear() > 9999) {
                throw new PageFault.BadDay(text);
            }
            return day;
        } catch (DateTimeParseException notADay) {
            throw new PageFault.BadDay(text);
        }
    }

    /** The language of an address, and where it has none the first of Accept-Language that Qalqan speaks; else Kazakh. */
    static Language languageOf(HttpServletRequest request, String path) {
        String[] parts = path.split("/", 3);
        Optional<Language> ofPath = parts.length > 1 ? Language.of(parts[1]) : Optional.empty();
        return ofPath.orElseGet(() -> accepted(request));
    }

    static Language accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.KK;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.KK);
    }
}
