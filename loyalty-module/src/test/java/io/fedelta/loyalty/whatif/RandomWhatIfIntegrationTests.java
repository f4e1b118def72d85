package io.fedelta.loyalty.whatif;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.ANNA;
import static io.fedelta.loyalty.testing.Studio.FAMILY;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.CashbackBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What a question answers is what the ledger holds in a shop where those rules were in force all the time: random
 * orders, part of them refunded, sessions, campaigns and cashback.
 */
class RandomWhatIfIntegrationTests {

    private static final int ORDERS = 60;
    private static final Instant NOON = START.plus(Duration.ofMinutes(1));

    static List<Arguments> seeds() {
        return List.of(
                Arguments.of(TestDatabase.HSQLDB, 11),
                Arguments.of(TestDatabase.HSQLDB, 12),
                Arguments.of(TestDatabase.HSQLDB, 13),
                Arguments.of(TestDatabase.POSTGRESQL, 14));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_question_answers_what_the_ledger_would_hold(TestDatabase database, long seed) {
        ProgrammeRules today = rules("1", "50", "1.5", "5");
        ProgrammeRules draft = rules("1.7", "80", "3", "8");
        Shop asking = new Shop(database, today);
        asking.history(seed);
        Shop other = new Shop(database, draft);
        other.history(seed);

        WhatIfResult result =
                asking.asking.ask(3, asking.asking.questions.today().withRules(draft));

        assertThat(asking.answered("POINTS_TODAY")).as("seed " + seed).isEqualTo(asking.held());
        assertThat(asking.answered("POINTS_DRAFT")).as("seed " + seed).isEqualTo(other.held());
        io.fedelta.loyalty.whatif.Effect cashback = result.effects().stream()
                .filter(effect -> effect.name().equals("CASHBACK-EUR"))
                .findFirst()
                .orElseThrow();
        assertThat(cashback.today()).as("seed " + seed).isEqualByComparingTo(asking.cashback());
        assertThat(cashback.draft()).as("seed " + seed).isEqualByComparingTo(other.cashback());
    }

    private static ProgrammeRules rules(String ratio, String portrait, String factor, String percent) {
        Campaign twice = campaign(1, Kind.MULTIPLIER, factor, new Scope(Set.of(11L), Set.of(), Set.of()));
        Campaign each = campaign(2, Kind.BONUS_PER_ORDER, "3", Scope.EVERYTHING);
        Campaign once = campaign(3, Kind.BONUS_PER_MEMBER, "25", Scope.EVERYTHING);
        return LoyaltyBench.rules(ratio)
                .withSessions(new SessionRules(
                        true,
                        List.of(
                                new SessionType(1, "Portrait", Long.parseLong(portrait), true, Set.of(11L), Set.of()),
                                new SessionType(2, "Family", 75, true, Set.of(), Set.of(20L)))))
                .withCampaigns(List.of(twice, each, once))
                .withCashback(new CashbackRules(true, new BigDecimal(percent), 14));
    }

    private static Campaign campaign(long id, Kind kind, String figure, Scope scope) {
        return new Campaign(
                id,
                "Campaign " + id,
                true,
                START.plus(Duration.ofDays(5)),
                START.plus(Duration.ofDays(15)),
                scope,
                Set.of(),
                new Effect(kind, new BigDecimal(figure)));
    }

    private static final class Shop {
        private final LoyaltyBench loyalty;
        private final WhatIfBench asking;

        Shop(TestDatabase database, ProgrammeRules rules) {
            BonusBench bonuses = BonusBench.on(database);
            CashbackBench.on(bonuses.loyalty);
            loyalty = bonuses.loyalty;
            loyalty.ruled(rules);
            asking = new WhatIfBench(bonuses);
        }

        /** The same for the same seed. */
        void history(long seed) {
            Random random = new Random(seed);
            for (long orderId = 1; orderId <= ORDERS; orderId++) {
                Instant at = NOON.plus(Duration.ofHours(8 * orderId));
                loyalty.clock.set(at);
                place(orderId, at, random);
            }
            loyalty.clock.advance(Duration.ofDays(1));
        }

        private void place(long orderId, Instant at, Random random) {
            OrderFixture order = order(orderId).of(1 + random.nextInt(9));
            order.line("Portrait", 1 + random.nextInt(2), price(random), PORTRAIT);
            if (random.nextBoolean()) {
                order.line("Family", 1, price(random), FAMILY);
            }
            if (random.nextInt(4) == 0) {
                order.discount("3.33");
            }
            if (random.nextInt(5) == 0) {
                order.loyaltyTenders("2.50");
            }
            if (random.nextInt(6) == 0) {
                loyalty.place(order.submitted(at).facts());
                return;
            }
            order.paidInFull(at);
            loyalty.place(order.facts());
            sessions(orderId, random);
            if (random.nextInt(4) == 0) {
                loyalty.place(order.refunded("7.77", at).facts());
            }
        }

        private void sessions(long orderId, Random random) {
            loyalty.jdbc
                    .queryForList(
                            "SELECT SESSION_ID FROM LOY_SESSION WHERE ORDER_ID = ? ORDER BY SESSION_ID",
                            String.class,
                            orderId)
                    .forEach(session -> {
                        if (random.nextBoolean()) {
                            loyalty.sessions.change(session, SessionAction.MARK_DONE, ANNA);
                        }
                    });
        }

        private static String price(Random random) {
            return BigDecimal.valueOf(1_000 + random.nextInt(20_000), 2).toPlainString();
        }

        Map<Long, Long> held() {
            return byAccount("SELECT ACCOUNT_ID, SUM(POINTS) AS POINTS FROM LOY_ENTRY GROUP BY ACCOUNT_ID");
        }

        Map<Long, Long> answered(String column) {
            return byAccount("SELECT ACCOUNT_ID, " + column + " AS POINTS FROM LOY_WHAT_IF_MEMBER");
        }

        private Map<Long, Long> byAccount(String sql) {
            Map<Long, Long> points = new TreeMap<>();
            RowCallbackHandler put = row -> points.put(row.getLong("ACCOUNT_ID"), row.getLong("POINTS"));
            loyalty.jdbc.query(sql, put);
            return points;
        }

        BigDecimal cashback() {
            return loyalty.jdbc.queryForObject(
                    "SELECT COALESCE(SUM(AMOUNT - TAKEN_BACK), 0) FROM LOY_CASHBACK", BigDecimal.class);
        }
    }
}
