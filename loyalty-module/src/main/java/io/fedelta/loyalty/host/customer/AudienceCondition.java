package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.audience.Selection;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.ranking.dao.Condition;
import io.fedelta.loyalty.ranking.dao.FilterSql;
import io.fedelta.loyalty.transaction.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An audience as a condition on customers {@code C} and, where they have one, their accounts {@code A}. */
record AudienceCondition(String sql, List<Object> values) {

    static final String FROM = " FROM BLC_CUSTOMER C LEFT JOIN LOY_ACCOUNT A ON A.ACCOUNT_ID = C.CUSTOMER_ID ";

    private static final String THERE = "(C.DEACTIVATED IS NULL OR C.DEACTIVATED = FALSE) AND ";
    private static final String ADDRESS = "C.EMAIL_ADDRESS LIKE '%_@_%'";
    private static final String CONSENT = """
            EXISTS (SELECT 1 FROM LOY_CONSENT Y WHERE Y.ACCOUNT_ID = C.CUSTOMER_ID AND Y.GIVEN = TRUE AND NOT EXISTS (
                SELECT 1 FROM LOY_CONSENT Z WHERE Z.ACCOUNT_ID = Y.ACCOUNT_ID AND Z.CONSENT_NO > Y.CONSENT_NO))""";
    private static final String REFUSED = "EXISTS (SELECT 1 FROM LOY_MAIL_REFUSAL F WHERE F.ACCOUNT_ID = C.CUSTOMER_ID"
            + " AND F.KIND = '" + MessageKind.ANNOUNCEMENT.name() + "')";
    private static final String TOLD = "EXISTS (SELECT 1 FROM LOY_ANNOUNCEMENT_RECIPIENT T WHERE T.TOPIC = ?"
            + " AND T.ACCOUNT_ID = C.CUSTOMER_ID)";

    /**
     * Why one gets no mail, the first reason that holds; 0 if one gets it. Of what {@link #REASONS} joins: asked for by
     * conditions it takes PostgreSQL twice as long.
     */
    static final String REASON = "CASE WHEN C.EMAIL_ADDRESS IS NULL OR NOT " + ADDRESS
            + " THEN 1 WHEN Y.ACCOUNT_ID IS NULL THEN 2 WHEN F.ACCOUNT_ID IS NOT NULL THEN 3"
            + " WHEN T.ACCOUNT_ID IS NOT NULL THEN 4 ELSE 0 END";

    /** Takes the topic. */
    static final String REASONS = """
            LEFT JOIN LOY_CONSENT Y ON Y.ACCOUNT_ID = C.CUSTOMER_ID AND Y.GIVEN = TRUE AND NOT EXISTS (
                SELECT 1 FROM LOY_CONSENT Z WHERE Z.ACCOUNT_ID = Y.ACCOUNT_ID AND Z.CONSENT_NO > Y.CONSENT_NO)
            LEFT JOIN LOY_MAIL_REFUSAL F ON F.ACCOUNT_ID = C.CUSTOMER_ID AND F.KIND = '%s'
            LEFT JOIN LOY_ANNOUNCEMENT_RECIPIENT T ON T.TOPIC = ? AND T.ACCOUNT_ID = C.CUSTOMER_ID
            """.formatted(MessageKind.ANNOUNCEMENT.name());

    private static final int DAYS_OF_MONTH = 31;
    private static final int MONTH = 100;

    static AudienceCondition of(Selection selection, FilterSql ranking) {
        return switch (selection.audience().kind()) {
            case EVERYBODY -> of("(C.IS_REGISTERED = TRUE OR A.ACCOUNT_ID IS NOT NULL)");
            case NEAR_REWARD ->
                of("""
                    A.LIFETIME_POINTS BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM LOY_GRANT G
                        WHERE G.ACCOUNT_ID = A.ACCOUNT_ID AND G.REWARD_ID = ? AND G.STATE <> 'WITHDRAWN')""", selection.low(), selection.high(), selection.audience().reference());
            case TOP ->
                of(
                        "(A.LIFETIME_POINTS > ? OR (A.LIFETIME_POINTS = ? AND A.ACCOUNT_ID >= ?))",
                        selection.low(),
                        selection.low(),
                        selection.cut());
            case SLEEPING -> of("""
                    A.CHANGED_AT < ? AND NOT EXISTS (SELECT 1 FROM LOY_PAID_ORDER P
                        WHERE P.ACCOUNT_ID = A.ACCOUNT_ID AND P.PAID_AT >= ? AND P.LOST = FALSE)""", Moments.column(selection.quietSince()), Moments.column(selection.quietSince()));
            case BIRTHDAY_MONTH -> bornIn(selection.audience().figure());
            case TIER ->
                of(
                        "EXISTS (SELECT 1 FROM LOY_TIER_STANDING S WHERE S.ACCOUNT_ID = A.ACCOUNT_ID AND S.TIER_ID = ?)",
                        selection.audience().reference());
            case RANKING -> shownBy(ranking.where(selection.audience().filter(), Optional.empty()));
        };
    }

    private static AudienceCondition shownBy(Condition filter) {
        String more = filter.sql().isEmpty() ? "" : " AND " + filter.sql();
        return of(
                "EXISTS (SELECT 1 FROM LOY_RANKING R WHERE R.ACCOUNT_ID = A.ACCOUNT_ID" + more + ")",
                filter.values().toArray());
    }

    private static AudienceCondition bornIn(long month) {
        return of("""
                EXISTS (SELECT 1 FROM LOY_MEMBER B WHERE B.ACCOUNT_ID = C.CUSTOMER_ID
                    AND B.BIRTHDAY_MONTH_DAY BETWEEN ? AND ?)""", month * MONTH + 1, month * MONTH + DAYS_OF_MONTH);
    }

    private static AudienceCondition of(String sql, Object... values) {
        return new AudienceCondition(THERE + sql, List.of(values));
    }

    /** Only those who get a mail. */
    AudienceCondition mailable(Topic topic) {
        return and(ADDRESS + " AND " + CONSENT + " AND NOT " + REFUSED + " AND NOT " + TOLD, topic.key());
    }

    /** Both included. */
    AudienceCondition within(long fromAccountId, long toAccountId) {
        return and("C.CUSTOMER_ID BETWEEN ? AND ?", fromAccountId, toAccountId);
    }

    AudienceCondition and(String more, Object... moreValues) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(moreValues));
        return new AudienceCondition(sql + " AND " + more, all);
    }

    String where() {
        return " WHERE " + sql;
    }

    /** These before the condition's own. */
    Object[] after(Object... first) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(values);
        return all.toArray();
    }
}
