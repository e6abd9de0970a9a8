package org.qalqan.certificate.trust;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.qalqan.certificate.verdict.Kind;

/**
 * What a signer may sign. The extended key usages 1.3.6.1.4.1.1847.2021.1.1 to .3 stand for test, vaccination and recovery; the same
 * with a nought in it (1.3.6.1.4.1.0.1847…) was in use as well. A signer without extended key usages may sign all (DCC certificate
 * governance, section 3.4); one that has only foreign ones may sign none (RFC 5280, section 4.2.1.12).
 *
 * @param kinds the kinds that may be signed
 */
public record KeyUsages(Set<Kind> kinds) {

    private static final String PREFIX = "1.3.6.1.4.1.1847.2021.1.";

    /** The extended key usage of those who sign certificates of vaccination. */
    public static final String VACCINATION = PREFIX + "2";

    private static final String PREFIX_WITH_NOUGHT = "1.3.6.1.4.1.0.1847.2021.1.";

    public KeyUsages {
        kinds = Set.copyOf(kinds);
    }

    private static final String ANY = "2.5.29.37.0";

    /** The usages of a signer by its extended key usages. */
    static KeyUsages of(Collection<String> extendedKeyUsages) {
        if (extendedKeyUsages.isEmpty() || extendedKeyUsages.contains(ANY)) {
            return new KeyUsages(EnumSet.allOf(Kind.class));
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String identifier : extendedKeyUsages) {
            String last = identifier.startsWith(PREFIX)
                    ? identifier.substring(PREFIX.length())
                    : identifier.startsWith(PREFIX_WITH_NOUGHT)
                            ? identifier.substring(PREFIX_WITH_NOUGHT.length())
                            : "";
            switch (last) {
                case "1" -> kinds.add(Kind.TEST);
                case "2" -> kinds.add(Kind.VACCINATION);
                case "3" -> kinds.add(Kind.RECOVERY);
                default -> {}
            }
        }
        return new KeyUsages(kinds);
    }

    /** Whether a certificate of this kind may be signed. */
    public boolean allow(Kind kind) {
        return kinds.contains(kind);
    }

    /** The kinds, for people. */
    public String text() {
        return kinds.isEmpty()
                ? "no health certificates"
                : kinds.stream().sorted().map(Kind::label).collect(Collectors.joining(", "));
    }
}
