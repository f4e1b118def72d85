package io.fedelta.loyalty.guest;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.programme.GuestRules;
import io.fedelta.loyalty.testing.GuestBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

class AddressLinksIntegrationTests {

    private static final long MARIA = 7;
    private static final long MALLORY = 8;
    private static final String ADDRESS = "maria@example.com";

    private static GuestBench maria(TestDatabase database) {
        return GuestBench.on(database).customer(MARIA, ADDRESS);
    }

    @ParameterizedTest
    @EnumSource
    void the_link_confirms_the_address_once(TestDatabase database) {
        GuestBench bench = maria(database);
        String secret = bench.linkOf(MARIA);

        assertThat(bench.links.works(MARIA, secret)).isTrue();
        assertThat(bench.links.isConfirmed(MARIA, ADDRESS))
                .as("looked at, not used")
                .isFalse();
        assertThat(bench.links.confirm(MARIA, secret)).isTrue();

        assertThat(bench.links.isConfirmed(MARIA, "Maria@Example.com")).isTrue();
        assertThat(bench.links.works(MARIA, secret)).isFalse();
        assertThat(bench.links.confirm(MARIA, secret)).isFalse();
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_ten_who_use_it_at_once_one_does(TestDatabase database) {
        GuestBench bench = maria(database);
        String secret = bench.linkOf(MARIA);

        List<Boolean> answers = Together.run(10, thread -> () -> bench.links.confirm(MARIA, secret));

        assertThat(answers).containsOnlyOnce(true);
    }

    @Test
    void its_secret_has_160_random_bits_and_is_kept_nowhere() {
        GuestBench bench = maria(TestDatabase.HSQLDB);

        String secret = bench.linkOf(MARIA);

        assertThat(secret).hasSize(27).matches("[A-Za-z0-9_-]+").isNotEqualTo(bench.linkOf(MARIA));
        assertThat(bench.loyalty
                        .jdbc
                        .queryForList("SELECT * FROM LOY_ADDRESS_LINK")
                        .toString())
                .doesNotContain(secret)
                .doesNotContain(ADDRESS);
        assertThat(bench.loyalty.jdbc.queryForList("SELECT * FROM LOY_MESSAGE").toString())
                .doesNotContain(secret);
    }

    @Test
    void the_mail_holds_the_link_and_nothing_that_somebody_has_typed_but_the_address() {
        GuestBench bench = maria(TestDatabase.HSQLDB);
        String secret = bench.linkOf(MARIA);

        Mail mail = bench.mailer.sent.get(0);
        assertThat(mail.address()).isEqualTo(ADDRESS);
        assertThat(mail.variables())
                .containsOnlyKeys("address", "link", "hours")
                .containsEntry("link", GuestBench.SITE + "/account/guest-orders/" + secret)
                .containsEntry("hours", 24L);
    }

    @ParameterizedTest
    @EnumSource
    void it_works_for_24_hours(TestDatabase database) {
        GuestBench bench = maria(database);
        String secret = bench.linkOf(MARIA);

        bench.loyalty.clock.set(START.plus(Duration.ofHours(24)).minusMillis(1));
        assertThat(bench.links.works(MARIA, secret)).isTrue();
        bench.loyalty.clock.set(START.plus(Duration.ofHours(24)));
        assertThat(bench.links.works(MARIA, secret)).isFalse();
        assertThat(bench.links.confirm(MARIA, secret)).isFalse();
    }

    @Test
    void its_day_begins_when_the_mail_leaves() {
        GuestBench bench = maria(TestDatabase.HSQLDB);
        bench.mailer.down();
        bench.links.send(MARIA);
        bench.delivery.deliverDue(10);
        bench.mailer.up();
        bench.loyalty.clock.advance(Duration.ofHours(5));
        bench.delivery.deliverDue(10);

        bench.loyalty.clock.set(START.plus(Duration.ofHours(28)));
        assertThat(bench.links.works(MARIA, bench.secret(0))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_one_ends_it(TestDatabase database) {
        GuestBench bench = maria(database);
        String first = bench.linkOf(MARIA);
        String second = bench.linkOf(MARIA);

        assertThat(bench.links.confirm(MARIA, first)).isFalse();
        assertThat(bench.links.confirm(MARIA, second)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void another_address_ends_it(TestDatabase database) {
        GuestBench bench = maria(database);
        String secret = bench.linkOf(MARIA);

        bench.customer(MARIA, "victim@example.com");
        assertThat(bench.links.works(MARIA, secret)).isFalse();
        assertThat(bench.links.confirm(MARIA, secret)).isFalse();
        assertThat(bench.links.isConfirmed(MARIA, "victim@example.com")).isFalse();
    }

    @Test
    void a_confirmed_address_is_none_any_more_when_it_is_changed() {
        GuestBench bench = maria(TestDatabase.HSQLDB).confirmed(MARIA).customer(MARIA, "victim@example.com");

        assertThat(bench.links.isConfirmed(MARIA, "victim@example.com")).isFalse();
    }

    @Test
    void a_mail_does_not_leave_for_another_address_than_it_was_asked_for() {
        GuestBench bench = maria(TestDatabase.HSQLDB);
        bench.links.send(MARIA);
        bench.customer(MARIA, "victim@example.com");

        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent).isEmpty();
    }

    @Test
    void it_works_for_nobody_else_and_nothing_that_is_no_link_works() {
        GuestBench bench = maria(TestDatabase.HSQLDB).customer(MALLORY, ADDRESS);
        String secret = bench.linkOf(MARIA);

        assertThat(bench.links.confirm(MALLORY, secret)).as("another's").isFalse();
        assertThat(bench.links.confirm(MARIA, secret.substring(1)))
                .as("mangled")
                .isFalse();
        assertThat(bench.links.confirm(MARIA, "")).as("nothing").isFalse();
        assertThat(bench.links.confirm(99, secret)).as("nobody's").isFalse();
        assertThat(bench.links.confirm(MARIA, secret)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_gets_five_in_an_hour(TestDatabase database) {
        GuestBench bench = maria(database);
        for (int link = 0; link < 5; link++) {
            bench.linkOf(MARIA);
        }

        assertThat(bench.links.send(MARIA)).isEqualTo(LinkAnswer.TOO_OFTEN);
        bench.loyalty.clock.advance(Duration.ofHours(1));
        assertThat(bench.links.send(MARIA)).isEqualTo(LinkAnswer.SENT);
    }

    @ParameterizedTest
    @EnumSource
    void an_address_gets_five_in_an_hour_whoever_asks(TestDatabase database) {
        GuestBench bench = GuestBench.on(database);
        IntStream.range(0, 6).forEach(customer -> bench.customer(100 + customer, ADDRESS));

        IntStream.range(0, 5).forEach(customer -> bench.linkOf(100 + customer));

        assertThat(bench.links.send(105)).isEqualTo(LinkAnswer.TOO_OFTEN);
    }

    @ParameterizedTest
    @EnumSource
    void twenty_customers_who_ask_at_once_on_two_nodes_get_five_mails_to_one_address(TestDatabase database) {
        GuestBench bench = GuestBench.on(database);
        GuestBench other = GuestBench.on(LoyaltyBench.on(bench.loyalty.dataSource));
        IntStream.range(0, 20).forEach(customer -> {
            bench.customer(100 + customer, ADDRESS);
            other.customer(100 + customer, ADDRESS);
        });

        Together.run(20, thread -> () -> patiently(thread % 2 == 0 ? bench : other, 100 + thread));

        assertThat(bench.loyalty.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ADDRESS_LINK", Integer.class))
                .isEqualTo(5);
        assertThat(bench.delivery.deliverDue(100)).isEqualTo(5);
    }

    /** Among so many rivals a customer may have to click again. */
    private static LinkAnswer patiently(GuestBench bench, long customer) {
        for (int click = 0; click < 20; click++) {
            try {
                return bench.links.send(customer);
            } catch (RuntimeException lostEveryRace) {
                assertThat(lostEveryRace).isInstanceOf(DataAccessException.class);
            }
        }
        throw new AssertionError("No answer");
    }

    @Test
    void who_clicks_twice_gets_one_mail() {
        GuestBench bench = maria(TestDatabase.HSQLDB);

        assertThat(List.of(bench.links.send(MARIA), bench.links.send(MARIA)))
                .containsExactly(LinkAnswer.SENT, LinkAnswer.SENT);

        assertThat(bench.delivery.deliverDue(10)).isEqualTo(1);
    }

    @Test
    void the_answer_is_the_same_whether_or_not_orders_wait() {
        GuestBench bench = maria(TestDatabase.HSQLDB)
                .customer(MALLORY, "bought@example.com")
                .ordered(
                        "bought@example.com",
                        order(1).of(50).byGuest().line("75.00").paid(START));

        assertThat(bench.links.send(MALLORY)).isEqualTo(bench.links.send(MARIA));
        bench.delivery.deliverDue(10);
        assertThat(bench.mailer.sent)
                .extracting(mail -> mail.variables().keySet())
                .hasSize(2)
                .allMatch(bench.mailer.sent.get(0).variables().keySet()::equals);
    }

    @Test
    void nothing_is_sent_while_claims_or_the_programme_are_off_or_to_nobody() {
        GuestBench bench = maria(TestDatabase.HSQLDB);
        assertThat(bench.links.send(99)).isEqualTo(LinkAnswer.NOT_POSSIBLE);

        bench.loyalty.ruled(LoyaltyBench.rules("1").withGuests(new GuestRules(false, 60)));
        assertThat(bench.links.send(MARIA)).isEqualTo(LinkAnswer.NOT_POSSIBLE);
        assertThat(bench.delivery.deliverDue(10)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void links_are_forgotten_after_a_week(TestDatabase database) {
        GuestBench bench = maria(database);
        bench.linkOf(MARIA);
        bench.loyalty.clock.advance(Duration.ofDays(7));
        bench.linkOf(MARIA);

        bench.loyalty.clock.advance(Duration.ofMillis(1));
        assertThat(bench.oldLinks.run().rows()).isEqualTo(1);
        assertThat(bench.links.works(MARIA, bench.secret(1))).isTrue();
    }
}
