package io.fedelta.loyalty.demo.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes every mail the store sends, delivers none, and can be switched off to see what the store does without it. */
final class MailServer implements AutoCloseable {
    private final int port;
    private final GreenMail greenMail;
    /** GreenMail forgets its mails when it is started again. */
    private final List<SentMail> beforeTheBreak = new ArrayList<>();

    private boolean running;

    MailServer(int wantedPort) {
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
            beforeTheBreak.addAll(received());
            greenMail.stop();
        }
        running = on;
    }

    /** Oldest first; a mail keeps its place, which is its number. */
    synchronized List<SentMail> mails() {
        List<SentMail> mails = new ArrayList<>(beforeTheBreak);
        if (running) {
            mails.addAll(received());
        }
        return mails;
    }

    private List<SentMail> received() {
        return Stream.of(greenMail.getReceivedMessages()).map(SentMail::read).toList();
    }

    @Override
    public void close() {
        run(false);
    }
}
