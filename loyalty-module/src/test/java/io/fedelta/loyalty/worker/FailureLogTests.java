package io.fedelta.loyalty.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.LogLines;
import io.fedelta.loyalty.testing.MovableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTests {

    private final org.apache.log4j.Logger target = org.apache.log4j.Logger.getLogger("failures");
    private final LogLines lines = LogLines.of("failures");
    private final FailureLog log = new FailureLog(LoggerFactory.getLogger("failures"));

    @BeforeEach
    void listen() {
        target.setLevel(Level.INFO);
        target.setAdditivity(false);
    }

    @AfterEach
    void stop_listening() {
        lines.close();
    }

    @Test
    void one_cause_is_written_once_with_its_trace_and_then_once_for_each_subject() {
        for (int run = 0; run < 3; run++) {
            for (String order : List.of("1", "2")) {
                log.failed("Deciding about order", order, new IllegalStateException("locked"));
            }
        }
        log.failed("Deciding about order", "1", new IllegalStateException("away"));

        assertThat(lines.written())
                .containsExactly(
                        "Deciding about order 1 has failed and will be tried again + trace",
                        "Deciding about order 2 has failed the same way: java.lang.IllegalStateException: locked",
                        "Deciding about order 1 has failed and will be tried again + trace");
    }

    @Test
    void what_a_person_has_to_see_to_is_told_again_every_hour() {
        MovableClock clock = new MovableClock();
        FailureLog hourly = FailureLog.hourly(LoggerFactory.getLogger("failures"), clock);
        for (int minute = 0; minute < 61; minute++) {
            hourly.failed("Settling the claims of order", "1", new IllegalStateException("locked"));
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(lines.written()).hasSize(2).allMatch(line -> line.startsWith("Settling the claims of order 1"));
    }

    @Test
    void a_cause_whose_text_names_what_it_failed_for_is_still_one_cause() {
        for (int run = 0; run < 3; run++) {
            log.failed("Sending", new IllegalStateException("Mail " + run + " is refused"));
        }

        assertThat(lines.written()).containsExactly("Sending has failed and will be tried again + trace");
    }

    @Test
    void a_cause_with_another_root_is_another_cause() {
        for (Exception root : List.of(new IOException("away"), new TimeoutException("slow"))) {
            log.failed("Sending", new IllegalStateException("Not sent", root));
        }

        assertThat(lines.written()).hasSize(2);
    }

    @Test
    void after_a_success_the_same_failure_is_news_again() {
        log.succeeded("Sending");
        log.failed("Sending", new IllegalStateException("locked"));
        log.succeeded("Sending");
        log.failed("Sending", new IllegalStateException("locked"));

        assertThat(lines.written())
                .containsExactly(
                        "Sending has failed and will be tried again + trace",
                        "Sending works again",
                        "Sending has failed and will be tried again + trace");
    }
}
