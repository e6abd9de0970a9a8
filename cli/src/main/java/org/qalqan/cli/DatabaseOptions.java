package org.qalqan.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on. */
final class DatabaseOptions {

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = {
                "A PostgreSQL of your own, such as jdbc:postgresql://host/qalqan.",
                "User and password are taken from the environment: QALQAN_DATABASE_USER, QALQAN_DATABASE_PASSWORD.",
                "Without it the embedded database is used."
            })
    private @Nullable String url;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database (default: .qalqan/data in the project).")
    private @Nullable Path data;

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    Path data() {
        return data != null ? data : Home.folder().resolve(".qalqan").resolve("data");
    }
}
