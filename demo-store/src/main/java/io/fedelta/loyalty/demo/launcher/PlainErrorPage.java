package io.fedelta.loyalty.demo.launcher;

import org.apache.catalina.valves.ErrorReportValve;

/** The page of last resort names neither the server nor the exception. */
public final class PlainErrorPage extends ErrorReportValve {
    public PlainErrorPage() {
        setShowReport(false);
        setShowServerInfo(false);
    }
}
