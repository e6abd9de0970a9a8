package org.qalqan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qalqan.certificate.keys.KeyFile;
import org.qalqan.certificate.keys.KeyRing;
import picocli.CommandLine.Option;

/** The file that the keys lie in, and its password, which never is an argument. */
final class KeyStoreOptions {

    private static final String VARIABLE = "QALQAN_STORE_PASSWORD";
    private static final int LETTERS = 12;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "FILE",
            description = {
                "The keys, a PKCS#12 file. Its password is read from the variable QALQAN_STORE_PASSWORD,",
                "asked for at the terminal, or read as one line from stdin."
            })
    @SuppressWarnings("NullAway.Init")
    private Path store;

    /** An open key file with the password that opened it. */
    record Keys(KeyFile.Opened opened, char[] password) {

        KeyRing ring() {
            return opened.ring();
        }

        void save() throws IOException {
            opened.save(password);
        }
    }

    KeyFile file() {
        return new KeyFile(store);
    }

    Keys open() throws IOException {
        Input.readable(store);
        char[] password = password(false);
        try {
            return new Keys(file().open(password), password);
        } catch (IOException refused) {
            throw new BadInput(String.valueOf(refused.getMessage()));
        }
    }

    Keys empty() throws IOException {
        char[] password = password(true);
        if (password.length < LETTERS) {
            throw new BadInput("A key store's password has at least %d letters, but this one has %d"
                    .formatted(LETTERS, password.length));
        }
        return new Keys(file().empty(password), password);
    }

    private char[] password(boolean isNew) {
        @Nullable String set = System.getenv(VARIABLE);
        if (set != null && !set.isEmpty()) {
            return set.toCharArray();
        }
        return (isNew ? TypedPassword.read(store.toString()) : TypedPassword.existing(store.toString())).toCharArray();
    }
}
