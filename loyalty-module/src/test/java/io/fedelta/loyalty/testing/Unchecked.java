package io.fedelta.loyalty.testing;

/** Lets a checked exception out of a step without wrapping it, so that tests see the host's own. */
final class Unchecked {

    private Unchecked() {}

    /** Never returns; the return type lets callers write {@code throw}. */
    static RuntimeException rethrown(Exception exception) {
        return Unchecked.<RuntimeException>as(exception);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException as(Exception exception) throws E {
        throw (E) exception;
    }
}
