package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, by the vectors of RFC 6238, appendix B. Six digits are the last six of its eight. */
class TimedCodeTest {

    private static final TimedCode CODE = new TimedCode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1970-01-01T00:00:59Z, 94287082",
        "2005-03-18T01:58:29Z, 07081804",
        "2005-03-18T01:58:31Z, 14050471",
        "2009-02-13T23:31:30Z, 89005924",
        "2033-05-18T03:33:20Z, 69279037",
        "2603-10-11T11:33:20Z, 65353130"
    })
    void theCodesAreThoseOfTheSpecification(Instant moment, String eightDigits) {
        assertThat(CODE.at(TimedCode.step(moment))).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void oneStepBeforeAndAfterCountAndNoOther() {
        Instant now = Instant.parse("2021-06-04T08:00:15Z");
        long step = TimedCode.step(now);

        assertThat(CODE.step(CODE.at(step), now, 0)).hasValue(step);
        assertThat(CODE.step(CODE.at(step - 1), now, 0)).hasValue(step - 1);
        assertThat(CODE.step(CODE.at(step + 1), now, 0)).hasValue(step + 1);
        assertThat(CODE.step(CODE.at(step - 2), now, 0)).isEqualTo(OptionalLong.empty());
        assertThat(CODE.step(CODE.at(step + 2), now, 0)).isEqualTo(OptionalLong.empty());
        assertThat(CODE.step("", now, 0)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void aStepThatWasUsedCountsNoMoreAndNeitherDoEarlierOnes() {
        Instant now = Instant.parse("2021-06-04T08:00:15Z");
        long step = TimedCode.step(now);

        assertThat(CODE.step(CODE.at(step), now, step)).isEqualTo(OptionalLong.empty());
        assertThat(CODE.step(CODE.at(step - 1), now, step)).isEqualTo(OptionalLong.empty());
        assertThat(CODE.step(CODE.at(step + 1), now, step)).hasValue(step + 1);
    }

    @Test
    void anAppIsGivenTheSecretInBase32() {
        AuthenticatorKey key = new AuthenticatorKey("aigul", CODE.secret());

        // RFC 4648, section 10, has no vector of 20 bytes; this one is the key of RFC 6238 as authenticator apps write
        // it.
        assertThat(key.text()).isEqualTo("gezd gnbv gy3t qojq gezd gnbv gy3t qojq");
        assertThat(key.address())
                .isEqualTo("otpauth://totp/Qalqan:aigul?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Qalqan"
                        + "&algorithm=SHA1&digits=6&period=30");
        assertThat(key.toString()).doesNotContain("gezd");
    }
}
