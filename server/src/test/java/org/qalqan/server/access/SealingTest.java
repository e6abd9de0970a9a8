package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are sealed with keys that are not in the database. */
class SealingTest {

    private static final byte[] SECRET = {1, 2, 3, 4, 5};

    @TempDir
    private Path folder;

    @Test
    void whatWasSealedOpensForItsOwnerAloneAndLooksDifferentEachTime() {
        Sealing sealing = new Sealing(keys());
        byte[] sealed = sealing.seal(SECRET, "aigul");

        assertThat(sealing.open(sealed, "aigul")).isEqualTo(SECRET);
        assertThat(new Sealing(keys()).open(sealed, "aigul")).isEqualTo(SECRET);
        assertThat(sealing.seal(SECRET, "aigul")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealing.open(sealed, "berik")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealing.open(sealed, "aigul")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeysAreMadeOnceAndOnlyTheirOwnerCanReadThem() throws IOException {
        new Sealing(keys()).seal(SECRET, "aigul");
        String made = Files.readString(file());
        new Sealing(keys()).seal(SECRET, "aigul");

        assertThat(Files.readString(file())).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("access.keys");
    }

    @Test
    void aNewKeyOnTopSealsAndTheEarlierOneStillOpens() throws IOException {
        byte[] before = new Sealing(keys()).seal(SECRET, "aigul");
        Files.writeString(
                file(), "2 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n" + Files.readString(file()));

        Sealing after = new Sealing(keys());

        assertThat(after.open(before, "aigul")).isEqualTo(SECRET);
        assertThat(after.seal(SECRET, "aigul")[3]).isEqualTo((byte) 2);
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        byte[] sealed = new Sealing(keys()).seal(SECRET, "aigul");
        Files.writeString(file(), "7 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n");

        assertThatThrownBy(() -> new Sealing(keys()).open(sealed, "aigul"))
                .hasMessageContaining("sealed with key 1")
                .hasMessageContaining("restore the file of keys");
    }

    private SealingKeys keys() {
        return new SealingKeys("", folder);
    }

    private Path file() {
        return folder.resolve("access.keys");
    }
}
