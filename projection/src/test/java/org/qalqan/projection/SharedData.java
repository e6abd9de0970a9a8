package org.qalqan.projection;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real data that lies beside the repository, in {@code shared/data} of a folder above it. */
public final class SharedData {

    private SharedData() {}

    /** The path of a file, or the test is skipped and says what is missing. */
    public static Path path(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/data").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        return abort("skipped: shared/data/%s is not beside the repository".formatted(name));
    }

    /** The lines of a table without its header. */
    public static List<String> lines(String name) {
        try {
            List<String> lines = Files.readAllLines(path(name));
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
