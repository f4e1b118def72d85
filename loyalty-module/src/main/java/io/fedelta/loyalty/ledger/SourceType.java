package io.fedelta.loyalty.ledger;

/** The kind of thing an entry points at. Stored by name. */
public enum SourceType {
    /** A Broadleaf order, by its id. */
    ORDER,
    /** One administrator's action, by the request id its form carried, so that a double click counts once. */
    ADMIN_ACTION
}
