package io.fedelta.loyalty.message;

/** Which mail a message is. Stored by name. */
public enum MessageKind {
    /** A reward unlocked; the subject id is its grant. */
    REWARD_UNLOCKED,
    /** A tier was reached; the subject id is the account's and the number of the change, {@code 7-2}. */
    TIER_REACHED,
    /** A customer wants to confirm an address; the subject id is that of the link. */
    ADDRESS_LINK(Nature.WANTED),
    /** An administrator sends a reward with a word of their own; the subject id is that of the sending. */
    REWARD_SENT(Nature.BY_HAND),
    /**
     * Cashback can be spent; the subject id is the account's and the day in the shop's time zone, {@code 7-2026-11-01}.
     */
    CASHBACK_AVAILABLE,
    /** A friend has brought points; the subject id is the friend's customer id. */
    REFERRAL_SUCCEEDED,
    /** A customer's own code; the subject id is the customer's. */
    REFERRAL_CODE,
    /** Something unused ends soon; the subject id says what, {@code GRANT-…}. */
    REMINDER,
    /** What a recalculation has added and unlocked, in one mail; the subject id is the preview's and the account. */
    RECALCULATED,
    /** A merchant writes to many; the subject id is that of {@link #announcement}. */
    ANNOUNCEMENT,
    /** A gift card for whoever it was bought or issued for; the subject id is the card's. */
    GIFT_CARD(Nature.WANTED),
    /** News for the merchant; the subject id is that of the mail, or a day for the news of that day. */
    MERCHANT_NOTICE(Nature.MERCHANT);

    /** Who decides whether mails of a kind leave. */
    public enum Nature {
        /** News: the merchant can switch the kind off, and a customer can unsubscribe. */
        NEWS,
        /** Sent by a person: there is no switch, but a customer can unsubscribe. */
        BY_HAND,
        /** What the customer has asked or paid for: leaves in any case. */
        WANTED,
        /** To the merchant, with switches of its own. */
        MERCHANT
    }

    private final Nature nature;

    MessageKind() {
        this(Nature.NEWS);
    }

    MessageKind(Nature nature) {
        this.nature = nature;
    }

    /** The subject id of a member's mail of an announcement. */
    public static String announcement(String announcementId, long accountId) {
        return announcementId + "-" + accountId;
    }

    public boolean hasSwitch() {
        return nature == Nature.NEWS;
    }

    /** Whether a customer may do without it. */
    public boolean isOptional() {
        return nature == Nature.NEWS || nature == Nature.BY_HAND;
    }

    public boolean isForMerchant() {
        return nature == Nature.MERCHANT;
    }
}
