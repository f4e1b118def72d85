package io.fedelta.loyalty.ledger;

import java.util.stream.Stream;

/** What an entry is for. The code is what the database stores: a constant may be renamed, its code may not. */
public enum EntryKind {
    /** Points for a paid order. */
    PAYMENT("PAYMENT"),
    /** Takes a payment award back whole because its order did not end up submitted. */
    PAYMENT_REVERSAL("PAYMENT_REVERSAL"),
    /** Takes back the part of a payment award whose money was given back. */
    CLAW_BACK("CLAW_BACK"),
    /** Points for a session that took place. */
    SESSION("SESSION"),
    /** Takes session points back whole: the session was undone, cancelled or refunded. */
    SESSION_REVERSAL("SESSION_REVERSAL"),
    /** For registering. */
    WELCOME("WELCOME"),
    /** For a birthday, once a year. */
    BIRTHDAY("BIRTHDAY"),
    /** A campaign's fixed bonus. */
    CAMPAIGN_BONUS("CAMPAIGN_BONUS"),
    /** For a challenge that was met. */
    CHALLENGE("CHALLENGE"),
    /** For a challenge that was met by bringing friends. */
    FRIEND_CHALLENGE("FRIEND_CHALLENGE"),
    /** For coming by a friend's code. */
    REFEREE_BONUS("REFEREE_BONUS"),
    /** For a friend who came by one's code. */
    REFERRAL("REFERRAL"),
    /** Takes back whole a bonus whose order was given back. */
    BONUS_REVERSAL("BONUS_REVERSAL"),
    /** Lifts a balance back to zero that went below when something was taken back; what it lifts is owed. */
    SHORTFALL_KEPT("SHORTFALL_KEPT"),
    /** Pays what is owed, out of points that have just come in. */
    SHORTFALL_PAID("SHORTFALL_PAID"),
    /** Paid a part of an order; takes from spendable points alone. */
    SPENT("SPENT"),
    /** Spent points that come back because what they paid for was given back. */
    SPENDING_RETURNED("SPENDING_RETURNED"),
    /** Takes all points for paid orders, because a merchant has reset them. */
    PAYMENT_RESET("PAYMENT_RESET"),
    /** Takes all points for sessions, because a merchant has reset them. */
    SESSION_RESET("SESSION_RESET"),
    /** Gives back what a reset took for paid orders: the merchant has undone it. */
    PAYMENT_RESTORED("PAYMENT_RESTORED"),
    /** Gives back what a reset took for sessions. */
    SESSION_RESTORED("SESSION_RESTORED"),
    /** Points added by an administrator. */
    MANUAL_CREDIT("MANUAL_CREDIT"),
    /** Points removed by an administrator. */
    MANUAL_DEBIT("MANUAL_DEBIT");

    private final String code;

    EntryKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * Whether it takes back what was earned, because what it was earned for is gone; never by an administrator's wish.
     */
    public boolean takesBack() {
        return switch (this) {
            case PAYMENT_REVERSAL, CLAW_BACK, SESSION_REVERSAL, BONUS_REVERSAL -> true;
            default -> false;
        };
    }

    /** Whether a customer did something for it; what a merchant resets and restores for all, nobody did. */
    public boolean isActivity() {
        return switch (this) {
            case PAYMENT_RESET, SESSION_RESET, PAYMENT_RESTORED, SESSION_RESTORED, SHORTFALL_KEPT, SHORTFALL_PAID ->
                false;
            default -> true;
        };
    }

    /** Whether it counts for lifetime points too; spending never lowers them, and getting back never raises them. */
    public boolean countsForLife() {
        return this != SPENT && this != SPENDING_RETURNED;
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static EntryKind ofCode(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry kind has the code " + code));
    }
}
