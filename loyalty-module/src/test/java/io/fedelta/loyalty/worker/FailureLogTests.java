package io.fedelta.loyalty.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.spi.LoggingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTests {

    private final org.apache.log4j.Logger target = org.apache.log4j.Logger.getLogger("failures");
    private final Lines lines = new Lines();
    private final FailureLog log = new FailureLog(LoggerFactory.getLogger("failures"));

    @BeforeEach
    void listen() {
        target.setLevel(Level.INFO);
        target.setAdditivity(false);
        target.addAppender(lines);
    }

    @AfterEach
    void stop_listening() {
        target.removeAppender(lines);
    }

    @Test
    void one_cause_is_written_once_with_its_trace_and_then_once_for_each_subject() {
        for (int run = 0; run < 3; run++) {
            log.failed("Deciding about order", "1", new IllegalStateException("locked"));
            log.failed("Deciding about order", "2", new IllegalStateException("locked"));
        }
        log.failed("Deciding about order", "1", new IllegalStateException("away"));

        assertThat(lines.written)
                .containsExactly(
                        "Deciding about order 1 has failed and will be tried again + trace",
                        "Deciding about order 2 has failed the same way: java.lang.IllegalStateException: locked",
                        "Deciding about order 1 has failed and will be tried again + trace");
    }

    @Test
    void after_a_success_the_same_failure_is_news_again() {
        log.succeeded("Sending");
        log.failed("Sending", new IllegalStateException("locked"));
        log.succeeded("Sending");
        log.failed("Sending", new IllegalStateException("locked"));

        assertThat(lines.written)
                .containsExactly(
                        "Sending has failed and will be tried again + trace",
                        "Sending works again",
                        "Sending has failed and will be tried again + trace");
    }

    private static final class Lines extends AppenderSkeleton {
        private final List<String> written = new ArrayList<>();

        @Override
        protected void append(LoggingEvent event) {
            boolean trace = event.getThrowableInformation() != null;
            written.add(event.getRenderedMessage() + (trace ? " + trace" : ""));
        }

        @Override
        public void close() {}

        @Override
        public boolean requiresLayout() {
            return false;
        }
    }
}
