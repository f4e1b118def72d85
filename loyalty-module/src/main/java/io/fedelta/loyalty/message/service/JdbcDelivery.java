package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import io.fedelta.loyalty.message.MailNotSentException;
import io.fedelta.loyalty.message.Mailer;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.message.RetryPlan;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One message at a time: taken and committed, then handed over, then its end recorded. Whatever happens between the
 * first commit and the last, the message is not handed over again unless the mail server certainly does not have it.
 */
public class JdbcDelivery implements Delivery {

    /** Far longer than a hand-over takes, time-outs included. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(JdbcDelivery.class);

    private final MessageRows messages;
    private final Map<MessageKind, MailComposer> composers;
    private final Mailer mailer;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcDelivery(
            MessageRows messages,
            List<MailComposer> composers,
            Mailer mailer,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.messages = messages;
        this.composers = composers.stream().collect(Collectors.toMap(MailComposer::kind, Function.identity()));
        this.mailer = mailer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int deliverDue(int atMost) {
        if (!mailer.canSend()) {
            return 0;
        }
        return (int) messages.due(atMost).stream()
                .takeWhile(message -> !Thread.currentThread().isInterrupted())
                .filter(this::taken)
                .filter(this::delivered)
                .count();
    }

    @Override
    public int parkInterrupted() {
        int parked = transactions.inNew(() -> messages.parkSendingSince(
                clock.instant().minus(LEASE), "The node that was sending it stopped in between; it may have left"));
        if (parked > 0) {
            LOG.warn(
                    "{} mails were interrupted while they were sent; a person decides whether to send them again",
                    parked);
        }
        return parked;
    }

    private boolean taken(Message message) {
        return transactions.inNew(() -> messages.take(message));
    }

    private boolean delivered(Message message) {
        try {
            return ended(message, composed(message));
        } catch (MailNotSentException notSent) {
            return queuedAgain(message, notSent);
        } catch (RuntimeException unknown) {
            LOG.error("Message {} may or may not have left", message.messageId(), unknown);
            return gaveUp(message, MessageState.UNCERTAIN, String.valueOf(unknown));
        }
    }

    private boolean ended(Message message, Composition composition) {
        if (composition instanceof Ready ready) {
            return sent(message, ready.mail());
        }
        return composition instanceof Unwanted unwanted
                ? gaveUp(message, MessageState.UNWANTED, unwanted.reason())
                : gaveUp(message, MessageState.FAILED, ((Impossible) composition).reason());
    }

    private boolean sent(Message message, Mail mail) {
        mailer.send(mail);
        record(() -> messages.markSent(message));
        return true;
    }

    /** What fails before the hand-over has certainly not left. */
    private Composition composed(Message message) {
        try {
            return composers.get(message.kind()).compose(message);
        } catch (RuntimeException failure) {
            throw new MailNotSentException("The mail could not be composed: " + failure, failure);
        }
    }

    private boolean queuedAgain(Message message, MailNotSentException failure) {
        int tries = message.triesWithThis();
        LOG.warn("Message {} has not left at try {}: {}", message.messageId(), tries, failure.getMessage());
        return RetryPlan.pauseAfter(tries)
                .map(pause -> record(
                        () -> messages.queueAgain(message, clock.instant().plus(pause), failure.getMessage())))
                .map(recorded -> false)
                .orElseGet(() -> gaveUp(message, MessageState.FAILED, failure.getMessage()));
    }

    private boolean gaveUp(Message message, MessageState end, String reason) {
        record(() -> messages.giveUp(message, end, reason));
        return false;
    }

    private int record(IntSupplier move) {
        return transactions.inNew(move::getAsInt);
    }
}
