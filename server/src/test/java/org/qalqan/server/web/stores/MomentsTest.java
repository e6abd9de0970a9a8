package org.qalqan.server.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** With which moment a form begins. */
class MomentsTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant NOW = Instant.parse("2021-06-04T20:15:30.5Z");

    @Test
    void onTheDayItselfItIsNow() {
        // It is the fifth of June in Almaty already.
        Moments moments = new Moments(LocalDate.of(2021, 6, 5), ALMATY, NOW);

        assertThat(moments.isToday()).isTrue();
        assertThat(moments.field(moments.usual())).isEqualTo("2021-06-05T02:15:30");
        assertThat(moments.seenFrom()).isEqualTo(NOW);
    }

    @Test
    void onAnotherDayItIsNoon() {
        Moments moments = new Moments(LocalDate.of(2021, 6, 4), ALMATY, NOW);

        assertThat(moments.field(moments.usual())).isEqualTo("2021-06-04T12:00:00");
        assertThat(moments.seenFrom()).isEqualTo(Instant.parse("2021-06-04T17:59:59.999999Z"));
    }

    @Test
    void aFieldIsReadWithAndWithoutSeconds() {
        Moments moments = new Moments(LocalDate.of(2021, 6, 4), ALMATY, NOW);

        assertThat(moments.read("2021-06-04T12:00")).contains(Instant.parse("2021-06-04T06:00:00Z"));
        assertThat(moments.read("2021-06-04T12:00:01")).contains(Instant.parse("2021-06-04T06:00:01Z"));
        assertThat(moments.read("2021-06-31T12:00")).isEmpty();
        assertThat(moments.read("noon")).isEmpty();
    }
}
