package org.qalqan.certificate.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qalqan.certificate.encoding.Value;

/** The FHIR Bundle of a health card with one dose, minified (SMART Health Cards: Vaccination & Testing, data minimisation profile). */
final class CardBundle {

    private CardBundle() {}

    static Value.Members of(VaccinationFact fact) {
        Map<String, Value> bundle = new LinkedHashMap<>();
        bundle.put("resourceType", text("Bundle"));
        bundle.put("type", text("collection"));
        bundle.put("entry", new Value.Items(List.of(entry(0, patient(fact)), entry(1, immunization(fact)))));
        return new Value.Members(bundle);
    }

    private static Value entry(int number, Value resource) {
        return members("fullUrl", text("resource:" + number), "resource", resource);
    }

    private static Value patient(VaccinationFact fact) {
        Map<String, Value> patient = new LinkedHashMap<>();
        patient.put("resourceType", text("Patient"));
        patient.put(
                "name",
                new Value.Items(List.of(name(fact.name().family(), fact.name().given()))));
        if (!fact.birthDate().text().isEmpty()) {
            patient.put("birthDate", text(fact.birthDate().text()));
        }
        return new Value.Members(patient);
    }

    private static Value name(String family, String given) {
        return given.isBlank()
                ? members("family", text(family))
                : members("family", text(family), "given", new Value.Items(List.of(text(given))));
    }

    private static Value immunization(VaccinationFact fact) {
        Map<String, Value> immunization = new LinkedHashMap<>();
        immunization.put("resourceType", text("Immunization"));
        immunization.put("status", text("completed"));
        immunization.put("vaccineCode", members("coding", new Value.Items(List.of(coding(fact.product())))));
        immunization.put("patient", members("reference", text("resource:0")));
        immunization.put("occurrenceDateTime", text(fact.dose().date().toString()));
        fact.lot().ifPresent(lot -> immunization.put("lotNumber", text(lot)));
        immunization.put(
                "performer", new Value.Items(List.of(members("actor", members("display", text(fact.issuer()))))));
        return new Value.Members(immunization);
    }

    private static Value coding(ProductTable.Row product) {
        return product.cvx()
                .map(cvx -> members("system", text("http://hl7.org/fhir/sid/cvx"), "code", text(cvx)))
                .orElseGet(() -> members(
                        "system",
                        text("https://ec.europa.eu/health/documents/community-register/html/"),
                        "code",
                        text(product.code())));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value.Members members(String name, Value value) {
        return new Value.Members(Map.of(name, value));
    }

    private static Value.Members members(String first, Value firstValue, String second, Value secondValue) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(first, firstValue);
        members.put(second, secondValue);
        return new Value.Members(members);
    }
}
