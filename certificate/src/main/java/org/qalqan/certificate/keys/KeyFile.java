package org.qalqan.certificate.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * A key ring in a PKCS#12 file that only its owner can read.
 *
 * @param path where it lies
 */
public record KeyFile(Path path) {

    private static final String TYPE = "PKCS12";

    /** The password of a key file is not the one that was given. */
    public static final class WrongPassword extends IOException {

        private static final long serialVersionUID = 1;

        WrongPassword(Path path, Throwable cause) {
            super("%s does not open with this password".formatted(path), cause);
        }
    }

    /** An open key file: its ring, and the store to write back. */
    public record Opened(KeyFile file, KeyStore store, KeyRing ring) {

        /** Writes the ring: the whole file or nothing, readable by its owner only. */
        public void save(char[] password) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                store.store(bytes, password);
            } catch (GeneralSecurityException refused) {
                throw new IOException("the key store cannot be written", refused);
            }
            file.replace(bytes.toByteArray());
        }
    }

    /** A new ring without keys. Nothing is written yet. */
    public Opened empty(char[] password) throws IOException {
        return opened(null, password);
    }

    /**
     * The ring in the file.
     *
     * @throws WrongPassword when the password is another
     * @throws IOException when there is no such file, or it is no key store
     */
    public Opened open(char[] password) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return opened(file, password);
        }
    }

    private Opened opened(@Nullable InputStream file, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(file, password);
            return new Opened(this, store, new KeyRing(store, password));
        } catch (GeneralSecurityException broken) {
            throw new IOException("%s is no key store".formatted(path), broken);
        } catch (IOException refused) {
            throw refused.getCause() instanceof UnrecoverableKeyException
                    ? new WrongPassword(path, refused)
                    : new IOException("%s is no key store of kind %s".formatted(path, TYPE), refused);
        }
    }

    private void replace(byte[] bytes) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path written = Files.createTempFile(absolute.getParent(), ".keys", ".tmp", ownerOnly(absolute));
        try {
            Files.write(written, bytes);
            Files.move(written, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Mode 600 where files have modes; elsewhere a file in a private folder is all that can be had. */
    private static FileAttribute<?>[] ownerOnly(Path absolute) throws IOException {
        return Files.getFileStore(absolute.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
