package io.fedelta.loyalty.demo.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.mail.internet.MimeMessage;

/**
 * Takes every mail the store sends, delivers none, and can be switched off to see what the store does without it. A
 * mail is in the folder within a second of its arrival, so that it outlives a store that is killed.
 */
final class MailServer implements AutoCloseable {
    private static final int LOOKS_A_SECOND = 2;

    private final int port;
    private final GreenMail greenMail;
    private final MailFolder folder;
    private final Set<MimeMessage> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(MailServer::keeper);

    private boolean running;

    MailServer(int wantedPort, Path folder) {
        this.folder = new MailFolder(folder);
        port = wantedPort == 0 ? LoopbackPort.anyFree() : wantedPort;
        greenMail = new GreenMail(
                new ServerSetup(port, InetAddress.getLoopbackAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        run(true);
        long pause = TimeUnit.SECONDS.toMillis(1) / LOOKS_A_SECOND;
        keeper.scheduleWithFixedDelay(this::keepWhatCame, pause, pause, TimeUnit.MILLISECONDS);
    }

    private static Thread keeper(Runnable work) {
        Thread thread = new Thread(work, "demo-mails");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return port;
    }

    synchronized boolean isRunning() {
        return running;
    }

    synchronized void run(boolean on) {
        if (on == running) {
            return;
        }
        if (on) {
            greenMail.start();
        } else {
            keepWhatCame();
            greenMail.stop();
            // It forgets its mails when it is started again.
            kept.clear();
        }
        running = on;
    }

    private synchronized void keepWhatCame() {
        if (greenMail.isRunning()) {
            for (MimeMessage message : greenMail.getReceivedMessages()) {
                if (kept.add(message)) {
                    folder.keep(message);
                }
            }
        }
    }

    /** Oldest first; a mail keeps its place, which is its number. */
    synchronized List<SentMail> mails() {
        keepWhatCame();
        return List.copyOf(folder.mails());
    }

    @Override
    public void close() {
        keeper.shutdownNow();
        run(false);
    }
}
