package org.qalqan.certificate.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.TestSigner;
import org.qalqan.certificate.encoding.JsonText;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.issue.HcertIssuer;
import org.qalqan.certificate.issue.IssuingDesk;
import org.qalqan.certificate.issue.ProductTable;
import org.qalqan.certificate.issue.Uvci;
import org.qalqan.certificate.revocation.Subject;
import org.qalqan.certificate.shc.HealthCards;
import org.qalqan.certificate.trust.Trust;
import org.qalqan.certificate.verdict.Verdict;

class IssueBatchTest {

    private static final TestSigner SIGNER = TestSigner.elliptic("secp256r1");
    private static final String FACT = """
            {"id":"1","format":"hcert","person":{"family":"Ахметова","familyLatin":"Akhmetova","given":"Айгерім",\
            "givenLatin":"Aigerim","birthDate":"1980-03-01"},"product":"KZ/QazVac","doseNumber":2,"dosesInSeries":2,\
            "date":"2021-05-25","lot":"QV-17","country":"KZ","issuer":"Ministry of Healthcare"}
            """;

    private static List<Value.Members> issue(String lines, int delayDays) throws IOException {
        IssuingDesk desk = new IssuingDesk(
                new HcertIssuer("KZ", SIGNER.identifier(), SIGNER.signer()),
                Optional.of(HealthCards.issuer(SIGNER)),
                new IssuingDesk.Policy(Duration.ofDays(90), delayDays),
                TestSigner.EXPIRES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new IssueBatch(desk, ProductTable.shipped(), SIGNER.identifier().hex())
                .run(
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        out,
                        TestSigner.CLOCK,
                        new Random(7));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(IssueBatchTest::parsed)
                .toList();
    }

    private static Value.Members parsed(String line) {
        try {
            return JsonText.members(line.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException malformed) {
            throw new IllegalStateException(line, malformed);
        }
    }

    private static Verdict verify(Value.Members issued) {
        var trust = new Trust(
                List.of(SIGNER.certificate()), HealthCards.trust(SIGNER).cardKeys());
        return new CertificateVerifier(Products.shipped())
                .verify(issued.text("qr").orElseThrow(), trust, TestSigner.CLOCK);
    }

    @Test
    void aFactBecomesACertificate() throws IOException {
        Value.Members issued = issue(FACT, 0).getFirst();

        assertThat(verify(issued).valid()).isTrue();
        assertThat(issued.text("id")).contains("1");
        assertThat(new Uvci(issued.text("uvci").orElseThrow()).isChecked()).isTrue();
        assertThat(issued.text("expires")).contains("2021-09-02T10:00:00Z");
        assertThat(issued.text("lot")).contains("QV-17");
        assertThat(issued.text("signer")).contains(SIGNER.identifier().hex());
        Value.Members name =
                verify(issued).payload().orElseThrow().content().members("nam").orElseThrow();
        assertThat(name.text("fnt")).contains("AKHMETOVA");
    }

    @ParameterizedTest
    @CsvSource({"1980-03-01", "1980-03", "1980", "''"})
    void aBirthDateMayBeKnownInPart(String birthDate) throws IOException {
        String hcert = FACT.replace("1980-03-01", birthDate);

        assertThat(verify(issue(hcert, 0).getFirst()).reason()).isEmpty();
        assertThat(verify(issue(hcert.replace("hcert", "shc"), 0).getFirst()).reason())
                .isEmpty();
    }

    @Test
    void somebodyMayHaveOneNameOnly() throws IOException {
        String fact = FACT.replace("\"given\":\"Айгерім\",\"givenLatin\":\"Aigerim\",", "");

        assertThat(verify(issue(fact, 0).getFirst()).reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KZ/QazVac | Qaz | product 'Qaz' is not in the product table",
                "1980-03-01 | 1980-02-30 | is not a day, month or year",
                "\"doseNumber\":2 | \"doseNumber\":0 | dose 0 of 2",
                "\"doseNumber\":2 | \"doseNumber\":1.5 | doseNumber is not a whole number",
                "2021-05-25 | 2021-05-32 | date '2021-05-32' is not a day",
                "2021-05-25 | 2021-06-09 | lies in the future",
                "\"country\":\"KZ\" | \"country\":\"Kazakhstan\" | country 'Kazakhstan'",
                "Akhmetova | Ахметова | Latin letters",
                "hcert | pdf | format 'pdf'",
                "{\"id\" | [\"id\" | JSON",
            })
    void aFaultIsToldAndDoesNotStopTheRest(String given, String changed, String reason) throws IOException {
        List<Value.Members> lines = issue(FACT.replace(given, changed) + FACT, 0);

        assertThat(lines.get(0).text("error").orElseThrow()).contains(reason);
        assertThat(lines.get(1).text("error")).isEmpty();
    }

    @Test
    void allFaultsOfALineAreToldAtOnce() throws IOException {
        String error = issue(FACT.replace("KZ/QazVac", "Qaz").replace("1980-03-01", "x"), 0)
                .getFirst()
                .text("error")
                .orElseThrow();

        assertThat(error).contains("product 'Qaz'", "'x' is not a day");
    }

    @Test
    void aCertificateMayComeSomeDaysAfterTheDose() throws IOException {
        assertThat(issue(FACT, 10).getFirst().text("error")).isEmpty();
        assertThat(issue(FACT, 14).getFirst().text("error").orElseThrow()).contains("from 2021-06-08 on");
    }

    @Test
    void aRevokedLotRevokesTheCertificatesThatWereIssuedOfIt() throws IOException {
        Value.Members issued = issue(FACT, 0).getFirst();
        RevocationLines lines = new RevocationLines();
        lines.takeRevocations(
                new ByteArrayInputStream("{\"lot\":\"QV-17\"}\n{\"x\":1}".getBytes(StandardCharsets.UTF_8)));
        lines.takeIssued(new ByteArrayInputStream(JsonText.text(issued).getBytes(StandardCharsets.UTF_8)));

        assertThat(lines.faults()).containsExactly("line 2 names no certificate, lot, signer or qr");
        assertThat(lines.texts().get(Subject.LOT)).containsExactly("QV-17");
        assertThat(lines.texts().get(Subject.CERTIFICATE))
                .hasSize(2)
                .contains(issued.text("uvci").orElseThrow());
    }

    @Test
    void theShippedProductsAreReadAndAWrongTableIsRefused() {
        assertThat(ProductTable.shipped().names()).containsEntry("KZ/QazVac", "QazVac");
        for (String csv : List.of("", "code,name\n", "code,name,disease,vaccine,manufacturer,cvx\na,b,c\n")) {
            assertThatThrownBy(() -> ProductTable.read(csv)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Set.copyOf(ProductTable.shipped().rows().keySet())).hasSize(7);
    }
}
