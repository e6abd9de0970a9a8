package org.qalqan.server.place;

import java.util.Optional;
import org.qalqan.server.language.Wording;

/**
 * A node of the tree nation › region › district › vaccination point.
 *
 * @param code the letter code of ISO 3166 as it was at the time of the campaign, such as {@code KZ} or {@code KZ-YUZ}
 * @param parent code of the place above; empty only for the nation
 * @param source id of the source of its names and position
 */
public record Place(String code, Optional<String> parent, PlaceKind kind, Wording name, String source) {

    public boolean isNation() {
        return kind == PlaceKind.NATION;
    }
}
