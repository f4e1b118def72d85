package io.fedelta.loyalty.demo.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/**
 * Starts the store and keeps it running until the process is told to stop. The console gets progress, addresses and, if
 * need be, one line that says what is wrong; everything else goes to the log file.
 */
public final class Launcher {
    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            run(Options.parse(arguments));
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    private static void run(Options options) {
        if (options.help()) {
            System.out.print(Options.HELP);
        } else if (options.export().isPresent()) {
            Path folder = options.export().get();
            new WebApplications(Installation.ofThisJar(), options.loyalty()).export(folder);
            System.out.println("The storefront and the admin are in " + folder);
        } else {
            serve(options);
        }
    }

    private static void serve(Options options) {
        LoopbackPort.refuseIfBusy(options.port(), "--port");
        LoopbackPort.refuseIfBusy(options.smtpPort(), "--smtp-port");
        RunningStore store = new RunningStore(options, Home.open(options));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "shutdown"));
        try {
            store.start();
            awaitShutdown();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Launcher.class).error("The store did not start", e);
            System.err.println("The store did not start. " + store.whereToLook());
            System.exit(FAILED);
        }
    }

    private static void awaitShutdown() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
