package org.qalqan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.server.drafting.SupplyDraft;
import org.qalqan.server.loading.CampaignFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works on supply. */
@Command(
        name = "supply",
        mixinStandardHelpOptions = true,
        description = "Works on lots and their movements.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SupplyCommand.DraftCommand.class, SupplyCheckCommand.class})
final class SupplyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** Drafts files of lots and movements. */
    @Command(
            name = "draft",
            mixinStandardHelpOptions = true,
            description = {
                "Drafts lots.csv and movements.csv from a campaign's statements of deliveries and its tallies of doses given,",
                "for a country that begins with aggregates. The rules are in docs/readings-supply.md. The same folder gives the same files."
            })
    static final class DraftCommand implements Callable<Integer> {

        @Option(
                names = "--campaign",
                paramLabel = "DIR",
                description = "The campaign's folder (default: the one that ships).")
        private @Nullable Path campaign;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "Folder for lots.csv and movements.csv.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Mixin
        private final Now now = new Now();

        @Override
        public Integer call() throws IOException {
            try {
                CampaignFolder folder = campaign == null ? Home.kazakhstan() : CampaignFolder.at(campaign);
                SupplyDraft draft = SupplyDraft.of(folder, LocalDate.ofInstant(now.instant(), ZoneOffset.UTC));
                draft.write(out);
                Progress.say("wrote %s and %s".formatted(out.resolve("lots.csv"), out.resolve("movements.csv")));
                return 0;
            } catch (IllegalArgumentException | IllegalStateException unusable) {
                throw new BadInput(String.valueOf(unusable.getMessage()));
            }
        }
    }
}
