package io.fedelta.loyalty.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemindersIntegrationTests {

    private static final long MARIA = 7;

    private RewardBench bench;

    @ParameterizedTest
    @EnumSource
    void the_owner_of_an_unused_code_and_card_is_reminded_once_of_each(TestDatabase database) {
        open(database);
        bench.clock.advance(Duration.ofDays(24));

        Together.run(4, thread -> bench.reminders::run);
        bench.clock.advance(Duration.ofDays(1));
        bench.reminders.run();
        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent)
                .extracting(Mail::template)
                .containsExactly("loyalty-reminder", "loyalty-reminder");
        assertThat(bench.mailer.sent)
                .extracting(mail -> mail.variables().get("amount"))
                .containsExactlyInAnyOrder("€10.00", "€25.00");
        assertThat(bench.mailer.sent)
                .extracting(mail -> mail.variables().get("lastDay"))
                .containsOnly("31 March 2026");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_reminded_earlier_than_the_merchant_wants(TestDatabase database) {
        open(database);
        bench.clock.advance(Duration.ofDays(22));

        bench.reminders.run();

        assertThat(reminders()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_over_or_was_taken_back_is_not_reminded_of(TestDatabase database) {
        open(database);
        bench.grantDesk.revoke(MARIA, bench.grant(MARIA, 1).grantId(), new ManualNote("mistake", "anna"));
        bench.clock.advance(Duration.ofDays(31));

        bench.reminders.run();

        assertThat(reminders()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_taken_back_before_the_mail_left_needs_none_and_nobody_has_to_do_anything(TestDatabase database) {
        open(database);
        bench.clock.advance(Duration.ofDays(24));
        bench.reminders.run();
        bench.grantDesk.revoke(MARIA, bench.grant(MARIA, 1).grantId(), new ManualNote("mistake", "anna"));

        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent).hasSize(1);
        assertThat(bench.desk.needingAttention()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void switched_off_nobody_is_reminded(TestDatabase database) {
        open(database);
        bench.loyalty.programme.edit(
                rules -> rules.withMails(new MailRules(List.of(MessageKind.REMINDER.name()), 7, NoticeRules.NOBODY)),
                "merchant");
        bench.clock.advance(Duration.ofDays(24));

        bench.reminders.run();

        assertThat(reminders()).isZero();
    }

    private void open(TestDatabase database) {
        bench = RewardBench.on(database);
        bench.customer(MARIA, "Maria", "maria@example.com");
        bench.define(new Definition(1, 100, "10").withoutMail().validFor(30));
        bench.define(new Definition(2, 100, "25").asCard().withoutMail().validFor(30));
        bench.define(new Definition(3, 100, "5").withoutMail());
        bench.loyalty.adjust(MARIA, 100);
    }

    private long reminders() {
        return bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_MESSAGE WHERE KIND = 'REMINDER'", Long.class);
    }
}
