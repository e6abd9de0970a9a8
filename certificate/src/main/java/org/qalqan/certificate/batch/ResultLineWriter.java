package org.qalqan.certificate.batch;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Payload;
import org.qalqan.certificate.verdict.Product;
import org.qalqan.certificate.verdict.Verdict;
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

    static void write(ByteArrayOutputStream out, Optional<Value> id, Verdict verdict) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ResultLineWriter(json).result(id, verdict);
        }
        out.write('\n');
    }

    static void writeFault(ByteArrayOutputStream out, Optional<Value> id, long number, String message) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            new ResultLineWriter(json).id(id);
            json.writeNumberProperty("line", number);
            json.writeStringProperty("error", message);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void result(Optional<Value> id, Verdict verdict) {
        json.writeStartObject();
        id(id);
        json.writeStringProperty("format", verdict.format().code());
        json.writeBooleanProperty("decoded", verdict.decoded());
        json.writeBooleanProperty("signature", verdict.signature());
        json.writeBooleanProperty("keyUsage", verdict.keyUsage());
        json.writeBooleanProperty("inTime", verdict.inTime());
        json.writeBooleanProperty("schema", verdict.schema());
        json.writeBooleanProperty("valid", verdict.valid());
        json.writeStringProperty("reason", verdict.reason());
        json.writeName("failures");
        json.writeStartArray();
        verdict.failures().stream().map(Failure::name).distinct().forEach(json::writeString);
        json.writeEndArray();
        verdict.payload().ifPresentOrElse(this::payload, () -> json.writeNullProperty("payload"));
        json.writeEndObject();
    }

    private void id(Optional<Value> id) {
        json.writeName("id");
        JsonText.write(id.orElse(new Value.Null()), json);
    }

    private void payload(Payload payload) {
        json.writeStringProperty("kind", payload.kind().label());
        json.writeStringProperty("version", payload.schema());
        payload.issuer().ifPresent(issuer -> json.writeStringProperty("issuer", issuer));
        seconds("issuedAt", payload.times().issuedAt());
        seconds("notBefore", payload.times().notBefore());
        seconds("expires", payload.times().expires());
        json.writeName("products");
        json.writeStartArray();
        payload.products().forEach(this::product);
        json.writeEndArray();
        json.writeName("payload");
        JsonText.write(payload.content(), json);
    }

    private void seconds(String name, Optional<BigDecimal> seconds) {
        seconds.ifPresent(stated -> json.writeNumberProperty(name, stated));
    }

    private void product(Product product) {
        json.writeStartObject();
        json.writeStringProperty("code", product.code());
        json.writeStringProperty("name", product.name());
        json.writeBooleanProperty("known", product.known());
        json.writeEndObject();
    }
}
