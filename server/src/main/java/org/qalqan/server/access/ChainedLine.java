package org.qalqan.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What of a line of the audit its hash covers: the fields as text, in this order, parted by the character U+001F, in UTF-8. The moment is
 * written {@code 2021-06-04T08:30:00.000000Z}.
 *
 * @param fields number in the chain, moment, account, act, thing, outcome
 */
record ChainedLine(List<String> fields) {

    private static final String PART = "\u001f";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    static ChainedLine of(ResultSet row) throws SQLException {
        return new ChainedLine(List.of(
                Long.toString(row.getLong("id")),
                MOMENT.format(row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)),
                row.getString("account"),
                row.getString("act"),
                row.getString("thing"),
                row.getString("outcome")));
    }

    /** Whether a hash is this line's after another's. A field with the parting character in it could be read in two ways, and fits none. */
    boolean fits(byte[] previous, byte[] hash) {
        return fields.stream().noneMatch(field -> field.contains(PART)) && MessageDigest.isEqual(hash, hash(previous));
    }

    /** SHA-256 of the hash of the line before and of this line's content. */
    byte[] hash(byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(String.join(PART, fields).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
