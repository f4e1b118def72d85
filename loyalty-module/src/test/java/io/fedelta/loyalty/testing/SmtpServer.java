package io.fedelta.loyalty.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server just good enough to accept, refuse or swallow a mail. */
public final class SmtpServer implements AutoCloseable {

    /** What the server does with a mail it has read. */
    public enum Mood {
        ACCEPTS,
        REFUSES_THE_RECIPIENT,
        REFUSES_THE_MAIL,
        /** Takes the mail and dies without an answer. */
        HANGS_UP_AFTER_THE_MAIL,
        /** Takes the mail and ends its side of the talk without an answer. */
        HALF_CLOSES_AFTER_THE_MAIL,
        /** Takes the mail and answers with no code at all. */
        BABBLES_AFTER_THE_MAIL
    }

    /** Mails as they came, headers and body. */
    public final List<String> mails = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Mood mood;

    public SmtpServer(Mood mood) {
        try {
            this.mood = mood;
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // the client or the test is done
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 test\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = answer(line.toUpperCase());
            out.print(answer + "\r\n");
            out.flush();
            if (answer.startsWith("354")) {
                mails.add(mail(in));
                if (mood == Mood.HANGS_UP_AFTER_THE_MAIL) {
                    return;
                }
                if (mood == Mood.HALF_CLOSES_AFTER_THE_MAIL) {
                    client.shutdownOutput();
                }
                out.print(answerToTheMail() + "\r\n");
                out.flush();
            }
        }
    }

    private String answerToTheMail() {
        return switch (mood) {
            case REFUSES_THE_MAIL -> "554 not here";
            case BABBLES_AFTER_THE_MAIL -> "well, thanks";
            default -> "250 accepted";
        };
    }

    private String answer(String command) {
        if (command.startsWith("RCPT") && mood == Mood.REFUSES_THE_RECIPIENT) {
            return "550 no such user";
        }
        if (command.startsWith("QUIT")) {
            return "221 bye";
        }
        return command.equals("DATA") ? "354 go ahead" : "250 ok";
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
