package io.fedelta.loyalty.host.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ranking.Member;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class CustomerMembersIntegrationTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private JdbcTemplate jdbc;
    private CustomerMembers members;

    private void open(TestDatabase database) {
        jdbc = new JdbcTemplate(database.fresh());
        jdbc.execute("CREATE TABLE BLC_CUSTOMER (CUSTOMER_ID BIGINT PRIMARY KEY, FIRST_NAME VARCHAR(255),"
                + " LAST_NAME VARCHAR(255), EMAIL_ADDRESS VARCHAR(255))");
        members = new CustomerMembers(jdbc);
        member(1, "Maria", "Rossi", "maria@example.org", 150, NOON);
        member(2, "Giulia", "Bruni", "giulia@example.org", 110, NOON.plusSeconds(60));
        member(3, "Paolo", "Martini", "paolo_m@example.org", 350, NOON.minusSeconds(60));
        member(4, null, null, null, 5, NOON.minusSeconds(120));
        account(5, 20, NOON.minusSeconds(180));
        jdbc.update("INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, TIER_ID, IN_GRACE, LIFETIME_SPEND, CHANGES,"
                + " RULE_VERSION_NO) VALUES (1, 2, FALSE, 0, 1, 1)");
    }

    @ParameterizedTest
    @EnumSource
    void everybody_with_an_account_is_listed_most_points_first(TestDatabase database) {
        open(database);
        assertThat(members.find("", Optional.empty(), MemberOrder.POINTS, 0, 25).rows())
                .extracting(Member::accountId)
                .containsExactly(3L, 1L, 2L, 5L, 4L);
    }

    @ParameterizedTest
    @EnumSource
    void a_member_shows_name_figures_and_when_the_account_last_changed(TestDatabase database) {
        open(database);
        assertThat(members.find("rossi", Optional.empty(), MemberOrder.POINTS, 0, 25)
                        .rows())
                .containsExactly(new Member(
                        1,
                        "Maria Rossi",
                        "maria@example.org",
                        Points.of(150),
                        Points.of(150),
                        0,
                        NOON,
                        Optional.of(2L)));
    }

    @ParameterizedTest
    @EnumSource
    void an_account_without_a_customer_is_a_row_without_a_name(TestDatabase database) {
        open(database);
        assertThat(members.find("", Optional.empty(), MemberOrder.POINTS, 0, 25).rows())
                .filteredOn(member -> member.accountId() >= 4)
                .allSatisfy(member -> assertThat(member.name() + member.email()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void every_word_of_a_search_must_occur_somewhere(TestDatabase database) {
        open(database);
        assertThat(found("MARIA example")).containsExactly(1L);
        assertThat(found("maria bruni")).isEmpty();
        assertThat(found("  martini   paolo ")).containsExactly(3L);
    }

    @ParameterizedTest
    @EnumSource
    void signs_with_a_meaning_in_sql_are_searched_as_they_are(TestDatabase database) {
        open(database);
        assertThat(found("o_m")).containsExactly(3L);
        assertThat(found("%")).isEmpty();
        assertThat(found("!")).isEmpty();
        assertThat(found("' OR '1'='1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_each_other_and_know_the_total(TestDatabase database) {
        open(database);
        Page<Member> second = members.find("example.org", Optional.empty(), MemberOrder.POINTS, 1, 2);
        assertThat(second.rows()).extracting(Member::accountId).containsExactly(2L);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isFalse();
        assertThat(members.find("", Optional.empty(), MemberOrder.POINTS, Integer.MAX_VALUE, 1000)
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void members_sort_by_name_and_by_activity(TestDatabase database) {
        open(database);
        assertThat(members.find("example.org", Optional.empty(), MemberOrder.NAME, 0, 25)
                        .rows())
                .extracting(Member::name)
                .containsExactly("Giulia Bruni", "Paolo Martini", "Maria Rossi");
        assertThat(members.find("example.org", Optional.empty(), MemberOrder.LAST_ACTIVITY, 0, 25)
                        .rows())
                .extracting(Member::accountId)
                .containsExactly(2L, 1L, 3L);
    }

    @ParameterizedTest
    @EnumSource
    void members_can_be_narrowed_to_a_tier(TestDatabase database) {
        open(database);
        Page<Member> holders = members.find("maria", Optional.of(2L), MemberOrder.POINTS, 0, 25);
        assertThat(holders.rows()).extracting(Member::accountId).containsExactly(1L);
        assertThat(holders.total()).isEqualTo(1);
        assertThat(members.find("", Optional.of(3L), MemberOrder.POINTS, 0, 25).rows())
                .isEmpty();
    }

    private Iterable<Long> found(String search) {
        return members.find(search, Optional.empty(), MemberOrder.POINTS, 0, 25).rows().stream()
                .map(Member::accountId)
                .toList();
    }

    private void member(long id, String first, String last, String email, long points, Instant changed) {
        jdbc.update("INSERT INTO BLC_CUSTOMER VALUES (?, ?, ?, ?)", id, first, last, email);
        account(id, points, changed);
    }

    private void account(long id, long points, Instant changed) {
        jdbc.update(
                "INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT,"
                        + " CHANGED_AT) VALUES (?, ?, ?, 1, ?, ?)",
                id,
                points,
                points,
                Moments.column(NOON),
                Moments.column(changed));
    }
}
