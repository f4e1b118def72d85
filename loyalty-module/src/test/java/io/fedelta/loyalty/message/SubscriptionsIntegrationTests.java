package io.fedelta.loyalty.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionsIntegrationTests {

    private static final String PAGE = "https://studio.example/loyalty/mails/";

    @ParameterizedTest
    @EnumSource
    void every_mail_ends_with_a_link_of_its_own(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 500);

        bench.delivery.deliverDue(10);

        List<String> links = bench.mailer.sent.stream()
                .map(SubscriptionsIntegrationTests::link)
                .toList();
        assertThat(links).hasSize(2).doesNotHaveDuplicates().allMatch(link -> link.startsWith(PAGE));
        assertThat(bench.subscriptions.read(secret(links.get(0))))
                .contains(new MailChoice(7, MessageKind.REWARD_UNLOCKED));
    }

    @ParameterizedTest
    @EnumSource
    void the_database_never_holds_a_secret(TestDatabase database) {
        RewardBench bench = sent(database);

        assertThat(bench.jdbc.queryForList("SELECT TOKEN_HASH FROM LOY_MAIL_LINK", String.class))
                .doesNotContain(secret(link(bench.mailer.sent.get(0))));
    }

    @ParameterizedTest
    @EnumSource
    void looking_at_a_link_changes_nothing(TestDatabase database) {
        RewardBench bench = sent(database);

        bench.subscriptions.read(secret(link(bench.mailer.sent.get(0))));

        assertThat(bench.subscriptions.wanted(7)).contains(MessageKind.REWARD_UNLOCKED);
    }

    @ParameterizedTest
    @EnumSource
    void a_guessed_link_is_nobodys(TestDatabase database) {
        RewardBench bench = sent(database);
        String secret = secret(link(bench.mailer.sent.get(0)));

        for (String guess :
                List.of("", "x", secret.toLowerCase(), secret + "x", secret.substring(1), "7", "' OR 1=1")) {
            assertThat(bench.subscriptions.read(guess)).as(guess).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_has_unsubscribed_gets_no_such_mail_and_nobody_has_to_do_anything(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 100);
        bench.subscriptions.refuse(7, Optional.of(MessageKind.REWARD_UNLOCKED));

        assertThat(bench.delivery.deliverDue(10)).isZero();

        assertThat(bench.mailer.sent).isEmpty();
        assertThat(bench.messages()).containsExactly("UNWANTED");
        assertThat(bench.desk.needingAttention()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void other_customers_still_get_theirs(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.customer(8, "Anna", "anna@example.com");
        bench.subscriptions.refuse(7, Optional.empty());

        bench.loyalty.adjust(8, 100);
        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent).extracting(Mail::address).containsExactly("anna@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_can_do_without_what_they_asked_for(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);

        bench.subscriptions.refuse(7, Optional.empty());
        bench.subscriptions.refuse(7, Optional.of(MessageKind.ADDRESS_LINK));

        assertThat(bench.subscriptions.wanted(7)).isEmpty();
        assertThat(bench.subscriptions.wants(7, MessageKind.ADDRESS_LINK)).isTrue();
        assertThat(bench.subscriptions.wants(7, MessageKind.MERCHANT_NOTICE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void who_unsubscribes_many_times_at_once_has_unsubscribed(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);

        Together.run(8, thread -> () -> {
            bench.subscriptions.refuse(7, Optional.empty());
            return thread;
        });

        assertThat(bench.subscriptions.wanted(7)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void mails_can_be_chosen_again(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.subscriptions.refuse(7, Optional.empty());

        bench.subscriptions.choose(7, EnumSet.of(MessageKind.REWARD_UNLOCKED, MessageKind.ADDRESS_LINK));

        assertThat(bench.subscriptions.wanted(7)).isEqualTo(Set.of(MessageKind.REWARD_UNLOCKED));
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_that_is_switched_off_does_not_leave(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.ruled(bench.loyalty
                .programme
                .current()
                .rules()
                .withMails(new MailRules(List.of("REWARD_UNLOCKED"), 7, NoticeRules.NOBODY)));

        bench.loyalty.adjust(7, 100);

        assertThat(bench.rewardsOf(7)).containsExactly(1L);
        assertThat(bench.messages()).isEmpty();
    }

    private static RewardBench sent(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 100);
        bench.delivery.deliverDue(10);
        return bench;
    }

    private static String link(Mail mail) {
        return (String) mail.variables().get("unsubscribeLink");
    }

    private static String secret(String link) {
        return link.substring(PAGE.length());
    }
}
