package io.fedelta.loyalty.host.customer;

import static io.fedelta.loyalty.testing.ReferralBench.PAOLO;
import static io.fedelta.loyalty.testing.ReferralBench.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.referral.ListedReferral;
import io.fedelta.loyalty.referral.Person;
import io.fedelta.loyalty.referral.ReferralList.Filter;
import io.fedelta.loyalty.referral.Suspicion;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** On tables of the host with the columns that we read, in each database. */
class CustomerReferralsIntegrationTests {

    private static final long LUCA = 3;

    private JdbcTemplate jdbc;
    private CustomerReferrals list;
    private BroadleafPeople people;

    /** Sofia has brought Paolo points; Luca, who is called and lives like Paolo, came later and waits for a person. */
    private void open(TestDatabase database) {
        ReferralBench bench = ReferralBench.on(database).rewarding(Trigger.FIRST_PAID_ORDER);
        jdbc = bench.loyalty.jdbc;
        hostTables();
        bench.people.with(LUCA, "Luca", "Verdi", "luca@example.org");
        bench.typed(SOFIA, "PAOLO-MARTINI");
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        bench.rewarded();
        bench.loyalty.clock.advance(Duration.ofMinutes(1));
        bench.typed(LUCA, "PAOLO-MARTINI");
        jdbc.update("UPDATE LOY_REFERRAL SET REVIEW = 'OPEN', REASONS = 'SAME_ADDRESS,SAME_NAME' WHERE REFEREE_ID = 3");
        list = new CustomerReferrals(jdbc);
        people = new BroadleafPeople(jdbc, bench.people::customers);
    }

    private void hostTables() {
        Stream.of(
                        "BLC_CUSTOMER (CUSTOMER_ID BIGINT PRIMARY KEY, FIRST_NAME VARCHAR(255), LAST_NAME VARCHAR(255),"
                                + " EMAIL_ADDRESS VARCHAR(255), IS_REGISTERED BOOLEAN)",
                        "BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY, CUSTOMER_ID BIGINT, ORDER_STATUS VARCHAR(255),"
                                + " EMAIL_ADDRESS VARCHAR(255), SUBMIT_DATE TIMESTAMP)",
                        "BLC_PHONE (PHONE_ID BIGINT PRIMARY KEY, PHONE_NUMBER VARCHAR(255))",
                        "BLC_ADDRESS (ADDRESS_ID BIGINT PRIMARY KEY, ADDRESS_LINE1 VARCHAR(255),"
                                + " POSTAL_CODE VARCHAR(255), PRIMARY_PHONE VARCHAR(255), PHONE_PRIMARY_ID BIGINT)",
                        "BLC_CUSTOMER_ADDRESS (CUSTOMER_ID BIGINT, ADDRESS_ID BIGINT)",
                        "BLC_CUSTOMER_PHONE (CUSTOMER_ID BIGINT, PHONE_ID BIGINT)",
                        "BLC_FULFILLMENT_GROUP (ORDER_ID BIGINT, ADDRESS_ID BIGINT)",
                        "BLC_ORDER_PAYMENT (ORDER_ID BIGINT, ADDRESS_ID BIGINT)")
                .forEach(table -> jdbc.execute("CREATE TABLE " + table));
        jdbc.update("INSERT INTO BLC_CUSTOMER VALUES (1, 'Paolo', 'Martini', 'paolo@example.org', TRUE)");
        jdbc.update("INSERT INTO BLC_CUSTOMER VALUES (2, NULL, NULL, 'sofia@example.org', TRUE)");
        jdbc.update("INSERT INTO BLC_PHONE VALUES (5, '+39 02 123 45 67')");
        jdbc.update("INSERT INTO BLC_ADDRESS VALUES (10, 'Via Roma, 1', '20100', NULL, 5)");
        jdbc.update("INSERT INTO BLC_ADDRESS VALUES (11, 'via roma 1', '20100', '021234567', NULL)");
        jdbc.update("INSERT INTO BLC_CUSTOMER_ADDRESS VALUES (1, 10)");
        jdbc.update("INSERT INTO BLC_ORDER VALUES (21, 2, 'SUBMITTED', 'x@example.org', NULL)");
        jdbc.update("INSERT INTO BLC_ORDER VALUES (22, 9, 'SUBMITTED', 'sofia@example.org', NULL)");
        jdbc.update("INSERT INTO BLC_ORDER VALUES (23, 2, 'IN_PROCESS', 'x@example.org', NULL)");
        jdbc.update("INSERT INTO BLC_ORDER_PAYMENT VALUES (21, 11)");
    }

