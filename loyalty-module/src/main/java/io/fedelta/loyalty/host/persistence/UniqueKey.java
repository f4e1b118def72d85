package io.fedelta.loyalty.host.persistence;

import java.util.List;

/** A primary or unique key of ours, by its columns: databases keep names of keys differently. */
record UniqueKey(String table, List<String> columns) {

    /** Every key on which exactly-once rests. */
    static final List<UniqueKey> EXPECTED = List.of(
            of("LOY_RULE_VERSION", "VERSION_NO"),
            of("LOY_ACCOUNT", "ACCOUNT_ID"),
            of("LOY_ENTRY", "ACCOUNT_ID", "ENTRY_NO"),
            of("LOY_ENTRY", "ACCOUNT_ID", "KIND", "SOURCE_TYPE", "SOURCE_ID", "CYCLE_NO"),
            of("LOY_ENTRY_EXPLANATION", "ACCOUNT_ID", "ENTRY_NO", "PART_NO"),
            of("LOY_ORDER_DECISION", "ORDER_ID"),
            of("LOY_REFUND_LINE", "TRANSACTION_ID", "ORDER_ITEM_ID"),
            of("LOY_CAMPAIGN_BONUS", "ACCOUNT_ID", "ENTRY_NO", "ORDER_ID"),
            of("LOY_PAID_ORDER", "ORDER_ID"),
            of("LOY_WELCOME", "ACCOUNT_ID"),
            of("LOY_MEMBER", "ACCOUNT_ID"),
            of("LOY_BIRTHDAY_ORDER", "ACCOUNT_ID", "BIRTHDAY_YEAR"),
            of("LOY_GUEST_CLAIM", "ORDER_ID"),
            of("LOY_CONFIRMED_ADDRESS", "ACCOUNT_ID"),
            of("LOY_ADDRESS_LINK", "ACCOUNT_ID", "ACCOUNT_LINK_NO"),
            of("LOY_ADDRESS_LINK", "ADDRESS_HASH", "ADDRESS_LINK_NO"),
            of("LOY_SESSION", "SESSION_ID"),
            of("LOY_SESSION", "ORDER_ID", "ORDER_ITEM_ID", "UNIT_NO", "SUBMISSION_NO"),
            of("LOY_RESET", "RESET_ID"),
            of("LOY_RESET_MEMBER", "RESET_ID", "ACCOUNT_ID"),
            of("LOY_RESET_ORDER", "RESET_ID", "ORDER_ID"),
            of("LOY_RESET_SESSION", "RESET_ID", "SESSION_ID"),
            of("LOY_TIER_DAY", "ACCOUNT_ID", "DAY_ON"),
            of("LOY_TIER_SPEND", "ORDER_ID"),
            of("LOY_TIER_STANDING", "ACCOUNT_ID"),
            of("LOY_TIER_CHANGE", "ACCOUNT_ID", "CHANGE_NO"),
            of("LOY_REWARD_VERSION", "REWARD_ID", "VERSION_NO"),
            of("LOY_EVALUATION", "REWARD_ID", "VERSION_NO"),
            of("LOY_GRANT", "GRANT_ID"),
            of("LOY_GRANT", "ACCOUNT_ID", "REWARD_ID", "CYCLE_NO"),
            of("LOY_GRANT", "OFFER_CODE_ID"),
            of("LOY_GRANT", "CARD_ID"),
            of("LOY_FULFILMENT", "GRANT_ID", "MARK_NO"),
            of("LOY_REWARD_SENDING", "SENDING_ID"),
            of("LOY_NOTICE", "KIND", "SUBJECT_ID"),
            of("LOY_CONSENT", "ACCOUNT_ID", "CONSENT_NO"),
            of("LOY_REFERRAL_CODE", "ACCOUNT_ID"),
            of("LOY_REFERRAL_CODE", "CODE"),
            of("LOY_REFERRAL_CODE", "CODE_HASH"),
            of("LOY_REFERRAL_NAME", "NAME"),
            of("LOY_REFERRAL", "REFEREE_ID"),
            of("LOY_ORDER_ACTION", "ORDER_ID", "ACTION_NO"),
            of("LOY_ORDER_ACTION", "REQUEST_ID"),
            of("LOY_ORDER_ACTION_STEP", "ORDER_ID", "ACTION_NO", "STEP_NO"),
            of("LOY_PURSE", "PURSE_ID"),
            of("LOY_PURSE_ENTRY", "PURSE_ID", "ENTRY_NO"),
            of("LOY_PURSE_ENTRY", "PURSE_ID", "KIND", "SOURCE_ID"),
            of("LOY_HOLD", "HOLD_ID"),
            of("LOY_HOLD_REFUND", "HOLD_ID", "REFUND_NO"),
            of("LOY_HOLD_REFUND", "HOLD_ID", "REFUND_ID"),
            of("LOY_WALLET", "ACCOUNT_ID", "CURRENCY_CODE"),
            of("LOY_WALLET", "PURSE_ID"),
            of("LOY_CASHBACK", "EARNING_ID"),
            of("LOY_CASHBACK", "ACCOUNT_ID", "KIND", "ORDER_ID", "CYCLE_NO"),
            of("LOY_CASHBACK_EXPLANATION", "EARNING_ID", "PART_NO"),
            of("LOY_CARD", "CARD_ID"),
            of("LOY_CARD", "PURSE_ID"),
            of("LOY_CARD", "CODE_HASH"),
            of("LOY_CARD", "ORIGIN", "SOURCE_ID"),
            of("LOY_CARD_EVENT", "CARD_ID", "EVENT_NO"),
            of("LOY_CARD_PURCHASE", "ORDER_ID", "ORDER_ITEM_ID", "UNIT_NO", "SUBMISSION_NO"),
            of("LOY_CARD_FAILURE", "ASKED_BY", "FAILURE_NO"),
            of("LOY_MONTH_END", "MONTH_CODE"),
            of("LOY_MONTH_END_FIGURE", "MONTH_CODE", "BOOK", "CURRENCY_CODE", "MOVE"),
            of("LOY_CASHBACK_MOVE", "EARNING_ID", "MOVE_NO"),
            of("LOY_ERASURE", "ACCOUNT_ID"),
            of("LOY_FINDING", "KIND", "SUBJECT_ID", "CYCLE_NO"),
            of("LOY_ANNOUNCEMENT", "ANNOUNCEMENT_ID"),
            of("LOY_ANNOUNCEMENT_TEXT", "ANNOUNCEMENT_ID", "TEXT_NO"),
            of("LOY_ANNOUNCEMENT_RECIPIENT", "TOPIC", "ACCOUNT_ID"),
            of("LOY_ANNOUNCEMENT_PACE", "PACE_ID"),
            of("LOY_ANNOUNCEMENT_TEMPLATE", "TEMPLATE", "LANGUAGE"),
            of("LOY_RECALCULATION_UNLOCK", "BATCH_ID", "ACCOUNT_ID", "REWARD_ID"),
            of("LOY_MESSAGE", "MESSAGE_ID"),
            of("LOY_MESSAGE", "KIND", "SUBJECT_ID"));

    UniqueKey {
        columns = List.copyOf(columns);
    }

    static UniqueKey of(String table, String... columns) {
        return new UniqueKey(table, List.of(columns));
    }

    @Override
    public String toString() {
        return table + " (" + String.join(", ", columns) + ")";
    }
}
