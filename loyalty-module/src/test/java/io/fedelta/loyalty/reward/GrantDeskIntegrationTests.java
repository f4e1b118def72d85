package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.reward.ClaimResult.Allowed;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantDeskIntegrationTests {

    private static final long MARIA = 7;
    private static final ManualNote WRONG = new ManualNote("given by mistake", "anna");

    private RewardBench bench;

    @AfterEach
    void the_tables_are_right() {
        assertThat(new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_code_stops_working_and_never_unlocks_again(TestDatabase database) {
        open(database);
        Grant grant = bench.grant(MARIA, 1);

        assertThat(bench.grantDesk.revoke(MARIA, grant.grantId(), WRONG)).isEqualTo(GrantAnswer.DONE);
        bench.loyalty.adjust(MARIA, 100);

        assertThat(bench.rewards.grants(MARIA))
                .hasSize(3)
                .filteredOn(Grant::isGood)
                .hasSize(2);
        assertThat(bench.grant(MARIA, 1).revocation()).contains(WRONG);
        assertThat(bench.claims.check(grant.offerCode().orElseThrow(), MARIA)).isEqualTo(new Refused(Reason.REVOKED));
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_card_is_empty_and_never_works_again(TestDatabase database) {
        open(database);
        Card card = bench.cards.cards.ofCustomer(MARIA).get(0);

        assertThat(bench.grantDesk.revoke(MARIA, bench.grant(MARIA, 2).grantId(), WRONG))
                .isEqualTo(GrantAnswer.DONE);

        assertThat(bench.cards.now(card).state()).isEqualTo(CardState.WITHDRAWN);
        assertThat(bench.cards.now(card).free()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void who_clicks_twice_has_revoked_once_and_the_first_reason_stays(TestDatabase database) {
        open(database);
        String grantId = bench.grant(MARIA, 2).grantId();

        List<GrantAnswer> answers = Together.run(
                6, thread -> () -> bench.grantDesk.revoke(MARIA, grantId, new ManualNote("try " + thread, "anna")));

        assertThat(answers).containsOnly(GrantAnswer.DONE);
        assertThat(bench.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_PURSE_ENTRY WHERE KIND = 'TAKEN_BACK'", Long.class))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_is_used_or_being_used_cannot_be_revoked(TestDatabase database) {
        open(database);
        Grant grant = bench.grant(MARIA, 1);
        Claim claim = bench.claims.begin(new Cart(50, MARIA, "EUR"));
        assertThat(bench.claims.claim(grant.offerCode().orElseThrow(), claim)).isInstanceOf(Allowed.class);

        assertThat(bench.grantDesk.revoke(MARIA, grant.grantId(), WRONG)).isEqualTo(GrantAnswer.NOT_POSSIBLE);

        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.CLAIMED);
        bench.claims.release(claim);
    }

    @ParameterizedTest
    @EnumSource
    void of_a_checkout_and_a_revocation_at_once_one_has_the_code(TestDatabase database) {
        open(database);
        Grant grant = bench.grant(MARIA, 1);
        Claim claim = bench.claims.begin(new Cart(50, MARIA, "EUR"));

        List<Boolean> won = Together.run(
                2,
                thread -> () -> thread == 0
                        ? bench.claims.claim(grant.offerCode().orElseThrow(), claim) instanceof Allowed
                        : bench.grantDesk.revoke(MARIA, grant.grantId(), WRONG) == GrantAnswer.DONE);

        assertThat(won).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_revokes_or_sends_through_another_customers_page(TestDatabase database) {
        open(database);
        String grantId = bench.grant(MARIA, 1).grantId();

        assertThat(bench.grantDesk.revoke(8, grantId, WRONG)).isEqualTo(GrantAnswer.NO_SUCH_GRANT);
        assertThat(bench.grantDesk.send(8, grantId, "s1", "", "anna")).isEqualTo(GrantAnswer.NO_SUCH_GRANT);
        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void a_reward_is_sent_with_the_words_of_this_one_mail_once_for_each_wish(TestDatabase database) {
        open(database);
        Grant grant = bench.grant(MARIA, 1);
        bench.delivery.deliverDue(10);
        bench.mailer.sent.clear();

        Together.run(6, thread -> () -> bench.grantDesk.send(MARIA, grant.grantId(), "s1", "See you <soon>", "anna"));
        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent).hasSize(1);
        Mail mail = bench.mailer.sent.get(0);
        assertThat(mail.template()).isEqualTo("loyalty-rewardUnlocked");
        assertThat(mail.variables())
                .containsEntry("personalMessage", List.of("See you <soon>"))
                .containsKey("unsubscribeLink");
        bench.grantDesk.send(MARIA, grant.grantId(), "s2", "Again", "anna");
        assertThat(bench.delivery.deliverDue(10)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_sent_by_hand_leaves_though_the_kind_is_off_but_not_to_who_has_unsubscribed(TestDatabase database) {
        open(database);
        bench.delivery.deliverDue(10);
        bench.mailer.sent.clear();
        bench.subscriptions.refuse(MARIA, Optional.empty());

        bench.grantDesk.send(MARIA, bench.grant(MARIA, 1).grantId(), "s1", "", "anna");
        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent).isEmpty();
        assertThat(bench.messages()).contains("UNWANTED");
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_reward_is_not_sent(TestDatabase database) {
        open(database);
        String grantId = bench.grant(MARIA, 1).grantId();
        bench.grantDesk.revoke(MARIA, grantId, WRONG);

        assertThat(bench.grantDesk.send(MARIA, grantId, "s1", "", "anna")).isEqualTo(GrantAnswer.NOT_POSSIBLE);
    }

    private void open(TestDatabase database) {
        bench = RewardBench.on(database);
        bench.customer(MARIA, "Maria", "maria@example.com");
        bench.define(1, 100, "10");
        bench.define(new Definition(2, 250, "25").asCard());
        bench.define(Definition.custom(3, 300, "Call her"));
        bench.loyalty.adjust(MARIA, 300);
    }
}
