package org.qalqan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody named to be read. */
final class Input {

    private Input() {}

    static InputStream open(Path file) throws IOException {
        return Files.newInputStream(readable(file));
    }

    static Path readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadInput("There is no file to read at " + file);
        }
        return file;
    }
}
