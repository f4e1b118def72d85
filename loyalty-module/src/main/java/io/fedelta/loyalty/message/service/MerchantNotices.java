package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.Notice;

/**
 * News for the merchant, by mail: at once, or once a day in one mail. What is switched off, or happens while nobody is
 * to be told, is not told later.
 */
public interface MerchantNotices {

    /** Tells it once for (kind, subject). Joins the caller's transaction. */
    void tell(Notice notice);
}
