package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderModel.Move;
import io.fedelta.loyalty.earning.OrderModel.Rules;
import io.fedelta.loyalty.earning.OrderModel.Unit;
import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RefundRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Orders to which anything happens in any order: paid in parts, refunded by amount and by line, lowered, cancelled,
 * submitted again, their sessions done and undone, between edits of the rules and points by hand. After every step the
 * account holds what {@link OrderModel} says. A failure names its seed; {@code -Dloyalty.seed=<it>} plays it again, and
 * {@code -Dloyalty.seeds=1000} plays more.
 */
class RandomOrdersIntegrationTests {

    private static final int SEEDS = Integer.getInteger("loyalty.seeds", 12);
    private static final long SEED = Long.getLong("loyalty.seed", System.nanoTime());
    private static final int STEPS = 40;
    private static final int ORDERS = 4;
    private static final int BONUS_PER_ORDER = 20;
    private static final int BONUS_PER_MEMBER = 30;
    private static final int CHALLENGE = 40;
    private static final int CHALLENGE_ORDERS = 3;

    private LoyaltyBench bench;
    private Random random;
    private Rules rules;
    private long member;
    private long byHand;
    private final List<OrderModel> orders = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void an_account_holds_what_the_model_says_whatever_happened_to_its_orders(TestDatabase database) {
        bench = RewardBench.on(database).withLadder().loyalty;
        BonusBench.on(bench);
        for (long seed = SEED; seed < SEED + SEEDS; seed++) {
            member++;
            play(seed);
        }
        assertThat(new LoyaltyVerification(bench.dataSource, List::of, List.of(), bench.clock).run())
                .as("seeds from %d, of account 1 on", SEED)
                .isEmpty();
    }

    private void play(long seed) {
        random = new Random(seed);
        byHand = 0;
        orders.clear();
        changeRules();
        for (int order = 0; order < ORDERS; order++) {
            orders.add(new OrderModel(
                    1 + random.nextInt(3), 1 + random.nextInt(20_000), 1 + random.nextInt(9_000), random.nextInt(900)));
        }
        for (int step = 0; step < STEPS; step++) {
            bench.clock.advance(Duration.ofMinutes(1));
            String what = step(random.nextInt(ORDERS));
            Account account = bench.ledger.account(member);
            assertThat(account.lifetime().value() - account.shortfall().value())
                    .as("seed %d, step %d: %s", seed, step, what)
                    .isEqualTo(expected());
        }
    }

    private long expected() {
        long counted = orders.stream().filter(OrderModel::counts).count();
        long inCampaign = orders.stream()
                .filter(order -> order.counts() && order.campaign)
                .count();
        return byHand
                + orders.stream().mapToLong(OrderModel::points).sum()
                + inCampaign * BONUS_PER_ORDER
                + (inCampaign > 0 ? BONUS_PER_MEMBER : 0)
                + (counted >= CHALLENGE_ORDERS ? CHALLENGE : 0);
    }

    private String step(int number) {
        OrderModel order = orders.get(number);
        int kind = random.nextInt(12);
        if (kind == 0) {
            changeRules();
            return "rules";
        }
        if (kind == 1) {
            long points = 1 + random.nextInt(300);
            long signed = random.nextBoolean() ? points : -points;
            bench.adjust(member, signed);
            byHand += signed;
            return "by hand " + signed;
        }
        String what = order.submitted ? happen(order, number, kind) : submit(order);
        report(order, number);
        order.look(rules);
        return "order " + number + " " + what;
    }

    private String submit(OrderModel order) {
        order.submit(rules, bench.clock.instant());
        return "submitted";
    }

    private String happen(OrderModel order, int number, int kind) {
        switch (kind) {
            case 2 -> order.withdraw();
            case 3, 4 -> refund(order, 0, 0);
            case 5 -> refund(order, 1, 1 + random.nextInt(order.quantity));
            case 6 -> refund(order, 2, 1);
            case 7 -> lower(order);
            case 8 -> {}
            case 9 -> changeSession(order, number);
            default -> pay(order);
        }
        return "event " + kind;
    }

    private void pay(OrderModel order) {
        long open = Math.max(1, order.total() - order.net());
        long paid = random.nextInt(3) == 0 ? 1 + random.nextInt((int) open) : open;
        order.moves.add(new Move(bench.clock.instant(), paid, 0, 0, 0));
    }

    private void refund(OrderModel order, int line, int units) {
        if (order.net() > 0) {
            long all = order.net();
            long back = random.nextInt(3) == 0 ? all : 1 + random.nextInt((int) all);
            order.moves.add(new Move(bench.clock.instant(), 0, back, line, units));
        }
    }

