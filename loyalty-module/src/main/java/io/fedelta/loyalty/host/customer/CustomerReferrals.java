package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.referral.ListedReferral;
import io.fedelta.loyalty.referral.ReferralList;
import io.fedelta.loyalty.referral.dao.ReferralRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** Our referrals joined with the host's customers, both of them. One whose customer is gone is still a row. */
public final class CustomerReferrals implements ReferralList {

    private static final int LONGEST_SEARCH = 100;
    private static final String FROM = """
             FROM LOY_REFERRAL f LEFT JOIN BLC_CUSTOMER C ON C.CUSTOMER_ID = f.REFEREE_ID
            LEFT JOIN BLC_CUSTOMER R ON R.CUSTOMER_ID = f.REFERRER_ID""";
    private static final String ROWS = "SELECT " + ReferralRow.COLUMNS
            + ", C.FIRST_NAME AS C_FIRST, C.LAST_NAME AS C_LAST, C.EMAIL_ADDRESS AS C_MAIL,"
            + " R.FIRST_NAME AS R_FIRST, R.LAST_NAME AS R_LAST, R.EMAIL_ADDRESS AS R_MAIL" + FROM;
    private static final String NEWEST_FIRST = " ORDER BY f.ATTACHED_AT DESC, f.REFEREE_ID DESC LIMIT ? OFFSET ?";
    private static final String WORD = Stream.of("C", "R")
            .flatMap(side ->
                    Stream.of("FIRST_NAME", "LAST_NAME", "EMAIL_ADDRESS").map(column -> side + "." + column))
            .map(column -> "LOWER(" + column + ") LIKE ? ESCAPE '!'")
            .collect(Collectors.joining(" OR ", "(", ")"));
    private static final int COLUMNS_SEARCHED = 6;

    private final JdbcOperations jdbc;

    public CustomerReferrals(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ListedReferral> find(Filter filter, String search, int page, int size) {
        int number = Math.max(0, page);
        int rows = Math.min(Math.max(1, size), Page.LARGEST);
        List<String> words = words(search);
        String where = where(filter, words);
        Object[] values = words.stream()
                .flatMap(word -> Collections.nCopies(COLUMNS_SEARCHED, word).stream())
                .toArray();
        long total = jdbc.queryForObject("SELECT COUNT(*)" + FROM + where, Long.class, values);
        long first = (long) number * rows;
        return new Page<>(
                first < total
                        ? jdbc.query(
                                ROWS + where + NEWEST_FIRST,
                                (row, i) -> listed(row),
                                Stream.concat(Stream.of(values), Stream.of(rows, first))
                                        .toArray())
                        : List.of(),
                number,
                rows,
                total);
    }

    @Override
    public long waitingForReview() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_REFERRAL f" + where(Filter.REVIEW, List.of()), Long.class);
    }

    private static String where(Filter filter, List<String> words) {
        String state = switch (filter) {
            case REVIEW -> "f.REVIEW = 'OPEN'";
            case WAITING -> "f.STATE IN ('WAITING', 'DUE', 'FRIEND_REWARDED')";
            case REWARDED -> "f.STATE = 'REWARDED'";
            case OVER -> "f.STATE IN ('LOSING', 'FRIEND_LOST', 'TAKEN_BACK', 'REJECTED')";
            case ALL -> "1 = 1";
        };
        return Stream.concat(Stream.of(state), words.stream().map(word -> WORD))
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /** As patterns. Whatever a merchant types is a value, never a part of the SQL. */
    private static List<String> words(String search) {
        String cut = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
        return Stream.of(cut.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }

    private static ListedReferral listed(ResultSet row) throws SQLException {
        return new ListedReferral(ReferralRow.read(row), person(row, "C"), person(row, "R"));
    }

    private static String person(ResultSet row, String side) throws SQLException {
        String name = Stream.of(row.getString(side + "_FIRST"), row.getString(side + "_LAST"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? Objects.requireNonNullElse(row.getString(side + "_MAIL"), "") : name;
    }
}
