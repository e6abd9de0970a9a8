package org.qalqan.certificate.vectors;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.certificate.batch.ClockText;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.trust.SignerCertificate;
import org.qalqan.certificate.trust.Trust;

/** A public test vector of the EU DCC, read where it lies beside the repository. */
public record DgcVector(String name, Value.Members content) {

    /** All vectors, or the test is skipped and says what is missing. */
    public static List<DgcVector> all() {
        return Holder.VECTORS;
    }

    private static final class Holder {
        private static final List<DgcVector> VECTORS = readAll();
    }

    private static List<DgcVector> readAll() {
        Path folder = folder();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/certificates/dgc");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return abort("skipped: shared/certificates/dgc is not beside the repository");
    }

    private static DgcVector read(Path folder, Path file) {
        String name =
                folder.relativize(file).toString().replace("2DCode/raw/", "").replace(".json", "");
        try {
            return new DgcVector(name, JsonText.members(Files.readAllBytes(file)));
        } catch (IOException | MalformedException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    /** What the vector expects of a step: true, false, or nothing. */
    public Optional<Boolean> expected(String flag) {
        return content.members("EXPECTEDRESULTS")
                .flatMap(results -> results.member(flag))
                .flatMap(value ->
                        value instanceof Value.Flag(boolean expected) ? Optional.of(expected) : Optional.empty());
    }

    public String text() {
        return content.text("PREFIX").orElseThrow();
    }

    public Optional<String> field(String name) {
        return content.text(name);
    }

    private Value.Members context() {
        return content.members("TESTCTX").orElseThrow();
    }

    /** Trust in exactly the vector's certificate. */
    public Trust trust() {
        byte[] der = Base64.getDecoder().decode(context().text("CERTIFICATE").orElseThrow());
        return new Trust(List.of(SignerCertificate.of(der)), List.of());
    }

    public Instant clock() {
        return ClockText.read(context().text("VALIDATIONCLOCK").orElseThrow()).orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
