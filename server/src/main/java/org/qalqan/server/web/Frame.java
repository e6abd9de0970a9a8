package org.qalqan.server.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qalqan.server.language.Language;

/**
 * What every page has around its content.
 *
 * @param section which entry of the navigation is the current one; empty for pages beside it
 * @param title of the page, in the reader's language
 * @param here path and query of this page after the language, for the language menu: {@code regions?as-of=2021-06-04}
 * @param dateBar the bar that moves the day; empty on pages that speak of no day
 * @param notice something that the reader should be told
 * @param staff where whoever is signed in can go beside the public pages
 */
public record Frame(
        Words words,
        Links links,
        Assets assets,
        Optional<Section> section,
        String title,
        String here,
        Optional<DateBar> dateBar,
        Optional<String> notice,
        List<StaffLink> staff) {

    /**
     * A page for those who are signed in.
     *
     * @param path after the language
     */
    public record StaffLink(String path, String text, String address) {}

    /** The entries of the navigation. */
    public enum Section {
        OVERVIEW,
        REGIONS,
        SUPPLY,
        PLEDGES,
        DATA;

        /** Its name in addresses and keys of words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isCurrent(Section other) {
        return section.equals(Optional.of(other));
    }

    /** Whether this page is the one that a link leads to, or lies under it. */
    public boolean isUnder(StaffLink link) {
        return here.equals(link.path()) || here.startsWith(link.path() + "/") || here.startsWith(link.path() + "?");
    }

    /** The address of a section. */
    public String address(Section of) {
        return switch (of) {
            case OVERVIEW -> links.overview();
            case REGIONS -> links.regions();
            case SUPPLY -> links.supply();
            case PLEDGES -> links.pledges();
            case DATA -> links.data();
        };
    }

    /** This page in another language. */
    public String in(Language language) {
        return "/" + language.code() + "/" + here;
    }
}
