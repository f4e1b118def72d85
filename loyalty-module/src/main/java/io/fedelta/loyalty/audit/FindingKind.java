package io.fedelta.loyalty.audit;

/** What the self-check looks for. Stored by name, which is also part of message keys. */
public enum FindingKind {
    /** The lifetime points of an account are not the sum of its entries. */
    LIFETIME_POINTS(Subject.ACCOUNT, true),
    /** The spendable points of an account are not the sum of its entries. */
    SPENDABLE_POINTS(Subject.ACCOUNT, true),
    /** The points that an account owes are not what its entries kept and paid. */
    OWED_POINTS(Subject.ACCOUNT, true),
    /** The points that an account keeps for checkouts are not what they hold. */
    HELD_POINTS(Subject.ACCOUNT, true),
    /** The number of an account's newest entry is not the last one: it could earn nothing more. */
    ENTRY_NUMBER(Subject.ACCOUNT, true),
    /** The balance of a gift card is not the sum of its entries. */
    CARD_BALANCE(Subject.CARD_PURSE, true),
    /** The balance of a wallet is not the sum of its entries. */
    CASHBACK_BALANCE(Subject.WALLET_PURSE, true),
    /** What a card keeps for checkouts is not what they hold. */
    CARD_HELD(Subject.CARD_PURSE, true),
    /** What a wallet keeps for checkouts is not what they hold. */
    CASHBACK_HELD(Subject.WALLET_PURSE, true),
    /** A submitted order of which nothing is decided. */
    ORDER_UNDECIDED(Subject.ORDER, true),
    /** An order that is not submitted any more and keeps what it brought. */
    ORDER_WITHDRAWN(Subject.ORDER, true),
    /** An order whose refund has taken nothing back. */
    REFUND_OPEN(Subject.ORDER, true),
    /** One code has discounted several orders: the discount is given, only a person can say what follows. */
    CODE_TWICE(Subject.GRANT, false);

    /** What a finding is about. */
    public enum Subject {
        ACCOUNT,
        CARD_PURSE,
        WALLET_PURSE,
        ORDER,
        GRANT
    }

    private final Subject subject;
    private final boolean repairable;

    FindingKind(Subject subject, boolean repairable) {
        this.subject = subject;
        this.repairable = repairable;
    }

    public Subject subject() {
        return subject;
    }

    /** Whether software can put it right. */
    public boolean isRepairable() {
        return repairable;
    }
}
