package io.fedelta.loyalty.audience;

/**
 * How many of an audience get a mail, and why the others do not. Everybody counts once, by the first reason that holds.
 *
 * @param told were told the same before
 */
public record Reach(long recipients, long withoutAddress, long withoutConsent, long unsubscribed, long told) {

    public long all() {
        return recipients + withoutAddress + withoutConsent + unsubscribed + told;
    }
}