    @ParameterizedTest
    @EnumSource
    void referrals_are_listed_newest_first_by_name_or_address_and_stay_when_customers_go(TestDatabase database) {
        open(database);
        assertThat(list.find(Filter.ALL, "", 0, 25).rows())
                .extracting(ListedReferral::referee, ListedReferral::referrer)
                .containsExactly(tuple("", "Paolo Martini"), tuple("sofia@example.org", "Paolo Martini"));
        assertThat(list.find(Filter.ALL, "", 1, 1).rows()).hasSize(1);
        assertThat(list.find(Filter.ALL, "", 9, 1).rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_filter_shows_its_own_and_the_search_finds_either_side(TestDatabase database) {
        open(database);
        assertThat(list.waitingForReview()).isEqualTo(1);
        assertThat(ids(Filter.REVIEW, "")).containsExactly(LUCA);
        assertThat(ids(Filter.WAITING, "")).containsExactly(LUCA);
        assertThat(ids(Filter.REWARDED, "")).containsExactly(SOFIA);
        assertThat(ids(Filter.OVER, "")).isEmpty();
        assertThat(ids(Filter.ALL, "MARTINI paolo@")).containsExactly(LUCA, SOFIA);
        assertThat(ids(Filter.ALL, "sofia")).containsExactly(SOFIA);
        assertThat(ids(Filter.ALL, "%")).isEmpty();
        assertThat(ids(Filter.ALL, "' OR 1=1 --")).isEmpty();
    }

    private List<Long> ids(Filter filter, String search) {
        return list.find(filter, search, 0, 25).rows().stream()
                .map(row -> row.referral().refereeId())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void an_address_and_a_phone_are_the_same_however_they_are_written(TestDatabase database) {
        open(database);
        Person paolo = people.find(PAOLO).orElseThrow();
        Person sofia = people.find(SOFIA).orElseThrow();
        assertThat(sofia.inCommon(paolo)).containsExactlyInAnyOrder(Suspicion.SAME_ADDRESS, Suspicion.SAME_PHONE);
        assertThat(people.find(99)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void orders_of_a_customer_are_the_submitted_ones_and_those_of_the_same_address(TestDatabase database) {
        open(database);
        assertThat(people.orders(SOFIA, 10)).containsExactlyInAnyOrder(21L, 22L);
        assertThat(people.orders(PAOLO, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void customers_are_found_by_id_or_address_and_those_without_a_code_by_their_ids(TestDatabase database) {
        open(database);
        assertThat(people.called("1")).containsExactly(PAOLO);
        assertThat(people.called(" Sofia@Example.org ")).containsExactly(SOFIA);
        assertThat(people.called("'; DROP TABLE BLC_CUSTOMER --")).isEmpty();
        jdbc.update("DELETE FROM LOY_REFERRAL_CODE WHERE ACCOUNT_ID = 2");
        assertThat(people.withoutCode(0, 10)).containsExactly(SOFIA);
        assertThat(people.countWithoutCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void customers_with_a_login_are_found_by_what_their_names_begin_with(TestDatabase database) {
        open(database);
        jdbc.update("INSERT INTO BLC_CUSTOMER VALUES (4, 'Martina', 'De Paolis', 'm@example.org', TRUE)");
        jdbc.update("INSERT INTO BLC_CUSTOMER VALUES (5, 'Paolo', 'Guest', 'g@example.org', FALSE)");
        assertThat(people.named(" PAOLO ", 10)).containsExactly(PAOLO);
        assertThat(people.named("marti", 10)).containsExactly(4L, PAOLO);
        assertThat(people.named("marti", 1)).containsExactly(4L);
        assertThat(people.named("mart paol", 10)).containsExactly(PAOLO);
        assertThat(people.named("%a", 10)).isEmpty();
        assertThat(people.named("p", 10)).as("one letter is no name").isEmpty();
    }
}
