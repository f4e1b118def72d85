package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ranking.Member;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Members;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** Our accounts joined with the host's customers. An account whose customer is gone is still a row. */
public final class CustomerMembers implements Members {

    private static final int LONGEST_SEARCH = 100;
    private static final String FROM = " FROM LOY_ACCOUNT A LEFT JOIN BLC_CUSTOMER C ON C.CUSTOMER_ID = A.ACCOUNT_ID"
            + " LEFT JOIN LOY_TIER_STANDING S ON S.ACCOUNT_ID = A.ACCOUNT_ID";
    private static final String ROWS = """
            SELECT A.ACCOUNT_ID, A.LIFETIME_POINTS, A.SPENDABLE_POINTS, A.CHANGED_AT,
                C.FIRST_NAME, C.LAST_NAME, C.EMAIL_ADDRESS, S.TIER_ID,
                (SELECT COUNT(*) FROM LOY_GRANT G WHERE G.ACCOUNT_ID = A.ACCOUNT_ID AND G.STATE <> 'WITHDRAWN')
                    AS REWARDS""" + FROM;
    private static final String WORD = "(LOWER(C.FIRST_NAME) LIKE ? ESCAPE '!' OR LOWER(C.LAST_NAME) LIKE ? ESCAPE '!'"
            + " OR LOWER(C.EMAIL_ADDRESS) LIKE ? ESCAPE '!')";

    private final JdbcOperations jdbc;

    public CustomerMembers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Member> find(String search, Optional<Long> tier, MemberOrder order, int page, int size) {
        int number = Math.max(0, page);
        int rows = Math.min(Math.max(1, size), Page.LARGEST);
        List<String> words = words(search);
        long total = jdbc.queryForObject(
                "SELECT COUNT(*)" + FROM + where(words, tier),
                Long.class,
                values(words, tier).toArray());
        long first = (long) number * rows;
        return new Page<>(first < total ? rows(words, tier, order, first, rows) : List.of(), number, rows, total);
    }

    private List<Member> rows(List<String> words, Optional<Long> tier, MemberOrder order, long first, int rows) {
        List<Object> values = values(words, tier);
        values.addAll(List.of(rows, first));
        String sql = ROWS + where(words, tier) + " ORDER BY " + sorting(order) + " LIMIT ? OFFSET ?";
        return jdbc.query(sql, (row, index) -> member(row), values.toArray());
    }

    private static List<String> words(String search) {
        String cut = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
        return Stream.of(cut.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String where(List<String> words, Optional<Long> tier) {
        String conditions = Stream.concat(words.stream().map(word -> WORD), tier.map(id -> "S.TIER_ID = ?").stream())
                .collect(Collectors.joining(" AND "));
        return conditions.isEmpty() ? "" : " WHERE " + conditions;
    }

    private static List<Object> values(List<String> words, Optional<Long> tier) {
        List<Object> values = patterns(words);
        tier.ifPresent(values::add);
        return values;
    }

    private static List<Object> patterns(List<String> words) {
        List<Object> patterns = new ArrayList<>();
        for (String word : words) {
            String pattern = "%" + word.replaceAll("([!%_])", "!$1") + "%";
            patterns.addAll(List.of(pattern, pattern, pattern));
        }
        return patterns;
    }

    private static String sorting(MemberOrder order) {
        return switch (order) {
            case POINTS, REFERRALS -> "A.LIFETIME_POINTS DESC, A.ACCOUNT_ID DESC";
            case NAME -> "C.LAST_NAME, C.FIRST_NAME, A.ACCOUNT_ID";
            case LAST_ACTIVITY -> "A.CHANGED_AT DESC, A.ACCOUNT_ID DESC";
        };
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getLong("ACCOUNT_ID"),
                name(row.getString("FIRST_NAME"), row.getString("LAST_NAME")),
                Objects.requireNonNullElse(row.getString("EMAIL_ADDRESS"), ""),
                Points.of(row.getLong("LIFETIME_POINTS")),
                Points.of(row.getLong("SPENDABLE_POINTS")),
                row.getLong("REWARDS"),
                Moments.moment(row, "CHANGED_AT"),
                tier(row));
    }

    private static Optional<Long> tier(ResultSet row) throws SQLException {
        long tier = row.getLong("TIER_ID");
        return row.wasNull() ? Optional.empty() : Optional.of(tier);
    }

    private static String name(String first, String last) {
        return Stream.of(first, last).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
