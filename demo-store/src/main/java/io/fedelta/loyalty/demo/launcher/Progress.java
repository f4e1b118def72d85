package io.fedelta.loyalty.demo.launcher;

import java.io.PrintStream;

/** What the person at the console reads while waiting, and the addresses at the end. */
final class Progress {
    private final PrintStream console;
    private final long startedAt = System.nanoTime();

    Progress(PrintStream console) {
        this.console = console;
    }

    void say(String line) {
        console.printf("%5.1f s  %s%n", (System.nanoTime() - startedAt) / 1e9, line);
    }

    void ready(Options options) {
        say("Ready");
        console.printf("""

                  Storefront  http://localhost:%1$d/
                              sample customer %2$s, password: studio
                  Admin       http://localhost:%1$d/admin/
                              user admin, password: admin
                  Mails sent  http://localhost:%1$d/mails

                  Press Ctrl-C to stop.

                """, options.port(), customer(options));
    }

    /** The one with most to show. */
    private static String customer(Options options) {
        return options.loyalty() && options.samples() ? "chiara.bianchi@example.com" : "anna@example.com";
    }
}
