package org.qalqan.server.access;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A real Keycloak, unpacked from its distribution and run on loopback in its mode for development, with a realm of ours. The distribution
 * is looked for in the local Maven repository and is not fetched by the build: {@code mvn dependency:get
 * -Dartifact=org.keycloak:keycloak-quarkus-dist:26.7.3:zip -Dtransitive=false}.
 */
final class Keycloak implements AutoCloseable {

    static final String REALM = "campaign";
    static final String CLIENT = "qalqan";
    static final String SECRET = "a-secret-between-two-servers";

    private static final String VERSION = "26.7.3";
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it in a folder. Skips the test where the distribution is not to be had. */
    static Keycloak start(Path folder, String realm) {
        Path zip = Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"))
                .resolve("org/keycloak/keycloak-quarkus-dist/%1$s/keycloak-quarkus-dist-%1$s.zip".formatted(VERSION));
        assumeTrue(
                Files.isRegularFile(zip),
                "No Keycloak in the local Maven repository. Maybe: mvn dependency:get "
                        + "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip -Dtransitive=false");
        try {
            unpack(zip, folder);
            Path home = folder.resolve("keycloak-" + VERSION);
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/" + REALM + "-realm.json"), realm);
            int port = freePort();
            Process process = new ProcessBuilder(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--health-enabled=false")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keycloak.log").toFile())
                    .start();
            Keycloak keycloak = new Keycloak(process, port);
            keycloak.await(folder.resolve("keycloak.log"));
            return keycloak;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String issuer() {
        return "http://127.0.0.1:%d/realms/%s".formatted(port, REALM);
    }

    private void await(Path log) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        URI discovery = URI.create(issuer() + "/.well-known/openid-configuration");
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    int status = http.send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.discarding())
                            .statusCode();
                    if (status == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It listens when it is ready.
                }
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new AssertionError("Keycloak did not start:\n" + Files.readString(log));
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = java.util.stream.Stream.concat(
                        process.descendants(), java.util.stream.Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
