package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.demo.testing.StoreData;
import java.util.UUID;

/** Lays a card and cashback into a customer's account, past the store, as its own tables have them. */
record GivenMoney(StoreData data) {
    private static final String NOW = "NOW() AT TIME ZONE 'UTC'";

    /** A card of 25 € that is the customer's own; its code is nobody's. */
    void card(long customerId) {
        String purse = purse("GIFT_CARD", "ISSUED", 25);
        data.execute("""
                INSERT INTO LOY_CARD (CARD_ID, PURSE_ID, CODE_HASH, CODE_SEALED, KEY_ID, LAST_FOUR, ORIGIN, SOURCE_ID, STATE,
                    ISSUED_AMOUNT, OWNER_ID, MAIL_QUEUED, ISSUED_AT, LAST_EVENT_NO)
                VALUES ('%1$s', '%1$s', '%1$s', 'sealed', 'none', '0000', 'GIVEN', '%1$s', 'ACTIVE', 25, %2$d, FALSE, %3$s, 0)""".formatted(purse, customerId, NOW));
    }

    /** 10 €. */
    void cashback(long customerId) {
        data.execute("INSERT INTO LOY_WALLET (ACCOUNT_ID, CURRENCY_CODE, PURSE_ID) VALUES (%d, 'EUR', '%s')"
                .formatted(customerId, purse("CASHBACK", "EARNED", 10)));
    }

    private String purse(String kind, String why, int amount) {
        String id = UUID.randomUUID().toString();
        data.execute("""
                INSERT INTO LOY_PURSE (PURSE_ID, KIND, CURRENCY_CODE, BALANCE, HELD, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES ('%s', '%s', 'EUR', %d, 0, 1, %s, %s)""".formatted(id, kind, amount, NOW, NOW));
        data.execute("""
                INSERT INTO LOY_PURSE_ENTRY (PURSE_ID, ENTRY_NO, KIND, SOURCE_ID, AMOUNT, BALANCE, OCCURRED_AT, RECORDED_AT)
                VALUES ('%s', 1, '%s', 'given', %d, %d, %s, %s)""".formatted(id, why, amount, amount, NOW, NOW));
        return id;
    }
}
