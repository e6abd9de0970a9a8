package org.qalqan.cli;

import java.nio.file.Path;
import org.qalqan.server.loading.CampaignFolder;

/** The folder that Qalqan is installed in, as the launcher tells it. */
final class Home {

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("qalqan.home", "."));
    }

    /** The campaign that ships. */
    static CampaignFolder kazakhstan() {
        return CampaignFolder.at(folder().resolve("campaigns").resolve("kazakhstan-2021"));
    }
}
