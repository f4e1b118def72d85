package io.fedelta.loyalty.search;

/** The index does not answer, not in time, or not as one of ours. */
public class IndexUnavailableException extends RuntimeException {

    public IndexUnavailableException(Throwable cause) {
        super("The index of names does not answer: " + cause.getMessage(), cause);
    }
}
