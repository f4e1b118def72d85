package io.fedelta.loyalty.card.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slows searches down while the store is being guessed at, without letting them take all of the server's threads. */
class Brake {

    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);
    private static final int WAITING_AT_MOST = 20;

    private final GuessCount guesses;
    private final Duration pause;
    private final Semaphore waiting = new Semaphore(WAITING_AT_MOST);
    private volatile boolean pressed;

    Brake(GuessCount guesses, Duration pause) {
        this.guesses = guesses;
        this.pause = pause;
    }

    /** @return false if too many wait already */
    boolean letPass() {
        boolean press = guesses.isStoreGuessedAt();
        if (press && !pressed) {
            LOG.warn("Codes of gift cards are being guessed: every search is slowed down to {}", pause);
        }
        pressed = press;
        return !press || waitAWhile();
    }

    private boolean waitAWhile() {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }
}
