package io.fedelta.loyalty.recalculation;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.recalculation.service.DigestLine;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.RecalculationBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What members are told of a recalculation. */
class DigestIntegrationTests {

    private static final long MARIA = 7;
    private static final long PAOLO = 8;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_unlocks_something_gets_one_mail_of_all_that_and_nobody_else_gets_one(TestDatabase database) {
        RecalculationBench shop = shop(database);

        shop.run(shop.preview(12), true);
        shop.delivery.deliverDue(100);
        shop.recalculate(12);
        shop.delivery.deliverDue(100);

        assertThat(shop.bench.mailer.sent).extracting(Mail::address).containsExactly("maria@example.com");
        Mail mail = shop.bench.mailer.sent.get(0);
        assertThat(mail.variables()).containsEntry("points", 600L).containsEntry("customerName", "Maria");
        assertThat((List<?>) mail.variables().get("rewards"))
                .extracting(line -> ((DigestLine) line).getAmount())
                .containsExactly("€10.00", "€50.00");
        assertThat((List<?>) mail.variables().get("rewards"))
                .extracting(line -> ((DigestLine) line).getCode())
                .doesNotContain("");
        assertThat((String) mail.variables().get("unsubscribeLink")).startsWith("https://studio.example/");
        assertThat(shop.findings()).isEmpty();
    }

    /** Maria reaches 100 and 500, and a reward that tells nobody; Paolo reaches nothing. */
    private static RecalculationBench shop(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.bench.withLadder();
        shop.bench.define(new Definition(4, 200, "20").withoutMail());
        shop.bench.customer(PAOLO, "Paolo", "paolo@example.com");
        shop.place(order(1).of(MARIA).line("350.00").paid(MovableClock.START.minus(Duration.ofDays(20))));
        shop.place(order(2).of(MARIA).line("250.00").paid(MovableClock.START.minus(Duration.ofDays(10))));
        shop.place(order(3).of(PAOLO).line("50.00").paid(MovableClock.START.minus(Duration.ofDays(10))));
        return shop;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobody_is_told_unless_the_merchant_says_so(TestDatabase database) {
        RecalculationBench shop = shop(database);
        shop.run(shop.preview(12));
        assertThat(shop.bench.messages()).isEmpty();
        assertThat(shop.bench.rewardsOf(MARIA)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_taken_back_before_the_mail_leaves_is_not_told(TestDatabase database) {
        RecalculationBench shop = shop(database);
        String preview = shop.preview(12);
        shop.run(preview, true);
        shop.undo(preview);

        shop.delivery.deliverDue(100);

        assertThat(shop.bench.mailer.sent).isEmpty();
        assertThat(state(shop)).isEqualTo("UNWANTED");
    }

    private static String state(RecalculationBench shop) {
        return shop.loyalty.jdbc.queryForObject(
                "SELECT STATE FROM LOY_MESSAGE WHERE KIND = 'RECALCULATED'", String.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_does_without_mails_of_rewards_gets_none_of_this_either(TestDatabase database) {
        RecalculationBench shop = shop(database);
        shop.bench.subscriptions.refuse(MARIA, Optional.of(MessageKind.REWARD_UNLOCKED));

        shop.run(shop.preview(12), true);
        shop.delivery.deliverDue(100);

        assertThat(shop.bench.mailer.sent).isEmpty();
        assertThat(state(shop)).isEqualTo("UNWANTED");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_merchant_can_switch_these_mails_off(TestDatabase database) {
        RecalculationBench shop = shop(database);
        shop.loyalty.programme.edit(
                rules -> rules.withMails(new MailRules(List.of("RECALCULATED"), 7, NoticeRules.NOBODY)), "anna");

        shop.run(shop.preview(12), true);

        assertThat(shop.bench.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_verification_finds_a_mail_that_tells_of_nothing(TestDatabase database) {
        RecalculationBench shop = shop(database);
        shop.run(shop.preview(12), true);
        assertThat(shop.findings()).isEmpty();

        shop.loyalty.jdbc.update("DELETE FROM LOY_RECALCULATION_UNLOCK");

        assertThat(shop.findings()).extracting(Finding::check).containsExactly("recalculation-tells-what-it-unlocked");
    }
}
