package io.fedelta.loyalty.consent.service;

import io.fedelta.loyalty.consent.Consent;
import java.util.Optional;

/** What customers say to mails with advertising. It is no only if somebody asked and they said no, or nobody asked. */
public interface Consents {

    /** What the customer said last; empty if the customer was never asked, or never answered. */
    Optional<Consent> last(long accountId);

    /** Keeps what the customer says, with its words. Saying the same again adds nothing, and keeps the first date. */
    void say(Consent consent);
}
