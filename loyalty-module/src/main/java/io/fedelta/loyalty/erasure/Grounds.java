package io.fedelta.loyalty.erasure;

/** Why a customer is erased; a choice and no text, which could name the person again. Stored by name. */
public enum Grounds {
    /** The customer has asked for it. */
    ASKED,
    /** The customer has not been heard of for so long that nothing may be kept. */
    NO_LONGER_NEEDED,
    /** The customer was deleted in the store. */
    DELETED
}
