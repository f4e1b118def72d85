package io.fedelta.loyalty.demo.launcher.entry;

import java.lang.reflect.InvocationTargetException;

/**
 * The main class. Compiled for Java 8 and free of references to newer classes, so that an old JVM still gets as far as
 * being told that it is too old.
 */
public final class DemoStore {
    private static final int OLDEST_JAVA = 17;

    private DemoStore() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version");
        if (major(version) < OLDEST_JAVA) {
            System.err.println("The demo store needs Java " + OLDEST_JAVA + " or newer, this is Java " + version
                    + ". Point JAVA_HOME at a newer JDK.");
            System.exit(2);
        }
        launch(args);
    }

    static int major(String version) {
        String[] parts = version.split("\\.");
        return Integer.parseInt(parts[0].equals("1") ? parts[1] : parts[0]);
    }

    private static void launch(String[] args) throws ReflectiveOperationException {
        Class<?> launcher = Class.forName("io.fedelta.loyalty.demo.launcher.Launcher");
        try {
            launcher.getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The launcher failed", e.getCause());
        }
    }
}
