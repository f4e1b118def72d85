package io.fedelta.loyalty.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void the_mail_tells_what_was_unlocked(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.customer(7, "Maria", "maria@example.com");
        bench.define(new Definition(1, 100, "10")
                .saying("Thank you, Maria.\n\nCome by!")
                .validFor(30));
        bench.loyalty.adjust(7, 100);

        assertThat(bench.delivery.deliverDue(10)).isEqualTo(1);

        Mail mail = bench.mailer.sent.get(0);
        assertThat(mail.address()).isEqualTo("maria@example.com");
        assertThat(mail.template()).isEqualTo("loyalty-rewardUnlocked");
        assertThat(mail.variables())
                .containsEntry("customerName", "Maria")
                .containsEntry("rewardName", "Reward 1")
                .containsEntry("amount", "€10.00")
                .containsEntry("code", "CODE-101")
                .containsEntry("expiry", "31 March 2026")
                .containsEntry("personalMessage", List.of("Thank you, Maria.", "", "Come by!"))
                .containsEntry("rewardsLink", "https://studio.example/account/rewards");
        assertThat(bench.messages()).containsExactly("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_is_written_only_if_what_it_tells_of_commits(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.postingListeners.add((account, entry) -> {
            throw new IllegalStateException("no");
        });

        assertThatThrownBy(() -> bench.loyalty.adjust(7, 100)).hasMessage("no");

        assertThat(bench.messages()).isEmpty();
        assertThat(bench.rewardsOf(7)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_thing_is_told_once(TestDatabase database) {
        RewardBench bench = unlocked(database);
        String grantId = bench.grant(7, 1).grantId();

        bench.loyalty.transactions.inNew(() -> {
            bench.outbox.enqueue(MessageKind.REWARD_UNLOCKED, 7, grantId);
            return 0;
        });

        assertThat(bench.messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void while_the_server_is_down_a_mail_waits_longer_and_longer_then_leaves_once(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.down();

        for (int minutes : List.of(1, 2, 4)) {
            bench.delivery.deliverDue(10);
            int tries = attempts(bench);
            bench.clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            bench.delivery.deliverDue(10);
            assertThat(attempts(bench)).as("tries within %s minutes", minutes).isEqualTo(tries);
            bench.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(attempts(bench)).isEqualTo(3);
        bench.mailer.up();
        bench.delivery.deliverDue(10);
        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent).hasSize(1);
        assertThat(bench.messages()).containsExactly("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void after_the_last_try_a_mail_is_given_up(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.down();

        for (int tries = 0; tries < RetryPlan.MOST_TRIES; tries++) {
            assertThat(bench.messages()).containsExactly("QUEUED");
            bench.delivery.deliverDue(10);
            bench.clock.advance(Duration.ofDays(2));
        }

        assertThat(bench.messages()).containsExactly("FAILED");
        assertThat(lastError(bench)).contains("connection refused");
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_interrupted_while_it_is_sent_is_parked_and_never_sent_again(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.failWith(OutboxIntegrationTests::killed);
        assertThatThrownBy(() -> bench.delivery.deliverDue(10)).isInstanceOf(ThreadDeath.class);
        bench.mailer.up();

        bench.clock.advance(Duration.ofMinutes(9));
        assertThat(bench.delivery.parkInterrupted()).isZero();
        bench.clock.advance(Duration.ofMinutes(2));
        assertThat(bench.delivery.parkInterrupted()).isEqualTo(1);

        assertThat(bench.delivery.deliverDue(10)).isZero();
        assertThat(bench.messages()).containsExactly("UNCERTAIN");
        assertThat(bench.mailer.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_answer_of_the_server_is_parked_too(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.failWith(() -> new IllegalStateException("read timed out"));

        bench.delivery.deliverDue(10);

        assertThat(bench.messages()).containsExactly("UNCERTAIN");
        assertThat(lastError(bench)).contains("read timed out");
    }

    @ParameterizedTest
    @EnumSource
    void a_message_that_can_never_be_sent_says_why_and_holds_up_nobody(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.customers.put(6L, new CustomerFacts(6, "", "", Optional.empty(), true, Locale.ENGLISH));
        bench.loyalty.adjust(5, 100);
        bench.loyalty.adjust(6, 100);
        bench.clock.advance(Duration.ofSeconds(1));
        bench.loyalty.adjust(7, 100);

        assertThat(bench.delivery.deliverDue(10)).isEqualTo(1);

        assertThat(bench.messages()).containsExactly("FAILED", "FAILED", "SENT");
        assertThat(bench.jdbc.queryForList("SELECT LAST_ERROR FROM LOY_MESSAGE WHERE STATE = 'FAILED'", String.class))
                .containsExactlyInAnyOrder("The customer is gone", "The customer has no e-mail address");
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_cannot_send_takes_nothing(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.unable();

        assertThat(bench.delivery.deliverDue(10)).isZero();
        assertThat(bench.messages()).containsExactly("QUEUED");

        RewardBench other = RewardBench.on(bench.loyalty.dataSource);
        other.customer(7, "Maria", "maria@example.com");
        assertThat(other.delivery.deliverDue(10)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void many_nodes_send_each_mail_once(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        for (long account = 100; account < 120; account++) {
            bench.customer(account, "M", "m" + account + "@example.com");
            bench.loyalty.adjust(account, 100);
        }

        AtomicInteger delivered = new AtomicInteger();
        Together.run(6, node -> () -> delivered.addAndGet(bench.delivery.deliverDue(50)));

        assertThat(delivered).hasValue(20);
        assertThat(bench.mailer.sent)
                .extracting(Mail::address)
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @ParameterizedTest
    @EnumSource
    void a_list_of_due_mails_older_than_a_failed_try_neither_skips_the_pause_nor_miscounts(TestDatabase database) {
        RewardBench bench = unlocked(database);
        MessageRows messages = new MessageRows(bench.jdbc, bench.clock);
        Message older = messages.due(1).get(0);
        bench.mailer.down();
        bench.delivery.deliverDue(10);

        assertThat(taken(bench, messages, older)).as("during the pause").isFalse();
        bench.clock.advance(Duration.ofMinutes(1));
        assertThat(taken(bench, messages, older)).as("with an older count").isFalse();

        assertThat(attempts(bench)).isEqualTo(1);
        assertThat(taken(bench, messages, messages.due(1).get(0))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_is_not_taken_before_its_time(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.down();
        bench.delivery.deliverDue(10);
        MessageRows messages = new MessageRows(bench.jdbc, bench.clock);
        bench.clock.advance(Duration.ofMinutes(1));
        Message due = messages.due(1).get(0);

        bench.clock.advance(Duration.ofSeconds(-1));

        assertThat(taken(bench, messages, due)).isFalse();
    }

    private static boolean taken(RewardBench bench, MessageRows messages, Message message) {
        return bench.loyalty.transactions.inNew(() -> messages.take(message));
    }

    private static RewardBench unlocked(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 100);
        return bench;
    }

    /** What a killed JVM leaves behind: nothing after the hand-over began. */
    private static RuntimeException killed() {
        throw new ThreadDeath();
    }

    private static int attempts(RewardBench bench) {
        return bench.jdbc.queryForObject("SELECT ATTEMPTS FROM LOY_MESSAGE", Integer.class);
    }

    private static String lastError(RewardBench bench) {
        return bench.jdbc.queryForObject("SELECT LAST_ERROR FROM LOY_MESSAGE", String.class);
    }
}
