package org.qalqan.schedule.batch;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qalqan.schedule.Assessment;
import org.qalqan.schedule.DoseAssessment;
import org.qalqan.schedule.DoseEvaluation;
import org.qalqan.schedule.Notice;
import org.qalqan.schedule.VaccineGroupForecast;
import org.qalqan.schedule.supporting.VaccineType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the result of one line. */
final class ResultLineWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private ResultLineWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(ByteArrayOutputStream out, PersonLine line, Assessment assessment, List<String> explanation) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ResultLineWriter(json).result(line, assessment, explanation);
        }
        out.write('\n');
    }

    static void writeFault(ByteArrayOutputStream out, Optional<Id> id, long number, String message) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            new ResultLineWriter(json).id(id);
            json.writeNumberProperty("line", number);
            json.writeStringProperty("error", message);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void result(PersonLine line, Assessment assessment, List<String> explanation) {
        json.writeStartObject();
        id(line.id());
        json.writeName("doses");
        json.writeStartArray();
        assessment.doses().forEach(this::dose);
        json.writeEndArray();
        forecasts(assessment.forecasts());
        if (!assessment.notices().isEmpty()) {
            json.writeName("notices");
            json.writeStartArray();
            assessment.notices().forEach(this::notice);
            json.writeEndArray();
        }
        if (!explanation.isEmpty()) {
            strings("explanation", explanation);
        }
        json.writeEndObject();
    }

    private void id(Optional<Id> id) {
        json.writeName("id");
        if (id.isEmpty()) {
            json.writeNull();
        } else if (id.get().isNumber()) {
            json.writeNumber(id.get().text());
        } else {
            json.writeString(id.get().text());
        }
    }

    private void dose(DoseAssessment dose) {
        json.writeStartObject();
        json.writeStringProperty("date", dose.dose().date().toString());
        json.writeStringProperty("cvx", dose.dose().cvx());
        json.writeName("evaluations");
        json.writeStartArray();
        dose.evaluations().forEach(this::evaluation);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void evaluation(DoseEvaluation evaluation) {
        json.writeStartObject();
        json.writeStringProperty("antigen", evaluation.antigen());
        json.writeStringProperty("vaccineGroup", evaluation.vaccineGroup());
        json.writeStringProperty("status", evaluation.status().label());
        json.writeStringProperty("reason", evaluation.reason().label());
        if (evaluation.findings().size() > 1) {
            strings(
                    "reasons",
                    evaluation.findings().stream()
                            .map(finding -> finding.reason().label())
                            .toList());
        }
        json.writeStringProperty("section", evaluation.rule().section());
        json.writeStringProperty("rule", evaluation.rule().place());
        json.writeStringProperty("series", evaluation.series());
        json.writeNumberProperty("targetDose", evaluation.targetDose());
        evaluation.finding().sinceDate().ifPresent(since -> date("since", since));
        evaluation.finding().absoluteBoundDate().ifPresent(bound -> date("bound", bound));
        json.writeEndObject();
    }

    /** One forecast for each group, the most relevant; what else a group has stands apart, so that a group is never met twice. */
    private void forecasts(List<VaccineGroupForecast> all) {
        Set<String> groups = new HashSet<>();
        List<VaccineGroupForecast> first = new ArrayList<>(all.size());
        List<VaccineGroupForecast> others = new ArrayList<>(0);
        for (VaccineGroupForecast forecast : all) {
            (groups.add(forecast.vaccineGroup()) ? first : others).add(forecast);
        }
        forecasts("forecasts", first);
        if (!others.isEmpty()) {
            forecasts("otherForecasts", others);
        }
    }

    private void forecasts(String name, List<VaccineGroupForecast> forecasts) {
        json.writeName(name);
        json.writeStartArray();
        forecasts.forEach(this::forecast);
        json.writeEndArray();
    }

    private void forecast(VaccineGroupForecast forecast) {
        json.writeStartObject();
        json.writeStringProperty("vaccineGroup", forecast.vaccineGroup());
        json.writeStringProperty("status", forecast.status().label());
        json.writeName("doseNumber");
        if (forecast.doseNumber().isPresent()) {
            json.writeNumber(forecast.doseNumber().getAsInt());
        } else {
            json.writeNull();
        }
        date("earliest", forecast.earliest());
        date("recommended", forecast.recommended());
        date("pastDue", forecast.pastDue());
        date("latest", forecast.latest());
        json.writeStringProperty("series", String.join("; ", forecast.series()));
        json.writeStringProperty("seriesType", forecast.seriesType().label());
        strings(
                "vaccines",
                forecast.vaccines().stream().map(VaccineType::cvx).distinct().toList());
        json.writeStringProperty("reason", forecast.reason().label());
        if (!forecast.guidance().isEmpty()) {
            strings("guidance", forecast.guidance());
        }
        json.writeEndObject();
    }

    private void notice(Notice notice) {
        json.writeStartObject();
        json.writeStringProperty("kind", notice.kind().label());
        json.writeStringProperty("antigen", notice.antigen());
        json.writeStringProperty("observation", notice.observation());
        json.writeEndObject();
    }

    private void date(String name, Optional<LocalDate> date) {
        if (date.isPresent()) {
            date(name, date.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void date(String name, LocalDate date) {
        json.writeStringProperty(name, date.toString());
    }

    private void strings(String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
