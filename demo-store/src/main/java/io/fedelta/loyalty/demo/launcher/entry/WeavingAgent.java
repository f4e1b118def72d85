package io.fedelta.loyalty.demo.launcher.entry;

import java.lang.instrument.Instrumentation;
import org.springframework.instrument.InstrumentationSavingAgent;

/** Named in the jar's manifest, so that Broadleaf can weave its entities without a {@code -javaagent} flag. */
public final class WeavingAgent {
    private WeavingAgent() {}

    public static void agentmain(String arguments, Instrumentation instrumentation) {
        InstrumentationSavingAgent.premain(arguments, instrumentation);
    }
}
