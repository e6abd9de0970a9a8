package org.qalqan.schedule.cdsi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One antigen of CDC's supporting data with its series. */
final class AntigenImport {

    private static final Map<String, String> SEXES = Map.of("Female", "F", "Male", "M", "Unknown", "U");

    private final boolean guidance;

    AntigenImport(boolean guidance) {
        this.guidance = guidance;
    }

    JsonObject antigen(Xml file) {
        List<Xml> series = file.children("series");
        Xml contraindications = file.child("contraindications").orElse(file);
        return new JsonObject()
                .text("name", series.getFirst().required("targetDisease"))
                .object(
                        "immunity",
                        file.child("immunity").map(AntigenImport::immunity).orElse(new JsonObject()))
                .list(
                        "contraindications",
                        in(contraindications, "vaccineGroup")
                                .map(this::contraindication)
                                .toList())
                .list(
                        "vaccineContraindications",
                        in(contraindications, "vaccine")
                                .map(this::vaccineContraindication)
                                .toList())
                .list("series", series.stream().map(this::series).toList());
    }

    private static Stream<Xml> in(Xml contraindications, String level) {
        return contraindications.children(level).stream().flatMap(each -> each.filled("contraindication").stream());
    }

    private static JsonObject ages(JsonObject object, Xml element) {
        return object.text("from", element.text("beginAge")).text("until", element.text("endAge"));
    }

    private static JsonObject immunity(Xml immunity) {
        return new JsonObject()
                .texts(
                        "observations",
                        immunity.filled("clinicalHistory").stream()
                                .map(each -> each.required("guidelineCode"))
                                .toList())
                .list(
                        "bornBefore",
                        immunity.filled("dateOfBirth").stream()
                                .map(each -> new JsonObject()
                                        .text("date", Dates.ofUs(each.required("immunityBirthDate")))
                                        .text("country", each.text("birthCountry"))
                                        .texts(
                                                "unless",
                                                each.filled("exclusion").stream()
                                                        .map(exclusion -> exclusion.required("exclusionCode"))
                                                        .toList()))
                                .toList());
    }

    private JsonObject contraindication(Xml contraindication) {
        return ages(
                        new JsonObject().text("observation", contraindication.required("observationCode")),
                        contraindication)
                .text("guidance", guidance(contraindication, "contraindicationGuidance"));
    }

    private JsonObject vaccineContraindication(Xml contraindication) {
        return new JsonObject()
                .text("observation", contraindication.required("observationCode"))
                .text("guidance", guidance(contraindication, "contraindicationGuidance"))
                .list(
                        "vaccines",
                        SeriesDoseImport.byCodes(
                                contraindication.filled("contraindicatedVaccine"),
                                each -> ages(new JsonObject(), each)));
    }

    private JsonObject series(Xml series) {
        JsonObject object = new JsonObject()
                .text("name", series.required("seriesName"))
                .text("type", series.required("seriesType").toLowerCase(Locale.ROOT))
                .texts(
                        "sexes",
                        series.texts("requiredGender").stream()
                                .map(AntigenImport::sex)
                                .toList());
        Xml select = series.child("selectSeries").orElseThrow();
        return object.text("group", select.required("seriesGroup"))
                .texts("equivalentGroups", series.parts("equivalentSeriesGroups"))
                .flag("default", CdsiImport.isYes(select.text("defaultSeries").orElse("No")))
                .flag("productPath", CdsiImport.isYes(select.text("productPath").orElse("No")))
                .text("priority", select.text("seriesPriority"))
                .number("preference", select.text("seriesPreference"))
                .text("minimumAgeToStart", select.text("minAgeToStart"))
                .text("maximumAgeToStart", select.text("maxAgeToStart"))
                .list(
                        "indications",
                        series.filled("indication").stream()
                                .map(this::indication)
                                .toList())
                .texts("guidance", guidance ? series.texts("seriesAdminGuidance") : List.of())
                .list(
                        "doses",
                        series.children("seriesDose").stream()
                                .map(SeriesDoseImport::dose)
                                .toList());
    }

    private JsonObject indication(Xml indication) {
        Xml observation = indication.child("observationCode").orElseThrow();
        return ages(new JsonObject().text("observation", observation.required("code")), indication)
                .text("guidance", guidance(indication, "guidance"));
    }

    private Optional<String> guidance(Xml element, String name) {
        return guidance ? element.text(name) : Optional.empty();
    }

    private static String sex(String gender) {
        return Optional.ofNullable(SEXES.get(gender))
                .orElseThrow(() ->
                        new IllegalArgumentException("<requiredGender> '" + gender + "' is none of " + SEXES.keySet()));
    }
}
