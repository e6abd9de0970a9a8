package org.qalqan.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that seal secrets, in a file beside the database and never in it: whoever gets hold of a dump alone reads none. A line for each
 * key, its number and 256 bits in Base64; the first seals, all of them open. Made when first needed, readable by its owner only.
 */
@Component
class SealingKeys {

    private static final int KEY_BYTES = 32;

    private final Path file;
    private volatile Map<Integer, byte[]> keys = Map.of();

    SealingKeys(@Value("${qalqan.access.keys:}") String named, @Value("${qalqan.data:.qalqan/data}") Path folder) {
        file = named.isBlank() ? folder.resolve("access.keys") : Path.of(named);
    }

    /** A key and the number that what it sealed carries. */
    record Numbered(int number, byte[] key) {}

    /** The key that seals now. */
    Numbered current() {
        Map.Entry<Integer, byte[]> first = all().entrySet().iterator().next();
        return new Numbered(first.getKey(), first.getValue());
    }

    Optional<byte[]> find(int number) {
        return Optional.ofNullable(all().get(number));
    }

    private Map<Integer, byte[]> all() {
        if (keys.isEmpty()) {
            try {
                makeUnlessThere();
                keys = read();
            } catch (IOException failed) {
                throw new UncheckedIOException("Could not read or make the keys in " + file, failed);
            }
        }
        return keys;
    }

    /** Written whole and then linked to its name: of two processes that begin together, both get the keys of one. */
    private void makeUnlessThere() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(
                folder,
                "access",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.writeString(fresh, "1 " + Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // Another process was first.
        } finally {
            Files.delete(fresh);
        }
    }

    private Map<Integer, byte[]> read() throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        Map<Integer, byte[]> read = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.strip().split(" ");
            byte[] key = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "%s: a line has the number of a key and its 32 bytes in Base64".formatted(file));
            }
            read.put(Integer.parseInt(parts[0]), key);
        }
        if (read.isEmpty()) {
            throw new IllegalStateException("%s holds no key. Maybe restore it from the backup".formatted(file));
        }
        return read;
    }
}
