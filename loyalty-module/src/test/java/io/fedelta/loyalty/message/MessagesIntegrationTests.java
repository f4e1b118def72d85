package io.fedelta.loyalty.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.message.dao.HandlingRows;
import io.fedelta.loyalty.message.dao.MessageListRows;
import io.fedelta.loyalty.message.service.JdbcMessages;
import io.fedelta.loyalty.message.service.Messages;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesIntegrationTests {

    private static final Duration LONGER_THAN_A_HAND_OVER = Duration.ofMinutes(11);

    @ParameterizedTest
    @EnumSource
    void an_uncertain_mail_is_sent_again_once_however_often_that_is_asked_for(TestDatabase database) {
        RewardBench bench = uncertain(database);
        Message seen = only(bench, MessageFilter.ATTENTION).message();

        List<Handling> answers = Together.run(8, n -> () -> bench.desk.sendAgain(id(seen), seen.attempts(), "anna"));
        bench.delivery.deliverDue(10);
        Handling late = bench.desk.sendAgain(id(seen), seen.attempts(), "anna");
        bench.delivery.deliverDue(10);

        assertThat(answers).containsOnly(Handling.DONE);
        assertThat(late).as("the second click of the same person").isEqualTo(Handling.DONE);
        assertThat(bench.mailer.sent).hasSize(1);
        assertThat(bench.messages()).containsExactly("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void of_two_administrators_one_is_told_that_the_other_was_faster(TestDatabase database) {
        RewardBench bench = uncertain(database);
        Message seen = only(bench, MessageFilter.ATTENTION).message();

        List<Handling> answers = Together.run(
                2,
                n -> () -> n == 0
                        ? bench.desk.sendAgain(id(seen), seen.attempts(), "anna")
                        : bench.desk.leave(id(seen), seen.attempts(), "bruno"));

        assertThat(answers).containsExactlyInAnyOrder(Handling.DONE, Handling.TOO_LATE);
        assertThat(bench.messages()).containsExactly(answers.get(0) == Handling.DONE ? "QUEUED" : "HANDLED");
        assertThat(only(bench, MessageFilter.ALL).handledBy())
                .contains(answers.get(0) == Handling.DONE ? "anna" : "bruno");
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_at_an_older_failure_does_not_send_the_newer_one(TestDatabase database) {
        RewardBench bench = uncertain(database);
        Message seen = only(bench, MessageFilter.ATTENTION).message();
        bench.mailer.failWith(() -> new IllegalStateException("read timed out"));
        bench.desk.sendAgain(id(seen), seen.attempts(), "anna");
        bench.delivery.deliverDue(10);
        assertThat(bench.messages()).containsExactly("UNCERTAIN");

        assertThat(bench.desk.sendAgain(id(seen), seen.attempts(), "bruno")).isEqualTo(Handling.TOO_LATE);
        assertThat(bench.desk.leave(id(seen), seen.attempts(), "bruno")).isEqualTo(Handling.TOO_LATE);

        assertThat(bench.messages()).containsExactly("UNCERTAIN");
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_was_given_up_gets_the_whole_retry_plan_again(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.down();
        tryUntilGivenUp(bench);
        Message seen = only(bench, MessageFilter.ATTENTION).message();
        assertThat(seen.attempts()).isEqualTo(RetryPlan.MOST_TRIES);

        bench.desk.sendAgain(id(seen), seen.attempts(), "anna");
        tryUntilGivenUp(bench);
        assertThat(only(bench, MessageFilter.ATTENTION).message().attempts()).isEqualTo(2 * RetryPlan.MOST_TRIES);

        bench.mailer.up();
        bench.desk.sendAgain(id(seen), 2 * RetryPlan.MOST_TRIES, "anna");
        assertThat(bench.delivery.deliverDue(10)).as("at once").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_is_left_waits_for_nobody_and_never_leaves(TestDatabase database) {
        RewardBench bench = uncertain(database);
        Message seen = only(bench, MessageFilter.ATTENTION).message();

        assertThat(bench.desk.leave(id(seen), seen.attempts(), "anna")).isEqualTo(Handling.DONE);
        assertThat(bench.desk.leave(id(seen), seen.attempts(), "anna"))
                .as("a second click")
                .isEqualTo(Handling.DONE);
        assertThat(bench.desk.leave(id(seen), seen.attempts(), "bruno")).isEqualTo(Handling.TOO_LATE);
        assertThat(bench.desk.sendAgain(id(seen), seen.attempts(), "anna")).isEqualTo(Handling.TOO_LATE);

        assertThat(bench.desk.needingAttention()).isZero();
        assertThat(bench.delivery.deliverDue(10)).isZero();
        assertThat(bench.messages()).containsExactly("HANDLED");
    }

    @ParameterizedTest
    @EnumSource
    void what_needs_no_attention_cannot_be_handled(TestDatabase database) {
        RewardBench bench = unlocked(database);
        Message queued = only(bench, MessageFilter.QUEUED).message();
        assertThat(bench.desk.sendAgain(id(queued), 0, "anna")).isEqualTo(Handling.TOO_LATE);
        assertThat(bench.desk.leave(id(queued), 0, "anna")).isEqualTo(Handling.TOO_LATE);

        bench.delivery.deliverDue(10);
        assertThat(bench.desk.sendAgain(id(queued), 1, "anna")).isEqualTo(Handling.TOO_LATE);

        assertThat(bench.delivery.deliverDue(10)).isZero();
        assertThat(bench.mailer.sent).hasSize(1);
        assertThat(bench.desk.leave("nothing", 1, "anna")).isEqualTo(Handling.NO_SUCH_MESSAGE);
    }

    @ParameterizedTest
    @EnumSource
    void a_hand_over_that_ends_late_does_not_disturb_the_one_a_person_has_begun(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.failWith(() -> {
            parkAndSendAgain(bench);
            bench.mailer.failWith(() -> new IllegalStateException("read timed out"));
            bench.delivery.deliverDue(10);
            return new MailNotSentException("refused after all", null);
        });

        bench.delivery.deliverDue(10);

        assertThat(bench.messages()).as("not queued by the first").containsExactly("UNCERTAIN");
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_turns_out_to_have_left_is_not_sent_again(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.watch(mail -> parkAndSendAgain(bench));
        bench.delivery.deliverDue(10);
        bench.mailer.up();

        assertThat(bench.delivery.deliverDue(10)).isZero();

        assertThat(bench.messages()).containsExactly("SENT");
        assertThat(bench.mailer.sent).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void each_list_holds_its_states_newest_first(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        message(bench, 1, "SENT");
        message(bench, 2, "FAILED");
        message(bench, 3, "QUEUED");
        message(bench, 4, "UNCERTAIN");
        message(bench, 5, "SENDING");
        message(bench, 6, "HANDLED");

        assertThat(listed(bench, MessageFilter.ATTENTION)).containsExactly("m4", "m2");
        assertThat(listed(bench, MessageFilter.QUEUED)).containsExactly("m5", "m3");
        assertThat(listed(bench, MessageFilter.SENT)).containsExactly("m1");
        assertThat(listed(bench, MessageFilter.ALL)).containsExactly("m6", "m5", "m4", "m3", "m2", "m1");
        assertThat(bench.desk.needingAttention()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_asks_for_all_its_customers_at_once(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        IntStream.rangeClosed(1, 30).forEach(n -> message(bench, n, "FAILED"));
        List<Collection<Long>> asked = new ArrayList<>();
        Messages messages = new JdbcMessages(
                new MessageListRows(bench.jdbc),
                new HandlingRows(bench.jdbc, bench.clock),
                ids -> {
                    asked.add(ids);
                    return bench.customers;
                },
                bench.loyalty.transactions);

        Page<ListedMessage> page = messages.find(MessageFilter.ATTENTION, 0, 25);

        assertThat(page.rows()).hasSize(25);
        assertThat(page.rows())
                .extracting(row -> row.customer().orElseThrow().fullName())
                .containsOnly("Maria Rossi");
        assertThat(asked).containsExactly(List.of(7L));
    }

    @ParameterizedTest
    @EnumSource
    void a_message_whose_customer_is_gone_is_still_listed(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        message(bench, 1, "FAILED");
        assertThat(only(bench, MessageFilter.ATTENTION).customer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void past_the_end_comes_the_last_page(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        IntStream.rangeClosed(1, 5).forEach(n -> message(bench, n, "FAILED"));

        Page<ListedMessage> last = bench.desk.find(MessageFilter.ATTENTION, Integer.MAX_VALUE, 2);

        assertThat(last.number()).isEqualTo(2);
        assertThat(last.rows()).extracting(row -> row.message().messageId()).containsExactly("m1");
        assertThat(bench.desk.find(MessageFilter.SENT, 3, 2).rows()).isEmpty();
    }

    private static void parkAndSendAgain(RewardBench bench) {
        bench.clock.advance(LONGER_THAN_A_HAND_OVER);
        bench.delivery.parkInterrupted();
        Message parked = only(bench, MessageFilter.ATTENTION).message();
        assertThat(bench.desk.sendAgain(id(parked), parked.attempts(), "anna")).isEqualTo(Handling.DONE);
    }

    private static void tryUntilGivenUp(RewardBench bench) {
        for (int tries = 0; tries < RetryPlan.MOST_TRIES; tries++) {
            assertThat(bench.messages()).containsExactly("QUEUED");
            bench.delivery.deliverDue(10);
            bench.clock.advance(Duration.ofDays(2));
        }
        assertThat(bench.messages()).containsExactly("FAILED");
    }

    private static RewardBench uncertain(TestDatabase database) {
        RewardBench bench = unlocked(database);
        bench.mailer.failWith(() -> new IllegalStateException("read timed out"));
        bench.delivery.deliverDue(10);
        bench.mailer.up();
        return bench;
    }

    private static RewardBench unlocked(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 100);
        return bench;
    }

    private static ListedMessage only(RewardBench bench, MessageFilter filter) {
        List<ListedMessage> rows = bench.desk.find(filter, 0, 10).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static String id(Message message) {
        return message.messageId();
    }

    private static List<String> listed(RewardBench bench, MessageFilter filter) {
        return bench.desk.find(filter, 0, 25).rows().stream()
                .map(row -> row.message().messageId())
                .toList();
    }

    private static void message(RewardBench bench, int number, String state) {
        bench.jdbc.update("""
                INSERT INTO LOY_MESSAGE (MESSAGE_ID, KIND, ACCOUNT_ID, SUBJECT_ID, STATE, ATTEMPTS, NEXT_ATTEMPT_AT,
                    CREATED_AT, CHANGED_AT)
                VALUES (?, 'REWARD_UNLOCKED', 7, ?, ?, 1, TIMESTAMP '2026-03-01 09:00:00',
                    TIMESTAMP '2026-03-01 09:00:%02d', TIMESTAMP '2026-03-01 09:00:00')""".formatted(number), "m" + number, "subject " + number, state);
    }
}
