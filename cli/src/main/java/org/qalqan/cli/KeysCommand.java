package org.qalqan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.keys.DocumentSigner;
import org.qalqan.certificate.keys.KeyRing;
import org.qalqan.certificate.keys.SigningKey;
import org.qalqan.certificate.keys.TrustList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps the keys that sign certificates. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps the keys that sign certificates.",
            "The newest key signs; older ones stay published until their certificates end."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            KeysCommand.New.class,
            KeysCommand.ListAll.class,
            KeysCommand.Rotate.class,
            KeysCommand.Publish.class
        })
final class KeysCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** Something that is done with the keys of a file. */
    private abstract static class WithKeys implements Callable<Integer> {

        @Mixin
        final KeyStoreOptions store = new KeyStoreOptions();

        @Mixin
        final Now now = new Now();

        static String line(SigningKey key, KeyRing ring, Instant clock) {
            return String.join(
                    "\t",
                    String.valueOf(key.number()),
                    key.identifier().hex(),
                    key.jwk().getKeyID(),
                    key.notBefore().toString(),
                    key.notAfter().toString(),
                    state(key, ring, clock));
        }

        private static String state(SigningKey key, KeyRing ring, Instant clock) {
            boolean isCurrent = ring.current(clock).map(SigningKey::number).equals(Optional.of(key.number()));
            return isCurrent ? "signs" : key.isInTime(clock) ? "published" : "ended";
        }
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes a key store with its first key, readable by its owner only.")
    static final class New extends WithKeys {

        @Option(
                names = "--country",
                defaultValue = "KZ",
                paramLabel = "CC",
                description = "ISO 3166-1 alpha-2 (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init")
        private String country;

        @Option(
                names = "--organisation",
                required = true,
                paramLabel = "NAME",
                description = "Who signs, as people know them.")
        @SuppressWarnings("NullAway.Init")
        private String organisation;

        @Option(
                names = "--days",
                defaultValue = "730",
                paramLabel = "N",
                description = "Days that the key's certificate is valid (default: ${DEFAULT-VALUE}).")
        private int days;

        @Override
        public Integer call() throws IOException {
            Path path = store.file().path();
            if (Files.exists(path)) {
                throw new BadInput("%s is there already. Maybe ./qalqan certificate keys rotate".formatted(path));
            }
            DocumentSigner who = Bad.unless(() -> new DocumentSigner(country, organisation, Duration.ofDays(days)));
            KeyStoreOptions.Keys keys = store.empty();
            Instant clock = now.instant();
            SigningKey made = keys.ring().add(who, clock, new SecureRandom());
            keys.save();
            System.out.println(line(made, keys.ring(), clock));
            return 0;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {
                "Prints every key, oldest first, tab-separated: number, key identifier (HCERT), kid (health cards),",
                "first and last instant of its certificate, and whether it signs, is published, or has ended."
            })
    static final class ListAll extends WithKeys {
        @Override
        public Integer call() throws IOException {
            KeyRing ring = store.open().ring();
            Instant clock = now.instant();
            ring.keys().forEach(key -> System.out.println(line(key, ring, clock)));
            return 0;
        }
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "Makes a new key, which signs from now on. Older keys stay published until their certificates end.",
                "Publish the new trust list before the first certificate goes out."
            })
    static final class Rotate extends WithKeys {

        @Option(
                names = "--days",
                paramLabel = "N",
                description = "Days that the new key's certificate is valid (default: as many as the last one's).")
        private @Nullable Integer days;

        @Override
        public Integer call() throws IOException {
            KeyStoreOptions.Keys keys = store.open();
            DocumentSigner owner = keys.ring()
                    .owner()
                    .orElseThrow(() -> new BadInput(
                            "%s holds no key".formatted(store.file().path())));
            Duration validity = days == null ? owner.validity() : Duration.ofDays(days);
            DocumentSigner who = Bad.unless(() -> owner.validFor(validity));
            Instant clock = now.instant();
            SigningKey made = keys.ring().add(who, clock, new SecureRandom());
            keys.save();
            System.out.println(line(made, keys.ring(), clock));
            return 0;
        }
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = {
                "Writes what others need to verify; nothing of it is secret:",
                "trust.json (certificates and keys, as ./qalqan certificate verify reads them), jwks.json, certificates.pem."
            })
    static final class Publish extends WithKeys {

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Override
        public Integer call() throws IOException {
            TrustList list = TrustList.of(store.open().ring(), now.instant());
            Files.createDirectories(out);
            write("trust.json", list.json());
            write("jwks.json", list.jwks());
            write("certificates.pem", list.pem());
            System.err.printf("%d keys published in %s%n", list.keys().size(), out);
            return 0;
        }

        private void write(String name, String text) throws IOException {
            Files.writeString(out.resolve(name), text, StandardCharsets.UTF_8);
        }
    }
}
