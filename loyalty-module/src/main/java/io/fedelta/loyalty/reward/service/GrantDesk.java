package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.GrantAnswer;

/** What administrators do about a reward that is in a customer's hands. */
public interface GrantDesk {

    /**
     * Takes an unused one back: its code or card stops working at once, and it never unlocks again. Who asks again is
     * told that it is done.
     */
    GrantAnswer revoke(long accountId, String grantId, ManualNote note);

    /**
     * Sends it to its customer by mail, whether or not it was sent before.
     *
     * @param sendingId names this wish: the same one sends once
     * @param words for this mail; empty text for none
     */
    GrantAnswer send(long accountId, String grantId, String sendingId, String words, String actor);
}