    private void lower(OrderModel order) {
        if (order.decided && !order.lost) {
            order.price[1] = 1 + random.nextInt((int) order.price[1]);
        }
    }

    private void changeSession(OrderModel order, int number) {
        int unit = random.nextInt(order.quantity);
        switch (order.units[unit]) {
            case PLANNED -> {
                if (random.nextInt(4) == 0) {
                    act(number, unit, SessionAction.CANCEL);
                    order.notDone(unit, Unit.CANCELLED);
                } else {
                    act(number, unit, SessionAction.MARK_DONE);
                    order.done(unit, rules);
                }
            }
            case DONE -> {
                act(number, unit, SessionAction.UNDO);
                order.notDone(unit, Unit.PLANNED);
            }
            case CANCELLED -> {
                act(number, unit, SessionAction.RESTORE);
                order.notDone(unit, Unit.PLANNED);
            }
            case LOST -> act(number, unit, SessionAction.RESTORE);
        }
    }

    private void act(int number, int unit, SessionAction action) {
        String session = id(number) + "-1-" + (unit + 1) + "-" + (orders.get(number).submissions - 1);
        bench.sessions.change(session, action, Studio.ANNA);
    }

    /** What the host holds of the order, and what the worker makes of it. */
    private void report(OrderModel order, int number) {
        OrderFixture facts = order(id(number))
                .of(member)
                .line("Portrait", order.quantity, cents(order.price[0]), Studio.PORTRAIT)
                .line("Album", 1, cents(order.price[1]), Goods.UNKNOWN)
                .shipping(cents(order.shipping))
                .state(order.submitted ? OrderState.SUBMITTED : OrderState.CANCELLED)
                .submitted(order.submittedAt);
        List<RefundLine> lines = new ArrayList<>();
        long refund = id(number) * 1_000;
        for (Move move : order.moves) {
            if (move.in() > 0) {
                facts.captured(cents(move.in()), move.at());
                continue;
            }
            facts.refunded(cents(move.back()), move.at());
            refund++;
            if (move.line() > 0) {
                lines.add(new RefundLine(refund, move.line(), move.units()));
            }
        }
        record(number, lines);
        bench.place(facts.facts());
    }

    private void record(int number, List<RefundLine> lines) {
        bench.transactions.inNew(() -> {
            int known = bench.refundLines.of(id(number)).size();
            if (known < lines.size()) {
                bench.refundLines.record(id(number), lines.subList(known, lines.size()));
            }
            return known;
        });
    }

    private long id(int number) {
        return member * 10 + number;
    }

    private void changeRules() {
        rules = new Rules(
                random.nextInt(8) > 0,
                random.nextInt(4) > 0,
                new int[] {10, 500, 1_000, 3_333}[random.nextInt(4)],
                random.nextInt(4) > 0,
                random.nextBoolean() ? 50 : 75);
        bench.programme.publish(published(), "merchant");
    }

    private ProgrammeRules published() {
        SessionType portrait = new SessionType(1, "Portrait", rules.sessionPoints(), true, Set.of(11L), Set.of());
        return new ProgrammeRules(
                        rules.on(),
                        rules.paymentPoints(),
                        new Ratio(BigDecimal.valueOf(rules.permille(), 3)),
                        EarningBase.DEFAULT,
                        false,
                        false)
                .withSessions(new SessionRules(rules.sessions(), List.of(portrait)))
                .withCampaigns(List.of(
                        campaign(1, Kind.MULTIPLIER, 2, new Scope(Set.of(11L), Set.of(), Set.of())),
                        campaign(2, Kind.BONUS_PER_ORDER, BONUS_PER_ORDER, Scope.EVERYTHING),
                        campaign(3, Kind.BONUS_PER_MEMBER, BONUS_PER_MEMBER, Scope.EVERYTHING)))
                .withChallenges(List.of(
                        new Challenge(1, "Three", true, CHALLENGE_ORDERS, Challenge.Period.LIFETIME, CHALLENGE)))
                .withRefunds(new RefundRules(random.nextBoolean()));
    }

    private static Campaign campaign(long id, Kind kind, long figure, Scope scope) {
        return new Campaign(
                id,
                "Campaign " + id,
                true,
                Instant.EPOCH,
                Instant.parse("2100-01-01T00:00:00Z"),
                scope,
                Set.of(),
                new Campaign.Effect(kind, BigDecimal.valueOf(figure)));
    }

    private static String cents(long amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }
}
