package org.qalqan.server.web.pledge;

import java.util.List;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.place.Places;
import org.springframework.stereotype.Component;

/** Who may keep the pledges: they are the nation's, so the role has to be held at the nation. */
@Component
class Keepers {

    private final Permissions permissions;
    private final Campaigns campaigns;
    private final Places places;

    Keepers(Permissions permissions, Campaigns campaigns, Places places) {
        this.permissions = permissions;
        this.campaigns = campaigns;
        this.places = places;
    }

    /**
     * The account behind the request, which is a keeper of the nation's pledges.
     *
     * @throws org.springframework.security.access.AccessDeniedException when it is not
     */
    Account require(String act, String pledge) {
        List<String> nation =
                campaigns.current().map(Campaign::nation).map(places::line).orElse(List.of());
        return permissions.require(Role.PLEDGE_KEEPER, nation, act, pledge);
    }
}
