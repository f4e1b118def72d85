package io.fedelta.loyalty.demo.launcher;

/** The store cannot start, and the reader can do something about it: the message is one line that says what. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
