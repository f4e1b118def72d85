package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailNotSentException;
import io.fedelta.loyalty.message.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A mail server that a test can stop, break or watch. */
public final class FakeMailer implements Mailer {

    public final List<Mail> sent = new CopyOnWriteArrayList<>();

    private volatile boolean able = true;
    private volatile Consumer<Mail> fault = mail -> {};

    public void unable() {
        able = false;
    }

    public void down() {
        failWith(() -> new MailNotSentException("connection refused", null));
    }

    public void failWith(Supplier<? extends RuntimeException> failure) {
        fault = mail -> {
            throw failure.get();
        };
    }

    /** Lets something happen while a mail is handed over. */
    public void watch(Consumer<Mail> watcher) {
        fault = watcher;
    }

    public void up() {
        fault = mail -> {};
    }

    @Override
    public boolean canSend() {
        return able;
    }

    @Override
    public void send(Mail mail) {
        fault.accept(mail);
        sent.add(mail);
    }
}
