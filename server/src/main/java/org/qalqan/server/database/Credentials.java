package org.qalqan.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The passwords of an embedded database, made at random and kept beside it in a file that only its owner can read.
 *
 * @param superuserPassword of PostgreSQL's own superuser; empty before one is set
 * @param userPassword of the user that Qalqan connects as
 */
record Credentials(Optional<String> superuserPassword, String userPassword) {

    /** Before any password is set. */
    static final Credentials NONE = new Credentials(Optional.empty(), "");

    private static final String FILE = "passwords";

    /** The credentials kept in a folder, made when there are none. */
    static Credentials in(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            Path fresh = Files.createTempFile(
                    home,
                    FILE,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, List.of(random(), random()));
            Files.move(fresh, file);
        }
        List<String> lines = Files.readAllLines(file);
        return new Credentials(Optional.of(lines.get(0)), lines.get(1));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
