package org.qalqan.certificate.shc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.verdict.Kind;
import org.qalqan.certificate.verdict.Product;

/** What the statement of a health card has to hold (SMART Health Cards Framework, "Modeling Verifiable Credentials in FHIR"). */
final class CardSchema {

    private static final String HEALTH_CARD = "https://smarthealth.cards#health-card";
    private static final String IMMUNIZATION = "https://smarthealth.cards#immunization";
    private static final String LABORATORY = "https://smarthealth.cards#laboratory";

    private CardSchema() {}

    static List<String> faults(Value.Members content) {
        List<String> faults = new ArrayList<>();
        if (content.text("iss").filter(issuer -> issuer.startsWith("https://")).isEmpty()) {
            faults.add("iss is not an https address");
        }
        if (!hasType(content, HEALTH_CARD)) {
            faults.add("vc.type does not name " + HEALTH_CARD);
        }
        if (bundle(content).isEmpty()) {
            faults.add("vc.credentialSubject.fhirBundle is not a FHIR Bundle");
        }
        return faults;
    }

    static Kind kind(Value.Members content) {
        if (hasType(content, IMMUNIZATION)
                || resources(content, "Immunization").findAny().isPresent()) {
            return Kind.VACCINATION;
        }
        return hasType(content, LABORATORY) ? Kind.TEST : Kind.OTHER;
    }

    /** The FHIR version that the card names. */
    static String version(Value.Members content) {
        return subject(content).flatMap(subject -> subject.text("fhirVersion")).orElse("");
    }

    /** The vaccine codes of the card's immunizations. They are shown as they stand: no value set is shipped for them. */
    static List<Product> products(Value.Members content) {
        return resources(content, "Immunization")
                .flatMap(immunization -> immunization.members("vaccineCode").stream())
                .flatMap(code -> code.items("coding").stream())
                .flatMap(
                        coding -> coding instanceof Value.Members members ? members.text("code").stream() : Stream.of())
                .distinct()
                .map(code -> new Product(code, code, false))
                .toList();
    }

    /** The lots of the card's immunizations. */
    static List<String> lots(Value.Members content) {
        return resources(content, "Immunization")
                .flatMap(immunization -> immunization.text("lotNumber").stream())
                .distinct()
                .toList();
    }

    /** The name under which the card may be revoked ("Revocation", {@code vc.rid}), if it has one. */
    static List<String> revocationIdentifiers(Value.Members content) {
        return content.members("vc").flatMap(vc -> vc.text("rid")).stream().toList();
    }

    private static boolean hasType(Value.Members content, String type) {
        return content.members("vc")
                .map(vc -> vc.items("type").contains(new Value.Text(type)))
                .orElse(false);
    }

    private static Optional<Value.Members> subject(Value.Members content) {
        return content.members("vc").flatMap(vc -> vc.members("credentialSubject"));
    }

    private static Optional<Value.Members> bundle(Value.Members content) {
        return subject(content)
                .flatMap(subject -> subject.members("fhirBundle"))
                .filter(bundle ->
                        bundle.text("resourceType").filter("Bundle"::equals).isPresent());
    }

    private static Stream<Value.Members> resources(Value.Members content, String type) {
        return bundle(content).map(bundle -> bundle.items("entry")).orElse(List.of()).stream()
                .flatMap(entry ->
                        entry instanceof Value.Members members ? members.members("resource").stream() : Stream.of())
                .filter(resource ->
                        resource.text("resourceType").filter(type::equals).isPresent());
    }
}
