package io.fedelta.loyalty.card.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Slows searches down while the store is being guessed at, without letting them take all of the server's threads. */
class Brake {

    private static final int WAITING_AT_MOST = 20;

    private final GuessCount guesses;
    private final GuessAlarm alarm;
    private final Duration pause;
    private final Semaphore waiting = new Semaphore(WAITING_AT_MOST);
    private volatile boolean pressed;

    Brake(GuessCount guesses, GuessAlarm alarm, Duration pause) {
        this.guesses = guesses;
        this.alarm = alarm;
        this.pause = pause;
    }

    /** @return false if too many wait already */
    boolean letPass() {
        long failures = guesses.inStore();
        boolean press = guesses.isTooMuch(failures);
        if (press && !pressed) {
            alarm.raise(failures);
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
