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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.AtConsole;
import org.qalqan.server.access.Role;
import org.qalqan.server.access.RoleAtPlace;
import picocli.CommandLine;

/** Accounts, approvals and the audit at the terminal, on an embedded database of their own with the campaign. */
class AccessCommandsTest {

    private static final String PASSWORD = "seven horses on the steppe\n";

    @TempDir
    private static Path folder;

    /** What a command left behind. */
    private record Outcome(int exitCode, String out, String err) {}

    @BeforeAll
    static void aCampaignWithTwoAccounts() {
        System.setProperty(
                "qalqan.home", Path.of("..").toAbsolutePath().normalize().toString());
        Outcome demo = run("", "demo", "--once", "--data", data());
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.out().lines()).hasSize(1);
        assertThat(run("", "account", "list", "--data", data()).out())
                .as("printing answers makes no account")
                .isEmpty();
        theFirstAdministratorIsMadeOnceAndItsPasswordSaidOnce();
        account("importer", "importer");
        account("manager", "national_manager");
    }

    /** As serve and demo do it, before there is any account. */
    private static void theFirstAdministratorIsMadeOnceAndItsPasswordSaidOnce() {
        DatabaseOptions database = CommandLine.populateCommand(new DatabaseOptions(), "--data", data());
        try (RunningServer server = RunningServer.withoutPages(database)) {
            String said = saidBy(() -> FirstAdministrator.makeIfNone(server));
            String again = saidBy(() -> FirstAdministrator.makeIfNone(server));

            Matcher password = Pattern.compile("password  (\\S+)").matcher(said);
            assertThat(password.find()).as(said).isTrue();
            assertThat(again).isEmpty();
            assertThat(server.part(AtConsole.class).signIn("admin", password.group(1), () -> ""))
                    .get()
                    .extracting(Account::roles)
                    .isEqualTo(List.of(new RoleAtPlace(Role.ADMINISTRATOR, "KZ")));
        }
    }

    private static String saidBy(Runnable work) {
        PrintStream stderr = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(stderr);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void noHome() {
        System.clearProperty("qalqan.home");
    }

    @Test
    void aChangedDenominatorWaitsForASecondAccount() throws IOException {
        Path file = Files.writeString(
                folder.resolve("denominators.csv"),
                "place,denominator,people,valid_from,known_on,source,note\n"
                        + "KZ-AKM,total,740000,2021-03-01,2021-03-05,open-data-kazakhstan,\n");

        Outcome alone = run("", "import", "denominators", file.toString(), "--data", data());
        Outcome wrong = run("not it\n", importing(file));
        Outcome proposed = run(PASSWORD, importing(file));
        Outcome itself = run(PASSWORD, "approve", "1", "--account", "importer", "--data", data());
        Outcome waiting = run(PASSWORD, "approve", "--account", "manager", "--data", data());
        Outcome approved = run(PASSWORD, "approve", "1", "--account", "manager", "--data", data());
        Outcome known = run("", "import", "denominators", file.toString(), "--data", data());

        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).contains("takes two persons", "--proposed-by NAME");
        assertThat(wrong.err()).contains("do not fit together");
        assertThat(proposed.out()).contains("1 changes wait as proposal 1", "./qalqan approve 1 --account NAME");
        assertThat(itself.exitCode()).isEqualTo(2);
        assertThat(itself.err()).contains("proposal 1: ");
        assertThat(waiting.out()).startsWith("1\tdenominator\tKZ-AKM\tKZ-AKM total\timporter\t");
        assertThat(approved.out()).contains("proposal 1: approved");
        assertThat(known.out()).contains("1 rows, 0 new, 1 known already");
    }

    @Test
    void theAuditIsVerifiedAndItsHeadKeptElsewhere() {
        Outcome head = run("", "audit", "head", "--data", data());
        List<String> fields = List.of(head.out().strip().split("\t"));

        Outcome sound = run("", "audit", "verify", "--anchor", fields.get(1), "--data", data());
        Outcome other = run("", "audit", "verify", "--anchor", "0".repeat(63) + "1", "--data", data());
        Outcome malformed = run("", "audit", "verify", "--anchor", "abc", "--data", data());

        assertThat(Long.parseLong(fields.get(0))).isPositive();
        assertThat(fields.get(1)).matches("[0-9a-f]{64}");
        assertThat(sound.exitCode()).as(sound.out()).isZero();
        assertThat(sound.out()).contains("lines recomputed: as they were written");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out()).contains("anchor: no line has the hash");
        assertThat(malformed.exitCode()).isEqualTo(2);
    }

    @Test
    void aSecondFactorThatIsNotThereCannotBeTakenAway() {
        assertThat(run("", "account", "totp", "manager", "--data", data()).out())
                .contains("not set up");
        assertThat(run("", "account", "totp", "manager", "--reset", "--data", data())
                        .err())
                .contains("manager has no second factor");
    }

    private static String[] importing(Path file) {
        return new String[] {
            "import",
            "denominators",
            file.toString(),
            "--proposed-by",
            "importer",
            "--reason",
            "counted again",
            "--data",
            data()
        };
    }

    private static void account(String name, String role) {
        Outcome added = run(PASSWORD, "account", "add", name, "--role", role, "--place", "KZ", "--data", data());
        assertThat(added.exitCode()).as(added.err()).isZero();
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static Outcome run(String typed, String... arguments) {
        PrintStream stdout = System.out;
        InputStream stdin = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            int exitCode = Qalqan.commandLine()
                    .setOut(new PrintWriter(System.out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
            return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(stdout);
            System.setIn(stdin);
        }
    }
}
