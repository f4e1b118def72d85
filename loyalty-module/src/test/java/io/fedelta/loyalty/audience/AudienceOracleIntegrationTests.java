package io.fedelta.loyalty.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.RewardState;
import io.fedelta.loyalty.testing.AnnouncementBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Audiences against a list in memory that is gone through one by one. */
class AudienceOracleIntegrationTests {

    private static final int CUSTOMERS = 300;
    private static final long REWARD = 1;
    private static final long THRESHOLD = 100;
    private static final Topic TOPIC = new Topic("LAUNCH");

    private final List<Someone> people = new ArrayList<>();
    private AnnouncementBench bench;
    private Instant now;

    private enum Answer {
        NEVER_ASKED,
        YES,
        WITHDRAWN
    }

    private record Someone(
            long id,
            Optional<String> email,
            boolean registered,
            boolean deactivated,
            Answer answer,
            boolean unsubscribed,
            boolean told,
            Optional<Long> points,
            Instant lastMovement,
            Optional<Instant> lastOrder,
            boolean orderLost,
            boolean holdsReward,
            int birthMonth,
            long tier) {

        boolean sleeping() {
            return id % 2 == 0;
        }

        boolean referred() {
            return id % 5 == 0;
        }

        RewardState rewards() {
            return RewardState.ofCode((int) (id % 4));
        }

        int reason() {
            if (email.filter(address -> address.contains("@")).isEmpty()) {
                return 1;
            }
            return answer != Answer.YES ? 2 : unsubscribed ? 3 : told ? 4 : 0;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_audience_is_the_one_that_a_list_in_memory_gives(TestDatabase database) {
        fill(database, 20261122);

        Stream.of(
                        Audience.EVERYBODY,
                        new Audience(AudienceKind.NEAR_REWARD, 20, REWARD),
                        new Audience(AudienceKind.NEAR_REWARD, 500, REWARD),
                        new Audience(AudienceKind.NEAR_REWARD, 20, 99),
                        new Audience(AudienceKind.TOP, 1, 0),
                        new Audience(AudienceKind.TOP, 50, 0),
                        new Audience(AudienceKind.TOP, 100_000, 0),
                        new Audience(AudienceKind.SLEEPING, 3, 0),
                        new Audience(AudienceKind.SLEEPING, 12, 0),
                        new Audience(AudienceKind.BIRTHDAY_MONTH, 2, 0),
                        new Audience(AudienceKind.BIRTHDAY_MONTH, 12, 0),
                        new Audience(AudienceKind.TIER, 0, 2),
                        Audience.of(MemberFilter.EVERYBODY),
                        Audience.of(MemberFilter.EVERYBODY.withMinimumPoints(50).withTier(1)),
                        Audience.of(MemberFilter.EVERYBODY.withSleeping(true).withName("maria")),
                        Audience.of(MemberFilter.EVERYBODY
                                .withRewards(RewardState.WITH_USED)
                                .withReferred(true)))
                .forEach(this::check);
    }

    private void check(Audience audience) {
        Selection selection = bench.audiences.select(audience, now);
        List<Someone> expected = people.stream()
                .filter(one -> !one.deactivated && belongs(one, audience))
                .toList();
        Reach reach = bench.audiences.reach(Selection.read(selection.text()), TOPIC);
        assertThat(reach)
                .as("%s", audience)
                .isEqualTo(new Reach(
                        count(expected, 0),
                        count(expected, 1),
                        count(expected, 2),
                        count(expected, 3),
                        count(expected, 4)));
        assertThat(walked(selection))
                .as("%s", audience)
                .isEqualTo(expected.stream()
                        .filter(one -> one.reason() == 0)
                        .map(Someone::id)
                        .toList());
    }

    private static long count(List<Someone> people, int reason) {
        return people.stream().filter(one -> one.reason() == reason).count();
    }

    /** Page by page. */
    private List<Long> walked(Selection selection) {
        List<Long> ids = new ArrayList<>();
        List<Recipient> page = bench.audiences.recipients(selection, TOPIC, Long.MIN_VALUE, 7);
        while (!page.isEmpty()) {
            page.forEach(recipient -> ids.add(recipient.accountId()));
            page = bench.audiences.recipients(selection, TOPIC, ids.get(ids.size() - 1), 7);
        }
        return ids;
    }

    private boolean belongs(Someone one, Audience audience) {
        return switch (audience.kind()) {
            case EVERYBODY -> one.registered || one.points.isPresent();
            case NEAR_REWARD ->
                audience.reference() == REWARD
                        && !one.holdsReward
                        && one.points
                                .filter(points -> points < THRESHOLD && points >= THRESHOLD - audience.figure())
                                .isPresent();
            case TOP ->
                people.stream()
                        .filter(other -> other.points.orElse(0L) > 0)
                        .sorted(Comparator.<Someone>comparingLong(other -> other.points.orElseThrow())
                                .thenComparing(Someone::id)
                                .reversed())
                        .limit(audience.figure())
                        .anyMatch(one::equals);
            case SLEEPING -> one.points.isPresent() && isQuiet(one, audience.figure());
            case BIRTHDAY_MONTH -> one.birthMonth == audience.figure();
            case RANKING -> one.points.isPresent() && isShown(one, audience.filter());
            case TIER -> one.points.isPresent() && one.tier == audience.reference();
        };
    }

    private static boolean isShown(Someone one, MemberFilter filter) {
        return filter.minimumPoints().orElse(Long.MIN_VALUE) <= one.points.orElseThrow()
                && filter.tier().orElse(one.tier) == one.tier
                && filter.sleeping().orElse(one.sleeping()) == one.sleeping()
                && filter.referred().orElse(one.referred()) == one.referred()
                && (filter.rewards().isEmpty() || filter.rewards().contains(one.rewards()))
                && (filter.name().isEmpty() || one.id % 3 == 0);
    }

    private boolean isQuiet(Someone one, long months) {
        Instant since = now.atZone(AnnouncementBench.ROME).minusMonths(months).toInstant();
        boolean ordered = one.lastOrder.filter(paid -> !paid.isBefore(since)).isPresent() && !one.orderLost;
        return one.lastMovement.isBefore(since) && !ordered;
    }

    private void fill(TestDatabase database, long seed) {
        bench = AnnouncementBench.on(database);
        now = Moments.now(bench.shop.clock);
        bench.shop.define(REWARD, THRESHOLD, "10");
        Random random = new Random(seed);
        for (long id = 1; id <= CUSTOMERS; id++) {
            Someone one = someone(id, random);
            people.add(one);
            write(one);
        }
    }

    private Someone someone(long id, Random random) {
        Optional<Long> points = random.nextInt(5) == 0 ? Optional.empty() : Optional.of((long) random.nextInt(130) - 5);
        return new Someone(
                id,
                switch (random.nextInt(6)) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of("");
                    default -> Optional.of("m" + id + "@example.com");
                },
                random.nextInt(4) > 0,
                random.nextInt(12) == 0,
                Answer.values()[random.nextInt(3)],
                random.nextInt(5) == 0,
                random.nextInt(5) == 0,
                points,
                now.minusSeconds(86_400L * random.nextInt(500)),
                random.nextInt(2) == 0
                        ? Optional.empty()
                        : Optional.of(now.minusSeconds(86_400L * random.nextInt(500))),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(13),
                random.nextInt(3));
    }

    private void write(Someone one) {
        var jdbc = bench.shop.jdbc;
        bench.customer(one.id, "Maria", one.email.orElse(null), "en", one.registered);
        if (one.deactivated) {
            jdbc.update("UPDATE BLC_CUSTOMER SET DEACTIVATED = TRUE WHERE CUSTOMER_ID = ?", one.id);
        }
        if (one.answer != Answer.NEVER_ASKED) {
            bench.saying(one.id, true);
        }
        if (one.answer == Answer.WITHDRAWN) {
            bench.saying(one.id, false);
        }
        if (one.unsubscribed) {
            bench.subscriptions.refuse(one.id, Optional.of(MessageKind.ANNOUNCEMENT));
        }
        if (one.told) {
            jdbc.update("INSERT INTO LOY_ANNOUNCEMENT_RECIPIENT VALUES ('LAUNCH', ?, 'before')", one.id);
        }
        one.points.ifPresent(points ->
                jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT,
                    CHANGED_AT) VALUES (?, ?, 0, 1, ?, ?)""", one.id, points, Moments.column(one.lastMovement), Moments.column(one.lastMovement)));
        one.points.ifPresent(points -> rank(one, points));
        one.lastOrder.ifPresent(paid -> jdbc.update(
                "INSERT INTO LOY_PAID_ORDER (ORDER_ID, ACCOUNT_ID, PAID_AT, LOST) VALUES (?, ?, ?, ?)",
                one.id,
                one.id,
                Moments.column(paid),
                one.orderLost));
        if (one.holdsReward) {
            jdbc.update("""
                    INSERT INTO LOY_GRANT (GRANT_ID, ACCOUNT_ID, REWARD_ID, REWARD_VERSION_NO, CYCLE_NO, STATE, GRANTED_AT)
                    VALUES (?, ?, ?, 1, 0, 'USED', ?)""", "g" + one.id, one.id, REWARD, Moments.column(now));
        }
        if (one.birthMonth > 0) {
            jdbc.update("""
                    INSERT INTO LOY_MEMBER (ACCOUNT_ID, BIRTHDAY, BIRTHDAY_MONTH_DAY, BIRTHDAY_COUNTS_FROM,
                        BIRTHDAY_DONE_YEAR, BIRTHDAY_CHANGES, BIRTHDAY_SET_AT) VALUES (?, '1990', ?, 2026, 0, 0, ?)""", one.id, one.birthMonth * 100 + (one.id % 2 == 0 ? 1 : 29), Moments.column(now));
        }
        jdbc.update("""
                INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, TIER_ID, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO)
                VALUES (?, ?, FALSE, 0, 1, 1)""", one.id, one.tier);
    }

    private void rank(Someone one, long points) {
        bench.shop.jdbc.update(
                """
                INSERT INTO LOY_RANKING (ACCOUNT_ID, NAME, SORT_NAME, POINTS, TIER_ID, REFERRALS, REFERRED, REWARDS,
                    REWARDS_USED, REWARD_STATE, LAST_ACTIVITY, SLEEPING, OPENED_ON, LAST_ENTRY_NO, REVISION)
                VALUES (?, 'Maria', 'maria', ?, ?, 0, ?, 0, 0, ?, ?, ?, ?, 1, 1)""",
                one.id,
                points,
                one.tier,
                one.referred(),
                one.rewards().code(),
                Moments.column(one.lastMovement),
                one.sleeping(),
                Date.valueOf("2026-01-01"));
        if (one.id % 3 == 0) {
            bench.shop.jdbc.update("INSERT INTO LOY_RANKING_WORD (WORD, ACCOUNT_ID) VALUES ('mariana', ?)", one.id);
        }
    }
}
