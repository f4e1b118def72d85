package io.fedelta.loyalty.demo.launcher;

import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own, a program that root starts is nobody in
 * particular, yet still the owner of its files.
 */
final class Superuser {
    private Superuser() {}

    /** What comes before a command of PostgreSQL; nothing for ordinary users. */
    static List<String> step() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }
}
