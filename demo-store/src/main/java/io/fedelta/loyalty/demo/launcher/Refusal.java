package io.fedelta.loyalty.demo.launcher;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** The store cannot start, and the reader can do something about it: the message is one line that says what. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }

    /** Java's file exceptions often carry nothing but the path. */
    static String reason(Exception e) {
        Throwable root = e instanceof UncheckedIOException ? e.getCause() : e;
        if (root instanceof AccessDeniedException) {
            return "no permission";
        }
        if (root instanceof FileAlreadyExistsException) {
            return "something is there already";
        }
        return root instanceof NoSuchFileException ? "no such folder" : String.valueOf(root.getMessage());
    }
}
