package io.fedelta.loyalty.worker;

/**
 * A thread of the {@link BackgroundWorker}. Interrupting one in a database call can hurt an in-process database; while
 * it only waits for work it can be told to stop at once.
 */
public final class WorkerThread extends Thread {

    private boolean waiting;
    private boolean stopping;

    WorkerThread(Runnable work, String name) {
        super(work, name);
        setDaemon(true);
    }

    /** A wait that touches nothing but memory. */
    @FunctionalInterface
    public interface Wait<T> {
        T forWork() throws InterruptedException;
    }

    /**
     * Waits for work, on a thread of the worker no longer than until the application closes.
     *
     * @throws InterruptedException when it closes
     */
    public static <T> T idle(Wait<T> wait) throws InterruptedException {
        return currentThread() instanceof WorkerThread worker ? worker.await(wait) : wait.forWork();
    }

    private <T> T await(Wait<T> wait) throws InterruptedException {
        begin();
        try {
            return wait.forWork();
        } finally {
            end();
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (stopping) {
            throw new InterruptedException("The application closes");
        }
        waiting = true;
    }

    /** Work that came at the last moment is done undisturbed. */
    private synchronized void end() {
        waiting = false;
        if (stopping) {
            interrupted();
        }
    }

    synchronized void stopWaiting() {
        stopping = true;
        if (waiting) {
            interrupt();
        }
    }
}
