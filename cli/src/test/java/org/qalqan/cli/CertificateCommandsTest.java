package org.qalqan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the first key to a certificate that is issued, verified, printed and revoked, by commands alone. */
class CertificateCommandsTest {

    private static final String PASSWORD = "correct horse battery\n";
    private static final String IN_JANUARY = "2021-01-01T00:00:00Z";
    private static final String IN_JUNE = "2021-06-04T10:00:00Z";
    private static final String FACT = """
            {"id":"%s","format":"%s","person":{"family":"Ахметова","familyLatin":"Akhmetova","given":"Айгерім",\
            "givenLatin":"Aigerim","birthDate":"1980-03"},"product":"KZ/QazVac","doseNumber":2,"dosesInSeries":2,\
            "date":"2021-05-25","lot":"QV-17","country":"KZ","issuer":"Ministry of Healthcare"}
            """;

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String errors) {}

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Runs a command; the password comes from stdin, as from a script. */
    private static Run run(String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        StringWriter errors = new StringWriter();
        try {
            System.setIn(new ByteArrayInputStream(PASSWORD.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            int exitCode = Qalqan.commandLine()
                    .setOut(new PrintWriter(new StringWriter()))
                    .setErr(new PrintWriter(errors))
                    .execute(arguments);
            return new Run(exitCode, printed.toString(StandardCharsets.UTF_8), errors.toString());
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
    }

    private Run keys(String command, String clock, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("certificate", "keys", command, "--store", path("keys.p12"), "--clock", clock));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private List<JsonNode> issue(String facts) throws IOException {
        Files.writeString(folder.resolve("facts.ndjson"), facts);
        Run issued = run(
                "certificate",
                "issue",
                "--in",
                path("facts.ndjson"),
                "--out",
                path("issued.ndjson"),
                "--store",
                path("keys.p12"),
                "--clock",
                IN_JUNE,
                "--card-address",
                "https://qalqan.example");
        assertThat(issued.exitCode()).as(issued.errors()).isZero();
        return lines("issued.ndjson");
    }

    private List<JsonNode> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private List<JsonNode> verify(List<JsonNode> issued, String... more) throws IOException {
        JsonNode trust = JsonMapper.shared().readTree(Files.readString(folder.resolve("published/trust.json")));
        StringBuilder in = new StringBuilder();
        for (JsonNode certificate : issued) {
            ObjectNode line = ((ObjectNode) trust.deepCopy()).put("clock", IN_JUNE);
            line.set("qr", certificate.required("qr"));
            in.append(line).append('\n');
        }
        Files.writeString(folder.resolve("in.ndjson"), in);
        List<String> arguments = new ArrayList<>(
                List.of("certificate", "verify", "--in", path("in.ndjson"), "--out", path("verdicts.ndjson")));
        arguments.addAll(List.of(more));
        Run run = run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.errors()).isZero();
        return lines("verdicts.ndjson");
    }

    private void makeKeys() {
        Run made = keys("new", IN_JANUARY, "--organisation", "Ministry of Healthcare");
        assertThat(made.exitCode()).as(made.errors()).isZero();
        assertThat(made.out()).startsWith("1\t").endsWith("\tsigns\n");
        assertThat(keys("publish", IN_JUNE, "--out", path("published")).exitCode())
                .isZero();
    }

    @Test
    void whatIsIssuedIsVerifiedByWhatIsPublished() throws IOException {
        makeKeys();

        List<JsonNode> verdicts = verify(issue(FACT.formatted("a", "hcert") + FACT.formatted("b", "shc")));

        assertThat(verdicts).allMatch(verdict -> verdict.required("valid").asBoolean());
        assertThat(verdicts.get(0).required("products").get(0).required("name").asString())
                .isEqualTo("QazVac");
        assertThat(verdicts.get(1).required("format").asString()).isEqualTo("shc");
    }

    @Test
    void whatAnOldKeySignedStaysValidAfterARotation() throws IOException {
        makeKeys();
        List<JsonNode> before = issue(FACT.formatted("a", "hcert"));

        assertThat(keys("rotate", IN_JUNE).out()).startsWith("2\t");
        keys("publish", IN_JUNE, "--out", path("published"));
        List<JsonNode> after = issue(FACT.formatted("b", "hcert"));

        assertThat(keys("list", IN_JUNE).out().lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("\tpublished");
        assertThat(before.getFirst().required("signer"))
                .isNotEqualTo(after.getFirst().required("signer"));
        assertThat(verify(List.of(before.getFirst(), after.getFirst())))
                .allMatch(verdict -> verdict.required("valid").asBoolean());
    }

    @Test
    void aRevokedLotRevokesItsCertificates() throws IOException {
        makeKeys();
        List<JsonNode> issued = issue(FACT.formatted("a", "hcert")
                + FACT.formatted("b", "shc")
                + FACT.formatted("c", "hcert").replace("QV-17", "QV-18"));
        Files.writeString(folder.resolve("revoked.ndjson"), "{\"lot\":\"QV-17\"}\n");

        Run revoked = run(
                "certificate",
                "revoke",
                "--in",
                path("revoked.ndjson"),
                "--issued",
                path("issued.ndjson"),
                "--store",
                path("keys.p12"),
                "--clock",
                IN_JUNE,
                "--out",
                path("revoked.list"));
        List<JsonNode> verdicts = verify(
                issued, "--revocations", path("revoked.list"), "--revocation-signers", path("published/trust.json"));

        assertThat(revoked.exitCode()).as(revoked.errors()).isZero();
        assertThat(verdicts)
                .extracting(verdict -> verdict.required("reason").asString().startsWith("revoked"))
                .containsExactly(true, true, false);
        assertThat(verdicts.get(2).required("valid").asBoolean()).isTrue();
    }

    @Test
    void aCertificateIsPrinted() throws IOException {
        makeKeys();
        String code =
                issue(FACT.formatted("a", "hcert")).getFirst().required("qr").asString();
        Files.writeString(folder.resolve("code.txt"), code);

        for (String name : List.of("page.pdf", "code.svg", "code.png")) {
            Run printed =
                    run("certificate", "print", "--in", path("code.txt"), "--out", path(name), "--language", "ru");
            assertThat(printed.exitCode()).as(printed.errors()).isZero();
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        assertThat(run("certificate", "print", "--in", path("code.txt"), "--out", path("page.doc"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void keysAreTheirOwnersOnlyAndAFileIsNeverOverwritten() throws IOException {
        makeKeys();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.p12"))))
                .isEqualTo("rw-------");
        Run again = keys("new", IN_JUNE, "--organisation", "Somebody");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.errors()).contains("is there already");
    }

    @Test
    void badInputIsToldInALine() throws IOException {
        assertThat(keys("list", IN_JUNE).exitCode()).isEqualTo(2);
        Files.writeString(folder.resolve("keys.p12"), "no key store");
        Run none = keys("list", IN_JUNE);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.errors()).contains("no key store").hasLineCount(1);
        assertThat(run("certificate", "verify", "--in", path("keys.p12"), "--revocations", path("keys.p12"))
                        .errors())
                .contains("--revocation-signers");
        assertThat(run("certificate", "keys").exitCode()).isEqualTo(2);
    }
}
