package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.audience.Reach;
import io.fedelta.loyalty.audience.Recipient;
import io.fedelta.loyalty.audience.Selection;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.ranking.dao.FilterSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** The host's customers joined with what we know of them. */
public final class CustomerAudiences implements Audiences {

    private static final String TOP = """
            SELECT A.LIFETIME_POINTS, A.ACCOUNT_ID FROM LOY_ACCOUNT A WHERE A.LIFETIME_POINTS > 0
            ORDER BY A.LIFETIME_POINTS DESC, A.ACCOUNT_ID DESC LIMIT 1 OFFSET ?""";
    private static final String THRESHOLD = """
            SELECT R.THRESHOLD FROM LOY_REWARD_VERSION R WHERE R.REWARD_ID = ? AND R.ACTIVE = TRUE AND NOT EXISTS (
                SELECT 1 FROM LOY_REWARD_VERSION N WHERE N.REWARD_ID = R.REWARD_ID AND N.VERSION_NO > R.VERSION_NO)""";
    private static final String STRIDE = """
            SELECT MAX(I.CUSTOMER_ID) FROM (
                SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE CUSTOMER_ID > ? ORDER BY CUSTOMER_ID LIMIT ?) I""";

    private static final long NO_THRESHOLD = 0;

    private final JdbcOperations jdbc;
    private final FilterSql ranking;
    private final ZoneId zone;

    /** @param zone the shop's, in which months are counted */
    public CustomerAudiences(JdbcOperations jdbc, FilterSql ranking, ZoneId zone) {
        this.jdbc = jdbc;
        this.ranking = ranking;
        this.zone = zone;
    }

    @Override
    public Selection select(Audience audience, Instant moment) {
        return switch (audience.kind()) {
            case NEAR_REWARD -> near(audience, moment);
            case TOP -> top(audience, moment);
            case SLEEPING ->
                new Selection(
                        audience,
                        0,
                        0,
                        0,
                        moment.atZone(zone).minusMonths(audience.figure()).toInstant());
            case EVERYBODY, BIRTHDAY_MONTH, TIER, RANKING -> new Selection(audience, 0, 0, 0, moment);
        };
    }

    /** Nobody if the reward is gone. */
    private Selection near(Audience audience, Instant moment) {
        long threshold = jdbc.queryForList(THRESHOLD, Long.class, audience.reference()).stream()
                .findFirst()
                .orElse(NO_THRESHOLD);
        return threshold == NO_THRESHOLD
                ? new Selection(audience, 1, 0, 0, moment)
                : new Selection(audience, threshold - audience.figure(), threshold - 1, 0, moment);
    }

    /** Everybody who has points, if they are fewer. */
    private Selection top(Audience audience, Instant moment) {
        return jdbc
                .query(
                        TOP,
                        (row, n) -> new Selection(
                                audience, row.getLong("LIFETIME_POINTS"), 0, row.getLong("ACCOUNT_ID"), moment),
                        audience.figure() - 1)
                .stream()
                .findFirst()
                .orElseGet(() -> new Selection(audience, 1, 0, Long.MIN_VALUE, moment));
    }

    @Override
    public Reach reach(Selection selection, Topic topic, long fromAccountId, long toAccountId) {
        AudienceCondition condition = AudienceCondition.of(selection, ranking).within(fromAccountId, toAccountId);
        long[] counts = new long[5];
        jdbc.query(
                "SELECT N.REASON, COUNT(*) AS MEMBERS FROM (SELECT " + AudienceCondition.REASON + " AS REASON"
                        + AudienceCondition.FROM + AudienceCondition.REASONS + condition.where()
                        + ") N GROUP BY N.REASON",
                row -> {
                    counts[row.getInt("REASON")] = row.getLong("MEMBERS");
                },
                condition.after(topic.key()));
        return new Reach(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    @Override
    public List<Recipient> recipients(Selection selection, Topic topic, long afterAccountId, int atMost) {
        AudienceCondition condition =
                AudienceCondition.of(selection, ranking).mailable(topic).and("C.CUSTOMER_ID > ?", afterAccountId);
        return jdbc.query(
                "SELECT C.CUSTOMER_ID, C.FIRST_NAME, C.LAST_NAME, C.EMAIL_ADDRESS, A.LIFETIME_POINTS"
                        + AudienceCondition.FROM + condition.where() + " ORDER BY C.CUSTOMER_ID LIMIT " + atMost,
                (row, n) -> recipient(row),
                condition.after());
    }

    @Override
    public Optional<Long> stride(long afterAccountId, int atMost) {
        return Optional.ofNullable(jdbc.queryForObject(STRIDE, Long.class, afterAccountId, atMost));
    }

    @Override
    public int note(String announcementId, Selection selection, Topic topic, long fromAccountId, long toAccountId) {
        AudienceCondition condition =
                AudienceCondition.of(selection, ranking).mailable(topic).within(fromAccountId, toAccountId);
        return jdbc.update(
                "INSERT INTO LOY_ANNOUNCEMENT_RECIPIENT (TOPIC, ACCOUNT_ID, ANNOUNCEMENT_ID)"
                        + " SELECT N.TOPIC, C.CUSTOMER_ID, N.ANNOUNCEMENT_ID" + AudienceCondition.FROM
                        + "JOIN LOY_ANNOUNCEMENT N ON N.ANNOUNCEMENT_ID = ?" + condition.where(),
                condition.after(announcementId));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getLong("CUSTOMER_ID"),
                Stream.of(row.getString("FIRST_NAME"), row.getString("LAST_NAME"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                row.getString("EMAIL_ADDRESS"),
                row.getLong("LIFETIME_POINTS"));
    }
}
