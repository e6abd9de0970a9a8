package org.qalqan.certificate.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qalqan.certificate.CertificateVerifier;
import org.qalqan.certificate.encoding.Layer;
import org.qalqan.certificate.encoding.MalformedException;
import org.qalqan.certificate.encoding.Value;
import org.qalqan.certificate.hcert.Hcert;
import org.qalqan.certificate.hcert.Products;
import org.qalqan.certificate.verdict.Failure;
import org.qalqan.certificate.verdict.Verdict;

/** Every flag of every public vector of the EU DCC. */
class DgcVectorsTest {

    private static final CertificateVerifier VERIFIER = new CertificateVerifier(Products.shipped());

    private static final Map<String, Function<Verdict, Boolean>> FLAGS = Map.of(
            "EXPECTEDUNPREFIX", verdict -> isPast(verdict, Layer.PREFIX),
            "EXPECTEDB45DECODE", verdict -> isPast(verdict, Layer.BASE45),
            "EXPECTEDCOMPRESSION", verdict -> isPast(verdict, Layer.COMPRESSION),
            "EXPECTEDDECODE", Verdict::decoded,
            "EXPECTEDVERIFY", Verdict::signature,
            "EXPECTEDEXPIRATIONCHECK", Verdict::inTime,
            "EXPECTEDKEYUSAGE", Verdict::keyUsage,
            "EXPECTEDSCHEMAVALIDATION", Verdict::schema);

    private static boolean isPast(Verdict verdict, Layer layer) {
        return verdict.failures().stream()
                .noneMatch(failure ->
                        failure instanceof Failure.Undecodable(Layer broken, String _) && broken.compareTo(layer) <= 0);
    }

    private static Verdict verify(DgcVector vector) {
        return VERIFIER.verify(vector.text(), vector.trust(), vector.clock());
    }

    @ParameterizedTest
    @CsvSource({
        "EXPECTEDUNPREFIX, 383",
        "EXPECTEDB45DECODE, 383",
        "EXPECTEDCOMPRESSION, 361",
        "EXPECTEDDECODE, 388",
        "EXPECTEDVERIFY, 392",
        "EXPECTEDEXPIRATIONCHECK, 346",
        "EXPECTEDKEYUSAGE, 280",
        "EXPECTEDSCHEMAVALIDATION, 141",
    })
    void everyFlagIsAsExpected(String flag, int count) throws IOException {
        Exclusions exclusions = Exclusions.read();
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (DgcVector vector : DgcVector.all()) {
            Optional<Boolean> expected = vector.expected(flag);
            if (expected.isPresent() && !exclusions.contain(vector, flag)) {
                compared++;
                Verdict verdict = verify(vector);
                if (!FLAGS.get(flag).apply(verdict).equals(expected.get())) {
                    differences.add(vector + " expects " + expected.get() + ": " + verdict.reason());
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(compared).isEqualTo(count);
    }

    @Test
    void everyPictureIsReadAndSaysTheText() throws IOException, ReaderException {
        int compared = 0;
        for (DgcVector vector : DgcVector.all()) {
            Optional<String> code = vector.field("2DCODE");
            if (vector.expected("EXPECTEDPICTUREDECODE").isPresent() && code.isPresent()) {
                compared++;
                byte[] picture = Base64.getDecoder().decode(code.get());
                assertThat(Pictures.read(ImageIO.read(new ByteArrayInputStream(picture))))
                        .as(vector.name())
                        .isEqualTo(vector.text());
            }
        }
        // Twenty-one vectors have the flag, but no picture.
        assertThat(compared).isEqualTo(346);
    }

    @Test
    void theMessageOfAVectorIsWhatItsTextHolds() throws MalformedException {
        int compared = 0;
        for (DgcVector vector : DgcVector.all()) {
            if (vector.expected("EXPECTEDCOMPRESSION").orElse(false)
                    && vector.field("COSE").isPresent()) {
                compared++;
                assertThat(HexFormat.of().formatHex(Hcert.unwrap(vector.text())))
                        .as(vector.name())
                        .isEqualToIgnoringCase(vector.field("COSE").get());
            }
        }
        assertThat(compared).isEqualTo(356);
    }

    @Test
    void whatIsDecodedIsTheStatementOfTheVector() throws IOException {
        Exclusions exclusions = Exclusions.read();
        int compared = 0;
        for (DgcVector vector : DgcVector.all()) {
            Optional<Value.Members> expected = vector.content().members("JSON");
            if (vector.expected("EXPECTEDVALIDOBJECT").orElse(false)
                    && expected.isPresent()
                    && !exclusions.contain(vector, "EXPECTEDVALIDOBJECT")) {
                compared++;
                assertThat(verify(vector).payload().orElseThrow().content())
                        .as(vector.name())
                        .isEqualTo(expected.get());
            }
        }
        assertThat(compared).isEqualTo(271);
    }
}
