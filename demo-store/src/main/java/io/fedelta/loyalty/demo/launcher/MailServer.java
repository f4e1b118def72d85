package io.fedelta.loyalty.demo.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
        port = wantedPort == 0 ? anyFreePort() : wantedPort;
        greenMail = new GreenMail(
                new ServerSetup(port, InetAddress.getLoopbackAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        run(true);
    }

    private static int anyFreePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("No free port for the mail server. Name one with --smtp-port=NUMBER.", e);
        }
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
            start();
        } else {
            beforeTheBreak.addAll(received());
            greenMail.stop();
        }
        running = on;
    }

    private void start() {
        try {
            greenMail.start();
        } catch (IllegalStateException e) {
            throw new Refusal("Port " + port + " for mail is already in use. Choose another --smtp-port=NUMBER.", e);
        }
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
