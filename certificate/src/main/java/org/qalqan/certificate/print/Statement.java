package org.qalqan.certificate.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.verdict.Payload;

/**
 * What a page says, in the order in which it says it.
 *
 * @param lines a label's key and the value in words of the reader's language
 */
record Statement(List<Line> lines) {

    private static final String COVID_19 = "840539006";

    record Line(String label, String value) {}

    static Statement of(Payload payload, Labels labels) {
        Value.Members dcc = payload.content();
        Value.Members dose = dcc.items("v").stream()
                .filter(Value.Members.class::isInstance)
                .map(Value.Members.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the certificate states no vaccination"));
        Value.Members name = dcc.members("nam").orElseThrow();
        List<Line> lines = new ArrayList<>();
        name.text("fn").ifPresent(family -> lines.add(new Line("family", family)));
        name.text("gn").ifPresent(given -> lines.add(new Line("given", given)));
        lines.add(new Line("passport", passport(name)));
        lines.add(new Line("birth", orUnknown(dcc.text("dob"), labels)));
        lines.add(new Line("disease", disease(dose, labels)));
        lines.add(new Line("product", product(payload)));
        lines.add(new Line("dose", labels.word("doseOf").formatted(number(dose, "dn"), number(dose, "sd"))));
        lines.add(new Line("date", orUnknown(dose.text("dt"), labels)));
        lines.add(new Line("country", orUnknown(dose.text("co"), labels)));
        lines.add(new Line("issuer", orUnknown(dose.text("is"), labels)));
        payload.times().issuedAt().ifPresent(issued -> lines.add(new Line("issued", day(issued))));
        payload.times().expires().ifPresent(expires -> lines.add(new Line("expires", day(expires))));
        lines.add(new Line("identifier", orUnknown(dose.text("ci"), labels)));
        return new Statement(List.copyOf(lines));
    }

    private static String passport(Value.Members name) {
        return "%s  %s"
                .formatted(name.text("fnt").orElse(""), name.text("gnt").orElse(""))
                .strip();
    }

    private static String disease(Value.Members dose, Labels labels) {
        String code = dose.text("tg").orElse("");
        return code.equals(COVID_19) ? labels.word("covid") : code;
    }

    private static String product(Payload payload) {
        return payload.products().stream()
                .map(product -> product.known() && !product.name().equals(product.code())
                        ? "%s (%s)".formatted(product.name(), product.code())
                        : product.code())
                .findFirst()
                .orElse("");
    }

    private static String number(Value.Members dose, String field) {
        return dose.member(field).orElse(new Value.Null()) instanceof Value.Number(BigDecimal number)
                ? number.toPlainString()
                : "";
    }

    private static String orUnknown(Optional<String> text, Labels labels) {
        return text.filter(stated -> !stated.isBlank()).orElse(labels.word("unknown"));
    }

    /** The day in UTC, as it is signed. */
    private static String day(BigDecimal seconds) {
        return Instant.ofEpochSecond(seconds.longValue()).toString().substring(0, "2021-06-04".length());
    }
}
