package io.fedelta.loyalty.site.programme;

import static io.fedelta.loyalty.site.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.programme.dao.StorefrontSwitches;
import io.fedelta.loyalty.site.Aside;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BannerSwitchTests {

    private final StorefrontSwitches switches = mock();
    private final Clock clock = mock();
    private final Aside aside = new Aside(clock, "test-banner", Duration.ofSeconds(2), Duration.ZERO);
    private final BannerSwitch banner = new BannerSwitch(switches, aside, clock);

    @BeforeEach
    void the_banner_is_on() {
        at(NOW);
        when(switches.banner()).thenReturn(true);
        assertThat(banner.isOn()).isTrue();
        when(switches.banner()).thenReturn(false);
    }

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void pages_of_one_second_share_a_look() {
        at(NOW.plusMillis(1000));

        assertThat(banner.isOn()).isTrue();
        verify(switches, times(1)).banner();
    }

    @Test
    void after_a_second_pages_look_again() {
        at(NOW.plusMillis(1001));

        assertThat(banner.isOn()).isFalse();
    }

    @Test
    void a_clock_that_was_set_back_does_not_make_a_look_last() {
        at(NOW.minusSeconds(3600));

        assertThat(banner.isOn()).isFalse();
    }

    @Test
    void it_is_off_while_it_cannot_be_read() {
        when(switches.banner()).thenThrow(new IllegalStateException("no such table"));
        at(NOW.plusSeconds(2));

        assertThat(banner.isOn()).isFalse();
    }

    private void at(Instant moment) {
        when(clock.instant()).thenReturn(moment);
    }
}
