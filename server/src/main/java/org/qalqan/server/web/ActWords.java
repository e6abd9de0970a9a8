package org.qalqan.server.web;

import java.util.List;

/** The acts of the audit in the reader's language: {@code act.lot-registered}. An act without words is shown as it is written. */
public final class ActWords {

    private static final String AREA = "act.";

    private ActWords() {}

    /** An act in words. */
    public static String of(String act, Words words) {
        String key = AREA + act.replace(' ', '-');
        return words.has(key) ? words.text(key) : act;
    }

    /** Every act that has words, as the audit writes it. */
    public static List<String> known(Words words) {
        return words.phrases().keySet().stream()
                .filter(key -> key.startsWith(AREA))
                .map(key -> key.substring(AREA.length()).replace('-', ' '))
                .toList();
    }
}
