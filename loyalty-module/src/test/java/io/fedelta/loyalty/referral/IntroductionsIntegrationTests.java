package io.fedelta.loyalty.referral;

import static io.fedelta.loyalty.testing.ReferralBench.PAOLO;
import static io.fedelta.loyalty.testing.ReferralBench.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.ReferralRulesFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** M15: what people try, and what becomes of it. */
class IntroductionsIntegrationTests {

    private static final long LUCA = 3;

    private final ReferralBench bench = ReferralBench.on(TestDatabase.HSQLDB);

    @BeforeEach
    void luca_has_a_code_too() {
        bench.rewarding(Trigger.FIRST_PAID_ORDER);
        bench.people.with(LUCA, "Luca", "Verdi", "luca@example.org");
        bench.codes.give(LUCA);
    }

    @AfterEach
    void every_invariant_holds() {
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAOLO-MARTINI", "paolo martini", " Paolo-Martini "})
    void a_code_is_taken_however_it_is_typed(String typed) {
        assertThat(bench.typed(SOFIA, typed)).isEqualTo(Answer.ACCEPTED);
        assertThat(bench.referral(SOFIA).referrerId()).isEqualTo(PAOLO);
    }

    @Test
    void what_is_typed_beats_a_link_and_the_last_link_beats_the_one_before() {
        bench.linked(SOFIA, "LUCA-VERDI");
        bench.linked(SOFIA, "PAOLO-MARTINI");
        assertThat(bench.referral(SOFIA).referrerId()).isEqualTo(PAOLO);
        bench.typed(SOFIA, "LUCA-VERDI");
        assertThat(bench.referral(SOFIA).referrerId()).isEqualTo(LUCA);
        assertThat(bench.linked(SOFIA, "PAOLO-MARTINI")).isEqualTo(Answer.ALREADY_REFERRED);
        assertThat(bench.referral(SOFIA).referrerId()).isEqualTo(LUCA);
    }

    @Test
    void nothing_changes_a_referral_of_which_something_has_come() {
        bench.typed(SOFIA, "PAOLO-MARTINI");
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        assertThat(bench.referrals.record(LUCA, SOFIA, "anna", "really")).isEqualTo(Answer.ALREADY_REFERRED);
        assertThat(bench.rewarded().points(PAOLO)).isEqualTo(30);
        assertThat(bench.points(LUCA)).isZero();
    }

    @Test
    void ones_own_code_brings_nothing() {
        assertThat(bench.typed(PAOLO, "PAOLO-MARTINI")).isEqualTo(Answer.OWN_CODE);
        assertThat(bench.linked(PAOLO, "PAOLO-MARTINI")).isEqualTo(Answer.OWN_CODE);
        assertThat(bench.referrals.record(PAOLO, PAOLO, "anna", "mistake")).isEqualTo(Answer.OWN_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paolo+friend@example.org", "PAOLO@example.org"})
    void another_name_for_the_same_mailbox_brings_nothing(String alias) {
        bench.people.with(9, "Paola", "Bianchi", alias);
        assertThat(bench.typed(9, "PAOLO-MARTINI")).isEqualTo(Answer.OWN_MAILBOX);
    }

    @Test
    void dots_do_not_make_another_mailbox_where_they_do_not_count() {
        bench.people.with(8, "Ugo", "Gallo", "ugo.gallo@gmail.com").with(9, "U", "G", "u.g.o.gallo+x@googlemail.com");
        bench.codes.give(8);
        assertThat(bench.typed(9, "UGO-GALLO")).isEqualTo(Answer.OWN_MAILBOX);
    }

    @Test
    void who_has_ordered_before_is_no_new_friend_and_learns_nothing_about_codes() {
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        assertThat(bench.typed(SOFIA, "PAOLO-MARTINI")).isEqualTo(Answer.EARLIER_ORDERS);
        assertThat(bench.typed(SOFIA, "NO-SUCH-CODE")).isEqualTo(Answer.EARLIER_ORDERS);
    }

    @Test
    void a_forgotten_referral_is_recorded_later_and_rewards_both_at_once() {
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        assertThat(bench.referrals.record(PAOLO, SOFIA, "anna", "told us at the booth"))
                .isEqualTo(Answer.ACCEPTED);
        assertThat(bench.points(PAOLO)).isEqualTo(30);
        assertThat(bench.points(SOFIA)).isEqualTo(85);
        assertThat(bench.referral(SOFIA).scrutiny().actor()).contains("anna");
        assertThat(bench.referrals.record(PAOLO, SOFIA, "anna", "again")).isEqualTo(Answer.ALREADY_REFERRED);
        assertThat(bench.points(PAOLO, EntryKind.REFERRAL)).containsExactly(30L);
    }

    @Test
    void one_recorded_before_anything_has_happened_waits_for_it() {
        bench.rewarding(Trigger.FIRST_SESSION_OR_ORDER);
        bench.loyalty.place(bench.family(1, SOFIA).facts());
        bench.referrals.record(PAOLO, SOFIA, "anna", "booth");
        assertThat(bench.state(SOFIA)).isEqualTo(ReferralState.WAITING);
        bench.done(1);
        assertThat(bench.rewarded().points(PAOLO)).isEqualTo(30);
    }

    @Test
    void a_second_account_with_the_same_name_address_and_phone_waits_for_a_person() {
        bench.people.with(9, "Paolo", "Martini", "other@example.net");
        for (long id : List.of(PAOLO, 9L)) {
            bench.people.livingAt(id, "20100viaroma1").calledAt(id, "021234567");
        }
        bench.typed(9, "PAOLO-MARTINI");
        bench.loyalty.place(bench.album(1, 9).facts());
        assertThat(bench.rewarded().points(PAOLO)).isZero();
        Referral held = bench.referral(9);
        assertThat(held.scrutiny().review()).isEqualTo(Review.OPEN);
        assertThat(held.scrutiny().reasons())
                .containsExactlyInAnyOrder(Suspicion.SAME_NAME, Suspicion.SAME_ADDRESS, Suspicion.SAME_PHONE);

        assertThat(bench.referrals.review(9, false, held.edition(), "anna", "the same person"))
                .isTrue();
        assertThat(bench.rewarded().points(PAOLO)).isZero();
        assertThat(bench.state(9)).isEqualTo(ReferralState.REJECTED);
    }

    @Test
    void a_family_that_shares_its_address_is_noted_and_held_only_if_the_merchant_wants_it() {
        bench.people.livingAt(PAOLO, "20100viaroma1").livingAt(SOFIA, "20100viaroma1");
        bench.typed(SOFIA, "PAOLO-MARTINI");
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        assertThat(bench.rewarded().points(PAOLO)).isEqualTo(30);
        assertThat(bench.referral(SOFIA).scrutiny().reasons()).containsExactly(Suspicion.SAME_ADDRESS);

        bench.ruled(ReferralRulesFixture.watching(5, 60, true));
        bench.people.with(9, "Ida", "Neri", "ida@example.org").livingAt(9, "20100viaroma1");
        bench.typed(9, "PAOLO-MARTINI");
        bench.loyalty.place(bench.album(2, 9).facts());
        assertThat(bench.rewarded().points(PAOLO)).isEqualTo(30);
        assertThat(bench.referral(9).scrutiny().review()).isEqualTo(Review.OPEN);
    }

    @Test
    void a_burst_of_friends_on_one_code_waits_for_a_person_the_first_of_them_too() {
        bench.ruled(ReferralRulesFixture.watching(3, 60, false));
        IntStream.rangeClosed(11, 13).forEach(id -> {
            bench.people.with(id, "F" + id, "X", id + "@example.org");
            bench.typed(id, "PAOLO-MARTINI");
        });
        assertThat(IntStream.rangeClosed(11, 13)
                        .mapToObj(id -> bench.referral(id).scrutiny().review()))
                .containsOnly(Review.OPEN);
        bench.loyalty.place(bench.album(1, 11).facts());
        assertThat(bench.rewarded().points(PAOLO)).isZero();

        assertThat(bench.referrals.review(11, true, bench.referral(11).edition(), "anna", ""))
                .isTrue();
        assertThat(bench.points(PAOLO)).isEqualTo(30);
    }

    @Test
    void the_merchant_is_told_once_of_each_friend_who_waits_for_a_person() {
        bench.ruled(ReferralRulesFixture.watching(2, 60, false));
        bench.loyalty.programme.edit(
                rules -> rules.withMails(
                        new MailRules(List.of(), 7, new NoticeRules(List.of("owner@example.org"), false, List.of()))),
                "merchant");
        IntStream.rangeClosed(11, 13).forEach(id -> {
            bench.people.with(id, "F" + id, "X", id + "@example.org");
            bench.typed(id, "PAOLO-MARTINI");
        });

        assertThat(bench.loyalty.jdbc.queryForList(
                        "SELECT SUBJECT_ID FROM LOY_NOTICE WHERE KIND = 'REVIEW_QUEUE' ORDER BY SUBJECT_ID",
                        String.class))
                .containsExactly("11", "12", "13");
    }

    @Test
    void friends_who_come_one_after_the_other_are_no_burst() {
        bench.ruled(ReferralRulesFixture.watching(3, 60, false));
        IntStream.rangeClosed(11, 14).forEach(id -> {
            bench.people.with(id, "F" + id, "X", id + "@example.org");
            bench.typed(id, "PAOLO-MARTINI");
            bench.loyalty.clock.advance(Duration.ofMinutes(31));
        });
        assertThat(bench.referral(14).scrutiny().review()).isEqualTo(Review.NONE);
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_told() {
        bench.ruled(ReferralRulesFixture.watching(2, 60, false));
        bench.people.with(9, "Ida", "Neri", "ida@example.org");
        bench.typed(SOFIA, "PAOLO-MARTINI");
        bench.typed(9, "PAOLO-MARTINI");
        int seen = bench.referral(SOFIA).edition();

        assertThat(bench.referrals.review(SOFIA, true, seen, "anna", "")).isTrue();
        assertThat(bench.referrals.review(SOFIA, false, seen, "berta", "")).isFalse();
        assertThat(bench.referral(SOFIA).scrutiny().review()).isEqualTo(Review.APPROVED);
    }

    @Test
    void whoever_tries_codes_is_answered_as_if_every_code_were_wrong() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(bench.typed(SOFIA, "GUESS-" + guess)).isEqualTo(Answer.UNKNOWN_CODE);
        }
        assertThat(bench.typed(SOFIA, "PAOLO-MARTINI")).isEqualTo(Answer.UNKNOWN_CODE);
        bench.loyalty.clock.advance(Duration.ofMinutes(16));
        assertThat(bench.typed(SOFIA, "PAOLO-MARTINI")).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void changing_accounts_and_sessions_does_not_help_as_long_as_the_network_is_the_same() {
        for (int guess = 0; guess < 20; guess++) {
            Asker another = new Asker(Optional.of(100L + guess), "session-" + guess, "192.0.2.7");
            bench.referrals.check(new Introduction.Typed("GUESS-" + guess, another));
        }
        Asker last = new Asker(Optional.empty(), "fresh", "192.0.2.7");
        assertThat(bench.referrals.check(new Introduction.Typed("PAOLO-MARTINI", last)))
                .isEqualTo(Answer.UNKNOWN_CODE);
        assertThat(bench.referrals.check(
                        new Introduction.Typed("PAOLO-MARTINI", new Asker(Optional.empty(), "fresh", "192.0.2.8"))))
                .isEqualTo(Answer.NOT_YET_A_CUSTOMER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<script>alert(1)</script>", "${7*7}", "' OR 1=1 --", "__${T(java.lang.Runtime)}__", "%"})
    void what_is_no_code_is_an_unknown_one(String typed) {
        assertThat(bench.typed(SOFIA, typed)).isEqualTo(Answer.UNKNOWN_CODE);
        assertThat(bench.referrals.introduce(SOFIA, new Introduction.Link(typed)))
                .isEqualTo(Answer.UNKNOWN_CODE);
    }

    @Test
    void a_guest_is_no_customer_yet() {
        assertThat(bench.typed(99, "PAOLO-MARTINI")).isEqualTo(Answer.NOT_YET_A_CUSTOMER);
    }
}
