package io.fedelta.loyalty.ledger;

/** The kind of thing an entry points at. Stored by name. */
public enum SourceType {
    /** A Broadleaf order, by its id. */
    ORDER,
    /** A refund of an order: the order's id and the number of the claw-back, {@code 42-1}. */
    REFUND,
    /** A session, by its id. */
    SESSION,
    /** A customer, by the host's id. */
    CUSTOMER,
    /** A birthday, by its year. */
    BIRTHDAY,
    /** A campaign: its id, and for a bonus on an order that order's id, {@code 7-42}. */
    CAMPAIGN,
    /** A challenge: its id and the period, {@code 3-2026-11}. */
    CHALLENGE,
    /** Points that paid: the order's id and the hold or refund, {@code 42-…}. */
    SPENDING,
    /** A referral, by the host's id of the friend who came. */
    REFERRAL,
    /** A reset of points, by its id. */
    RESET,
    /** Another entry of the same account, by its number. */
    ENTRY,
    /** One administrator's action, by the request id its form carried, so that a double click counts once. */
    ADMIN_ACTION
}
