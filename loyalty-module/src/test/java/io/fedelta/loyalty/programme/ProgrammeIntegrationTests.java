package io.fedelta.loyalty.programme;

import static io.fedelta.loyalty.testing.LoyaltyBench.rules;
import static io.fedelta.loyalty.testing.MovableClock.START;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void before_the_first_version_everything_is_off(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);

        assertThat(bench.programme.current()).isEqualTo(RuleVersion.BEFORE_THE_FIRST);
        assertThat(bench.programme.currentForDisplay()).isEqualTo(RuleVersion.BEFORE_THE_FIRST);
        assertThat(bench.programme.at(START)).isEqualTo(RuleVersion.BEFORE_THE_FIRST);
    }

    @ParameterizedTest
    @EnumSource
    void every_moment_keeps_the_version_that_was_in_force(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        RuleVersion first = bench.programme.publish(rules("1"), "anna");
        bench.clock.advance(Duration.ofHours(1));
        RuleVersion second = bench.programme.publish(rules("2"), "anna");

        assertThat(List.of(first.number(), second.number())).containsExactly(1L, 2L);
        assertThat(at(bench, START.minusMillis(1))).isZero();
        assertThat(at(bench, START)).isEqualTo(1);
        assertThat(at(bench, START.plusSeconds(3600).minusMillis(1))).isEqualTo(1);
        assertThat(at(bench, START.plusSeconds(3600))).isEqualTo(2);
        assertThat(bench.programme.current()).isEqualTo(second);
        assertThat(bench.programme.version(1)).isEqualTo(first);
        assertThatThrownBy(() -> bench.programme.version(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void another_node_sees_an_edit_at_once(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        LoyaltyBench other = LoyaltyBench.on(bench.dataSource);
        assertThat(other.programme.current().rules()).isEqualTo(rules("1"));

        bench.earning("2");

        assertThat(other.programme.current().rules()).isEqualTo(rules("2"));
    }

    @ParameterizedTest
    @EnumSource
    void unchanged_rules_add_no_version(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");

        assertThat(bench.programme.publish(rules("1.0000"), "anna").number()).isEqualTo(1);
        assertThat(bench.programme.publish(rules("1.0001"), "anna").number()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void administrators_who_save_at_once_get_a_version_each(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);

        List<Long> numbers = Together.run(
                8,
                thread -> () -> bench.programme
                        .publish(rules("1." + (thread + 1)), "anna")
                        .number());

        assertThat(numbers)
                .containsExactlyInAnyOrder(LongStream.rangeClosed(1, 8).boxed().toArray(Long[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void who_edits_one_part_at_the_same_moment_undoes_no_other(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");

        Together.run(
                8,
                thread -> () -> bench.programme
                        .edit(rules -> rules.withCampaigns(with(rules.campaigns(), campaign(thread))), "anna")
                        .number());

        assertThat(bench.programme.current().rules().campaigns())
                .extracting(Campaign::id)
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @ParameterizedTest
    @EnumSource
    void rules_of_any_length_are_kept_as_they_are(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        SessionType portrait = new SessionType(1, "Porträt 写真", 50, true, Set.of(7L), Set.of(70L));
        Tier gold = new Tier(2, "Gold", TEN, "star", "#caa000", new BigDecimal("1.25"), TEN, new BigDecimal("0.5"));
        ProgrammeRules rules = rules("1")
                .withSessions(new SessionRules(true, List.of(portrait)))
                .withCampaigns(
                        IntStream.range(0, 200).mapToObj(i -> campaign(i)).toList())
                .withStacking(true)
                .withBonuses(new BonusRules(true, 25, BonusRules.Birthday.MULTIPLIER, 50, new BigDecimal("1.5")))
                .withChallenges(List.of(new Challenge(3, "Three a month", true, 3, Challenge.Period.MONTH, 50)))
                .withTiers(new TierRules(true, TierRules.By.SPEND, 12, 30, List.of(gold)))
                .withRefunds(new RefundRules(false));

        long number = bench.programme.publish(rules, "anna").number();

        assertThat(LoyaltyBench.on(bench.dataSource).programme.version(number).rules())
                .isEqualTo(rules);
    }

    private static List<Campaign> with(List<Campaign> campaigns, Campaign added) {
        return Stream.concat(campaigns.stream(), Stream.of(added)).toList();
    }

    private static Campaign campaign(int id) {
        return new Campaign(
                id,
                "Double points " + id,
                true,
                START,
                START.plusSeconds(3600),
                new Scope(Set.of(1L), Set.of(2L), Set.of(3L)),
                Set.of(4L),
                new Campaign.Effect(Campaign.Kind.MULTIPLIER, new BigDecimal("2")));
    }

    @ParameterizedTest
    @EnumSource
    void a_node_whose_clock_is_behind_begins_no_version_in_the_past(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.clock.set(START.minusSeconds(3600));

        RuleVersion second = bench.programme.publish(rules("2"), "anna");

        assertThat(second.validFrom()).isEqualTo(START);
        assertThat(at(bench, START)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void rules_of_older_and_newer_versions_of_fedelta_are_understood(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        bench.jdbc.update("""
                INSERT INTO LOY_RULE_VERSION VALUES (1, CURRENT_TIMESTAMP,
                    '{"enabled":true,"ratio":{"pointsPerUnit":0.5},"base":{"includeTax":true},"tiers":{"on":true}}', 'anna')""");

        ProgrammeRules rules = bench.programme.current().rules();

        assertThat(rules.enabled()).isTrue();
        assertThat(rules.paymentPoints()).isTrue();
        assertThat(rules.ratio().pointsPerUnit()).isEqualTo(new BigDecimal("0.5"));
        assertThat(rules.base()).isEqualTo(new EarningBase(true, false, false, false, true));
        assertThat(rules.rewardMails()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_shows_the_last_rules_while_the_table_is_locked(TestDatabase database) throws SQLException {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        assertThat(bench.programme.currentForDisplay().number()).isEqualTo(1);

        try (Connection locker = bench.dataSource.getConnection()) {
            database.lock(locker, "LOY_RULE_VERSION");
            bench.clock.advance(Duration.ofSeconds(2));
            long started = System.nanoTime();
            for (int page = 0; page < 20; page++) {
                assertThat(bench.programme.currentForDisplay().number()).isEqualTo(1);
            }
            // The first page has waited; the others have not, as its question still hangs.
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
            TestDatabase.unlock(locker);
        }
        bench.earning("2");
        assertThat(eventuallyShown(bench, 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_follows_an_edit_of_this_node_at_once_and_of_another_within_a_second(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        LoyaltyBench other = LoyaltyBench.on(bench.dataSource);
        assertThat(other.programme.currentForDisplay().number()).isEqualTo(1);

        bench.earning("2");

        assertThat(bench.programme.currentForDisplay().number()).isEqualTo(2);
        other.clock.advance(Duration.ofMillis(1001));
        assertThat(other.programme.currentForDisplay().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_of_a_second_share_one_look_at_the_rules(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.programme.currentForDisplay();

        bench.jdbc.update("DELETE FROM LOY_RULE_VERSION");

        assertThat(bench.programme.currentForDisplay().number()).isEqualTo(1);
        bench.clock.advance(Duration.ofMillis(1001));
        assertThat(bench.programme.currentForDisplay().number()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_shows_the_last_rules_while_the_table_is_away(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        assertThat(bench.programme.currentForDisplay().number()).isEqualTo(1);

        bench.jdbc.execute("ALTER TABLE LOY_RULE_VERSION RENAME TO LOY_AWAY");
        bench.clock.advance(Duration.ofSeconds(2));

        assertThat(bench.programme.currentForDisplay().number()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void rules_are_published_with_the_form_that_was_saved_or_not_at_all(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");

        assertThatThrownBy(() -> bench.transactions.inNew(() -> {
                    bench.programme.publish(rules("2"), "anna");
                    throw new IllegalStateException("the form could not be saved");
                }))
                .hasMessage("the form could not be saved");

        assertThat(bench.programme.current().rules()).isEqualTo(rules("1"));
    }

    private static long eventuallyShown(LoyaltyBench bench, long version) {
        long shown = -1;
        for (int look = 0; look < 100 && shown != version; look++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            shown = bench.programme.currentForDisplay().number();
        }
        return shown;
    }

    private static long at(LoyaltyBench bench, Instant moment) {
        return bench.programme.at(moment).number();
    }
}
