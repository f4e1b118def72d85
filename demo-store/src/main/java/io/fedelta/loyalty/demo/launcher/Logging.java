package io.fedelta.loyalty.demo.launcher;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * One log for the launcher, the container and both web applications. Must be called before the first logger is used.
 */
final class Logging {
    private Logging() {}

    static void to(Path file) {
        System.setProperty("studio.log", file.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
