package io.fedelta.loyalty.demo.store.cart;

import java.util.Locale;

/** What became of a promo code. Broadleaf says it in English, the page wants a message key. */
enum PromoStatus {
    ADDED,
    USED,
    UNKNOWN,
    EMPTY;

    static PromoStatus of(String broadleafsWords) {
        return switch (broadleafsWords) {
            case "" -> ADDED;
            case "Use Limit Exceeded" -> USED;
            case "Invalid cart" -> EMPTY;
            default -> UNKNOWN;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
