package io.fedelta.loyalty.benchmarks;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What generated members have besides points, so that each filter of the ranking has something to find: a third of them
 * a tier, a seventh a reward, half of whom have used it, each fortieth a friend.
 */
record MemberLife(JdbcTemplate jdbc, SqlFlavour sql, Numbers numbers, long firstCustomer, String moment) {
    private static final long REWARD = 1;

    void live(int members) {
        tiers(members);
        rewards(members);
        marks(members);
        friends(members);
    }

    private void tiers(int members) {
        for (int tier = 1; tier <= 3; tier++) {
            jdbc.update(
                    "INSERT INTO LOY_TIER (TIER_ID, NAME, ACTIVE, THRESHOLD, ICON, COLOUR, MULTIPLIER, DISCOUNT_PERCENT,"
                            + " CASHBACK_PERCENT, EDITION)"
                            + " VALUES (?, ?, FALSE, ?, 'star', '#888888', 1, 0, 0, 0)",
                    tier,
                    "Tier " + tier,
                    tier * 1000);
        }
        String held =
                "CASE WHEN MOD(%1$s, 30) = 0 THEN 3 WHEN MOD(%1$s, 30) < 4 THEN 2 WHEN MOD(%1$s, 30) < 10 THEN 1 END";
        numbers.each(
                "standings", members, n -> """
                INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, TIER_ID, SINCE, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO)
                SELECT %1$d + %2$s, %3$s, CASE WHEN MOD(%2$s, 30) < 10 THEN %4$s END, FALSE, 0,
                    CASE WHEN MOD(%2$s, 30) < 10 THEN 1 ELSE 0 END, 0
                FROM %5$s n WHERE""".formatted(firstCustomer, n, held.formatted(n), moment, Numbers.TABLE));
        numbers.each("changes of tiers", members, n ->
                """
                INSERT INTO LOY_TIER_CHANGE (ACCOUNT_ID, CHANGE_NO, TO_TIER_ID, REASON, FIGURE, RULE_VERSION_NO, CHANGED_AT)
                SELECT %1$d + %2$s, 1, %3$s, 'REACHED', 0, 0, %4$s
                FROM %5$s n WHERE MOD(%2$s, 30) < 10 AND""".formatted(firstCustomer, n, held.formatted(n), moment, Numbers.TABLE));
    }

    private void rewards(int members) {
        jdbc.update("""
                INSERT INTO LOY_REWARD (REWARD_ID, NAME, REWARD_TYPE, AMOUNT, CURRENCY_CODE, THRESHOLD, MAIL_ON_UNLOCK, ACTIVE, TASK)
                VALUES (?, 'A print', 'CUSTOM', 0, 'EUR', 100000000, FALSE, FALSE, 'Print it')""", REWARD);
        jdbc.update(
                "INSERT INTO LOY_REWARD_VERSION (REWARD_ID, VERSION_NO, NAME, REWARD_TYPE, AMOUNT, CURRENCY_CODE, THRESHOLD,"
                        + " MESSAGE, MAIL_ON_UNLOCK, ACTIVE, TASK, CREATED_AT) SELECT REWARD_ID, 1, NAME, REWARD_TYPE, AMOUNT,"
                        + " CURRENCY_CODE, THRESHOLD, '', MAIL_ON_UNLOCK, ACTIVE, TASK, " + moment
                        + " FROM LOY_REWARD");
        numbers.each("rewards", members, n -> """
                INSERT INTO LOY_GRANT (GRANT_ID, ACCOUNT_ID, REWARD_ID, REWARD_VERSION_NO, CYCLE_NO, STATE, REASON, ACTOR,
                    GRANTED_AT, USED_AT)
                SELECT CONCAT('generated-', %2$s), %1$d + %2$s, %3$d, 1, 0,
                    CASE WHEN MOD(%2$s, 14) = 0 THEN 'USED' ELSE 'ISSUED' END, 'generated', 'generator', %4$s,
                    CASE WHEN MOD(%2$s, 14) = 0 THEN %4$s END
                FROM %5$s n WHERE MOD(%2$s, 7) = 0 AND""".formatted(firstCustomer, n, REWARD, moment, Numbers.TABLE));
    }

    private void marks(int members) {
        numbers.each("marks on rewards", members, n -> """
                INSERT INTO LOY_FULFILMENT (GRANT_ID, MARK_NO, FULFILLED, ACTOR, MARKED_AT)
                SELECT CONCAT('generated-', %1$s), 1, TRUE, 'generator', %2$s
                FROM %3$s n WHERE MOD(%1$s, 14) = 0 AND""".formatted(n, moment, Numbers.TABLE));
    }

    /** Members of even numbers bring those one above; nobody gets points for it. */
    private void friends(int members) {
        String brought = "MOD(%s, 40) = 0 AND n.N + 1 < " + members;
        numbers.each("codes of friends", members, n ->
                """
                INSERT INTO LOY_REFERRAL_CODE (ACCOUNT_ID, CODE, CODE_HASH, CREATED_AT)
                SELECT %1$d + %2$s, CONCAT('GENERATED-', %2$s), CONCAT('generated-', %2$s), %3$s
                FROM %4$s n WHERE %5$s AND""".formatted(firstCustomer, n, moment, Numbers.TABLE, brought.formatted(n)));
        numbers.each(
                "friends", members, n -> """
                INSERT INTO LOY_REFERRAL (REFEREE_ID, REFERRER_ID, VIA, ATTACHED_AT, STATE, ORDER_ID, RULE_VERSION_NO, DUE_AT,
                    REWARDED_AT, REVIEW, EDITION)
                SELECT %1$d + %2$s + 1, %1$d + %2$s, 'TYPED', %3$s, 'REWARDED', 0, 0, %3$s, %3$s, 'NONE', 0
                FROM %4$s n WHERE %5$s AND""".formatted(firstCustomer, n, moment, Numbers.TABLE, brought.formatted(n)));
    }
}
