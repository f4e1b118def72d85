package io.fedelta.loyalty.transaction;

import java.time.Duration;

/** The database was not asked, or did not answer, while its caller was ready to wait. */
public class NoAnswerInTimeException extends RuntimeException {

    public NoAnswerInTimeException(Duration patience) {
        super("No answer within " + patience);
    }
}
