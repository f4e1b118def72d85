package io.fedelta.loyalty.verification;

import java.util.Objects;

/**
 * One place where the tables break an invariant.
 *
 * @param check short name of the invariant, for scripts
 * @param detail what is wrong where, for people
 */
public record Finding(String check, String detail) {

    public Finding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(detail, "detail");
    }

    @Override
    public String toString() {
        return check + ": " + detail;
    }
}
