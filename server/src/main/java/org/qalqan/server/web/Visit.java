package org.qalqan.server.web;

import java.time.LocalDate;
import java.util.Optional;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.language.Language;

/**
 * Who asks for a page and for which day: the language of the address and its {@code as-of}. A parameter of a controller method.
 *
 * @param asOf the day asked for, or the nearest day of the campaign
 * @param dayGiven whether the address names a day
 * @param notice what the reader should be told about the day, such as that it was moved into the campaign
 */
public record Visit(Language language, Campaign campaign, LocalDate asOf, boolean dayGiven, Optional<String> notice) {

    public Words words() {
        return Words.in(language);
    }

    public Links links() {
        return new Links(language, asOf);
    }
}
