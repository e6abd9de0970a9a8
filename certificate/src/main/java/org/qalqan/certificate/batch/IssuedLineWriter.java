package org.qalqan.certificate.batch;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.issue.IssuingDesk;
import org.qalqan.certificate.issue.VaccinationFact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the line of one certificate that was issued. */
final class IssuedLineWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private IssuedLineWriter() {}

    record Line(Optional<Value> id, VaccinationFact fact, IssuingDesk.Issued issued, String signer) {}

    static void write(ByteArrayOutputStream out, Line line) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("id");
            JsonText.write(line.id().orElse(new Value.Null()), json);
            json.writeStringProperty("format", line.fact().format().code());
            codes(line, json);
            json.writeStringProperty("uvci", line.issued().identifier().text());
            json.writeStringProperty("expires", line.issued().expires().toString());
            line.fact().lot().ifPresent(lot -> json.writeStringProperty("lot", lot));
            json.writeStringProperty("signer", line.signer());
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** One code is a text, several are an array: both are what {@code verify} reads as {@code qr}. */
    private static void codes(Line line, JsonGenerator json) {
        json.writeName("qr");
        if (line.issued().codes().size() == 1) {
            json.writeString(line.issued().codes().getFirst());
            return;
        }
        json.writeStartArray();
        line.issued().codes().forEach(json::writeString);
        json.writeEndArray();
    }
}
