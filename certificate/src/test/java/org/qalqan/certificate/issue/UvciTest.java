package org.qalqan.certificate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UvciTest {

    @Test
    void theCheckCharacterIsThatOfThePublicVectors() {
        assertThat(new Uvci("URN:UVCI:01:AT:10807843F94AEE0EE5093FBC254BD813#B").isChecked())
                .isTrue();
        assertThat(new Uvci("URN:UVCI:01:AT:10807843F94AEE0EE5093FBC254BD813#C").isChecked())
                .isFalse();
    }

    @Property(tries = 300)
    void aMistypedLetterIsNoticed(@ForAll long seed, @ForAll @IntRange(min = 15, max = 40) int at) {
        String text = Uvci.random("KZ", new Random(seed)).text();
        char other = text.charAt(at) == 'A' ? 'B' : 'A';

        assertThat(text).matches("URN:UVCI:01:KZ:[A-Z2-9]{26}#[A-Z0-9/:]");
        assertThat(new Uvci(text).isChecked()).isTrue();
        assertThat(new Uvci(text.substring(0, at) + other + text.substring(at + 1)).isChecked())
                .isFalse();
    }
}
