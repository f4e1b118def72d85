package io.fedelta.loyalty.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/** What one logger writes until this is closed, followed by "+ trace" where it writes one. */
public final class LogLines implements AutoCloseable {

    private final Logger logger;
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Lines lines = new Lines();

    private LogLines(Logger logger) {
        this.logger = logger;
        logger.addAppender(lines);
    }

    public static LogLines of(Class<?> writer) {
        return of(writer.getName());
    }

    public static LogLines of(String logger) {
        return new LogLines(Logger.getLogger(logger));
    }

    public List<String> written() {
        return written;
    }

    @Override
    public void close() {
        logger.removeAppender(lines);
    }

    private final class Lines extends AppenderSkeleton {

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
