package io.fedelta.loyalty.demo.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes every mail the store sends, delivers none, and can be switched off to see what the store does without it. What
 * it has taken is kept in a folder whenever it is switched off.
 */
final class MailServer implements AutoCloseable {
    private final int port;
    private final GreenMail greenMail;
    /** GreenMail forgets its mails when it is started again. */
    private final MailFolder beforeTheBreak;

    private boolean running;

    MailServer(int wantedPort, Path folder) {
        beforeTheBreak = new MailFolder(folder);
        port = wantedPort == 0 ? LoopbackPort.anyFree() : wantedPort;
        greenMail = new GreenMail(
                new ServerSetup(port, InetAddress.getLoopbackAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        run(true);
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
            beforeTheBreak.keep(greenMail.getReceivedMessages());
            greenMail.stop();
        }
        running = on;
    }

    /** Oldest first; a mail keeps its place, which is its number. */
    synchronized List<SentMail> mails() {
        List<SentMail> mails = new ArrayList<>(beforeTheBreak.mails());
        if (running) {
            Stream.of(greenMail.getReceivedMessages()).map(SentMail::read).forEach(mails::add);
        }
        return mails;
    }

    @Override
    public void close() {
        run(false);
    }
}
