package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.ReferralListener;
import java.time.Instant;
import java.util.List;

/** Tells the owner of a code, and whoever listens, in the transaction that gives the owner's points or takes them. */
public class ReferralNews {

    private final Outbox outbox;
    private final List<ReferralListener> listeners;

    public ReferralNews(Outbox outbox, List<ReferralListener> listeners) {
        this.outbox = outbox;
        this.listeners = listeners;
    }

    void succeeded(Referral friend, Instant now) {
        outbox.enqueue(MessageKind.REFERRAL_SUCCEEDED, friend.referrerId(), Long.toString(friend.refereeId()));
        listeners.forEach(listener -> listener.succeeded(friend.referrerId(), now));
    }

    /** Nobody is told who was never told that the friend had succeeded. */
    void lost(Referral friend) {
        friend.progress()
                .rewardedAt()
                .ifPresent(at -> listeners.forEach(listener -> listener.lost(friend.referrerId(), at)));
    }
}
