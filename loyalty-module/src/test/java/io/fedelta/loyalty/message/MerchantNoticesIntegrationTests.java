package io.fedelta.loyalty.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.message.service.MerchantNoticeMail.NoticeLine;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MerchantNoticesIntegrationTests {

    private static final List<String> TWO = List.of("owner@studio.example", "desk@studio.example");

    @ParameterizedTest
    @EnumSource
    void the_merchant_is_told_at_once_at_every_address(TestDatabase database) {
        RewardBench bench = telling(database, new NoticeRules(TWO, false, List.of()));
        bench.customer(7, "Maria", "maria@example.com");

        tell(bench, notice("g-1"));
        bench.delivery.deliverDue(10);

        Mail mail = bench.mailer.sent.get(0);
        assertThat(mail.address()).isEqualTo("owner@studio.example");
        assertThat(mail.copies()).containsExactly("desk@studio.example");
        NoticeLine line = lines(mail).findFirst().orElseThrow();
        assertThat(line.getKind()).isEqualTo("REWARD_UNLOCKED");
        assertThat(line.getWho()).isEqualTo("Maria Rossi");
        assertThat(line.getDetail()).isEqualTo("Ten off");
        assertThat(mail.variables()).doesNotContainKey("unsubscribeLink");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_news_are_told_once(TestDatabase database) {
        RewardBench bench = telling(database, new NoticeRules(TWO, false, List.of()));

        tell(bench, notice("g-1"));
        tell(bench, notice("g-1"));

        assertThat(bench.messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void many_who_tell_the_same_at_once_tell_it_once(TestDatabase database) {
        RewardBench bench = telling(database, new NoticeRules(TWO, false, List.of()));

        Together.run(8, thread -> () -> tell(bench, notice("g-1")));

        assertThat(bench.messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void once_a_day_one_mail_tells_all_whichever_node_asks(TestDatabase database) {
        RewardBench bench = telling(database, new NoticeRules(TWO, true, List.of()));
        Stream.of("g-1", "g-2", "g-3").forEach(subject -> tell(bench, notice(subject)));
        assertThat(bench.messages()).isEmpty();
        bench.clock.advance(Duration.ofMinutes(1));

        Together.run(8, thread -> bench.dailyNotices::run);
        bench.dailyNotices.run();
        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent).hasSize(1);
        assertThat(lines(bench.mailer.sent.get(0))).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_after_the_mail_of_the_day_waits_for_the_next_day(TestDatabase database) {
        RewardBench bench = telling(database, new NoticeRules(TWO, true, List.of()));
        tell(bench, notice("g-1"));
        bench.clock.advance(Duration.ofMinutes(1));
        bench.dailyNotices.run();
        tell(bench, notice("g-2"));
        bench.clock.advance(Duration.ofMinutes(1));
        bench.dailyNotices.run();
        bench.clock.advance(Duration.ofDays(1));
        bench.dailyNotices.run();

        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(lines(mail)).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void a_day_without_news_brings_no_mail(TestDatabase database) {
        RewardBench bench = telling(database, new NoticeRules(TWO, true, List.of()));

        bench.dailyNotices.run();

        assertThat(bench.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void news_that_are_switched_off_are_not_told_later(TestDatabase database) {
        RewardBench bench = telling(database, new NoticeRules(TWO, true, List.of("REWARD_UNLOCKED")));
        tell(bench, notice("g-1"));

        rule(bench, new NoticeRules(TWO, true, List.of()));
        bench.clock.advance(Duration.ofMinutes(1));
        bench.dailyNotices.run();

        assertThat(bench.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void without_an_address_nobody_is_told(TestDatabase database) {
        RewardBench bench = telling(database, NoticeRules.NOBODY);

        tell(bench, notice("g-1"));

        assertThat(bench.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_of_many_news_tells_the_rest_as_a_number(TestDatabase database) {
        RewardBench bench = telling(database, new NoticeRules(TWO, true, List.of()));
        for (int i = 0; i < 205; i++) {
            tell(bench, notice("g-" + i));
        }
        bench.clock.advance(Duration.ofMinutes(1));
        bench.dailyNotices.run();

        bench.delivery.deliverDue(10);

        Mail mail = bench.mailer.sent.get(0);
        assertThat(lines(mail)).hasSize(200);
        assertThat(mail.variables()).containsEntry("more", 5L);
    }

    private static Notice notice(String subject) {
        return new Notice(NoticeKind.REWARD_UNLOCKED, subject, 7, "Ten off");
    }

    private static Notice tell(RewardBench bench, Notice notice) {
        return bench.loyalty.transactions.inNew(() -> {
            bench.notices.tell(notice);
            return notice;
        });
    }

    private static RewardBench telling(TestDatabase database, NoticeRules notices) {
        RewardBench bench = RewardBench.on(database);
        rule(bench, notices);
        return bench;
    }

    private static void rule(RewardBench bench, NoticeRules notices) {
        bench.loyalty.programme.edit(rules -> rules.withMails(new MailRules(List.of(), 7, notices)), "merchant");
    }

    private static Stream<NoticeLine> lines(Mail mail) {
        return ((List<?>) mail.variables().get("lines")).stream().map(NoticeLine.class::cast);
    }
}
