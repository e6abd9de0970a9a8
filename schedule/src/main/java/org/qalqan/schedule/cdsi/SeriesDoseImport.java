package org.qalqan.schedule.cdsi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One series dose of CDC's supporting data. */
final class SeriesDoseImport {

    private SeriesDoseImport() {}

    static JsonObject dose(Xml dose) {
        return new JsonObject()
                .list("ages", filledObjects(dose, "age", SeriesDoseImport::age))
                .list("intervals", filledObjects(dose, "interval", SeriesDoseImport::interval))
                .list("allowableIntervals", filledObjects(dose, "allowableInterval", SeriesDoseImport::interval))
                .list("preferable", byCodes(dose.filled("preferableVaccine"), SeriesDoseImport::preferable))
                .list("allowable", byCodes(dose.filled("allowableVaccine"), SeriesDoseImport::ages))
                .texts(
                        "inadvertent",
                        dose.filled("inadvertentVaccine").stream()
                                .map(each -> cvx(each.required("cvx")))
                                .toList())
                .list("skips", filledObjects(dose, "conditionalSkip", SeriesDoseImport::skip))
                .flag("recurring", CdsiImport.isYes(dose.text("recurringDose").orElse("No")))
                .object(
                        "season",
                        dose.child("seasonalRecommendation")
                                .map(SeriesDoseImport::season)
                                .orElse(new JsonObject()));
    }

    private static List<JsonObject> filledObjects(Xml dose, String name, Function<Xml, JsonObject> read) {
        return dose.filled(name).stream()
                .map(read)
                .filter(object -> !object.isEmpty())
                .toList();
    }

    /** Vaccines that have everything but their code in common stand together. */
    static List<JsonObject> byCodes(List<Xml> vaccines, Function<Xml, JsonObject> rest) {
        Map<JsonObject, List<String>> codes = new LinkedHashMap<>();
        for (Xml vaccine : vaccines) {
            codes.computeIfAbsent(rest.apply(vaccine), key -> new ArrayList<>()).add(cvx(vaccine.required("cvx")));
        }
        List<JsonObject> together = new ArrayList<>();
        codes.forEach((common, same) -> together.add(common.copy().texts("codes", same)));
        return together;
    }

    /** CVX codes have at least two digits; some lists drop a leading nought. */
    private static String cvx(String code) {
        return code.length() == 1 ? "0" + code : code;
    }

    private static List<String> cvxCodes(Xml element, String name) {
        return element.parts(name).stream().map(SeriesDoseImport::cvx).toList();
    }

    private static JsonObject ages(Xml element) {
        return new JsonObject().text("from", element.text("beginAge")).text("until", element.text("endAge"));
    }

    private static JsonObject age(Xml age) {
        return validity(
                new JsonObject()
                        .text("absoluteMinimum", age.text("absMinAge"))
                        .text("minimum", age.text("minAge"))
                        .text("earliestRecommended", age.text("earliestRecAge"))
                        .text("latestRecommended", age.text("latestRecAge"))
                        .text("maximum", age.text("maxAge")),
                age);
    }

    private static JsonObject interval(Xml interval) {
        JsonObject origin = new JsonObject();
        if (!CdsiImport.isYes(interval.text("fromPrevious").orElse("N"))) {
            origin.number("fromDose", interval.text("fromTargetDose"))
                    .texts("fromVaccines", cvxCodes(interval, "fromMostRecent"))
                    .text("fromObservation", interval.child("fromRelevantObs").flatMap(each -> each.text("code")));
        }
        return validity(
                origin.text("absoluteMinimum", interval.text("absMinInt"))
                        .text("minimum", interval.text("minInt"))
                        .text("earliestRecommended", interval.text("earliestRecInt"))
                        .text("latestRecommended", interval.text("latestRecInt"))
                        .flag("priority", isPriority(interval.text("intervalPriority"))),
                interval);
    }

    /** The data says {@code override} where the specification says that the interval priority flag is 'Y'. */
    private static boolean isPriority(Optional<String> flag) {
        return flag.filter(value -> value.equalsIgnoreCase("override") || CdsiImport.isYes(value))
                .isPresent();
    }

    private static JsonObject validity(JsonObject object, Xml element) {
        return object.text("effective", element.text("effectiveDate").map(Dates::ofBasic))
                .text("cessation", element.text("cessationDate").map(Dates::ofBasic));
    }

    private static JsonObject preferable(Xml vaccine) {
        return ages(vaccine)
                .text("tradeName", vaccine.text("tradeName"))
                .text("mvx", vaccine.text("mvx"))
                .number("millilitres", vaccine.text("volume"))
                .flag(
                        "forecast",
                        CdsiImport.isYes(vaccine.text("forecastVaccineType").orElse("N")));
    }

    private static JsonObject season(Xml season) {
        return new JsonObject()
                .text("start", season.text("startDate").map(Dates::ofBasic))
                .text("end", season.text("endDate").map(Dates::ofBasic));
    }

    private static JsonObject skip(Xml skip) {
        return new JsonObject()
                .text("context", skip.text("context").map(SeriesDoseImport::lowerCase))
                .text("logic", skip.text("setLogic").map(SeriesDoseImport::lowerCase))
                .list(
                        "sets",
                        skip.filled("set").stream().map(SeriesDoseImport::set).toList());
    }

    private static JsonObject set(Xml set) {
        return validity(
                        new JsonObject()
                                .text("logic", set.text("conditionLogic").map(SeriesDoseImport::lowerCase)),
                        set)
                .list(
                        "conditions",
                        set.filled("condition").stream()
                                .map(SeriesDoseImport::condition)
                                .toList());
    }

    private static JsonObject condition(Xml condition) {
        String type = lowerCase(condition.required("conditionType"));
        return switch (type) {
            case "age" -> ages(condition).text("type", "age");
            case "interval" ->
                new JsonObject().text("type", "interval").text("interval", condition.required("interval"));
            case "completed series" ->
                new JsonObject().text("type", "completed series").texts("groups", condition.parts("seriesGroups"));
            case "vaccine count by age", "vaccine count by date", "vaccine count by date and age" ->
                vaccineCount(condition);
            default -> throw new IllegalArgumentException("<conditionType> '" + type + "' is not one of table 6-4");
        };
    }

    private static JsonObject vaccineCount(Xml condition) {
        return new JsonObject()
                .text("type", "vaccine count")
                .flag("valid", condition.required("doseType").equalsIgnoreCase("Valid"))
                .text("comparison", lowerCase(condition.required("doseCountLogic")))
                .number("doses", condition.text("doseCount"))
                .texts("vaccines", cvxCodes(condition, "vaccineTypes"))
                .text("from", condition.text("beginAge"))
                .text("until", condition.text("endAge"))
                .text("start", condition.text("startDate").map(Dates::ofBasic))
                .text("end", condition.text("endDate").map(Dates::ofBasic));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
