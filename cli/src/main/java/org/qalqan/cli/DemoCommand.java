package org.qalqan.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.answers.AnswersAhead;
import org.qalqan.server.answers.FourAnswers;
import org.qalqan.server.api.AnswersDocument;
import org.qalqan.server.campaign.Campaign;
import org.qalqan.server.campaign.Campaigns;
import org.qalqan.server.loading.CampaignLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the Kazakhstan 2021 campaign. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the Kazakhstan 2021 campaign: loads it where it is not loaded yet, and serves its pages.",
            "With --once: prints the four answers for a day as one JSON object, and ends."
        })
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day whose knowledge counts (default: 2021-06-04, the day of the pledge).")
    private @Nullable LocalDate asOf;

    @Option(names = "--once", description = "Print the answers as JSON and end.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on loopback (default: 8080).")
    private int port;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws InterruptedException {
        return once ? once() : serve();
    }

    private int once() {
        try (RunningServer server = RunningServer.withoutPages(database)) {
            load(server);
            LocalDate day = day(server);
            Progress.say("computing the answers for " + day);
            System.out.println(
                    AnswersDocument.of(server.part(FourAnswers.class).on(day)).json());
        }
        return 0;
    }

    private int serve() throws InterruptedException {
        Port.requireFree(port);
        try (RunningServer server = RunningServer.onPort(port, database)) {
            load(server);
            LocalDate day = day(server);
            FirstAdministrator.makeIfNone(server);
            String address = "http://127.0.0.1:" + port;
            server.part(FourAnswers.class).on(day);
            System.out.println("ready " + address);
            server.part(AnswersAhead.class).beginWith(day);
            Progress.say("the answers for %s: %s/?as-of=%s".formatted(day, address, day));
            server.untilTold();
        }
        return 0;
    }

    private static void load(RunningServer server) {
        Progress.say("reading the campaign");
        if (server.part(CampaignLoader.class).load(Home.kazakhstan())) {
            Progress.say("loaded Kazakhstan 2021");
        }
    }

    private LocalDate day(RunningServer server) {
        Campaign campaign = server.part(Campaigns.class).current().orElseThrow();
        LocalDate day = Optional.ofNullable(asOf).orElse(campaign.asOf());
        if (!campaign.nearest(day).equals(day)) {
            throw new BadInput("The campaign has days from %s to %s, but --as-of was %s"
                    .formatted(campaign.from(), campaign.until(), day));
        }
        return day;
    }
}
