package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.whatif.Effect;
import io.fedelta.loyalty.whatif.LadderStep;
import io.fedelta.loyalty.whatif.MemberEffect;
import io.fedelta.loyalty.whatif.RuleSet;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.WhatIfResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What came of a question: points, rewards, money, and for whom most would change. */
public class ResultView {

    private final WhatIf asked;
    private final WhatIfResult result;
    private final Map<Long, CustomerFacts> names;
    private final AdminFormat format;
    private final Map<String, Effect> effects = new TreeMap<>();
    private final Map<Long, LadderStep> steps = new HashMap<>();

    ResultView(WhatIf asked, WhatIfResult result, Map<Long, CustomerFacts> names, AdminFormat format) {
        this.asked = asked;
        this.result = result;
        this.names = names;
        this.format = format;
        result.effects().forEach(effect -> effects.put(effect.name(), effect));
        Stream.of(asked.today(), asked.draft())
                .forEach(set -> set.ladder().forEach(step -> steps.put(step.rewardId(), step)));
    }

    public String getMembers() {
        return format.number(result.members());
    }

    public String getGaining() {
        return format.number(result.gaining());
    }

    public String getLosing() {
        return format.number(result.losing());
    }

    /** Orders, sessions and points; then each reward that is unlocked in the period. */
    public List<ComparedView> getFigures() {
        List<ComparedView> figures = new ArrayList<>();
        figures.add(compared(
                "points", "", BigDecimal.valueOf(result.pointsToday()), BigDecimal.valueOf(result.pointsDraft())));
        figures.add(compared("orders", "", effect(Effect.ORDERS)));
        figures.add(compared("sessions", "", effect(Effect.SESSIONS)));
        effects.values().stream()
                .filter(effect -> effect.name().startsWith(Effect.REWARD))
                .forEach(effect -> figures.add(
                        compared("reward", step(effect, Effect.REWARD).name(), effect)));
        return figures;
    }

    /** What the period would have cost, by currency: cashback, and rewards at their full value. */
    public List<ComparedView> getCosts() {
        Map<String, BigDecimal[]> rewards = new TreeMap<>();
        effects.values().stream()
                .filter(effect -> effect.name().startsWith(Effect.REWARD))
                .forEach(effect -> addCost(rewards, effect));
        List<ComparedView> costs = new ArrayList<>();
        rewards.forEach((currency, sums) -> costs.add(money("rewards", currency, sums[0], sums[1])));
        effects.values().stream()
                .filter(effect -> effect.name().startsWith(Effect.CASHBACK))
                .forEach(effect -> costs.add(money(
                        "cashback",
                        effect.name().substring(Effect.CASHBACK.length()),
                        effect.today(),
                        effect.draft())));
        spending().ifPresent(costs::add);
        return costs;
    }

    /** A reward's value may be another one by the draft. */
    private void addCost(Map<String, BigDecimal[]> costs, Effect effect) {
        long rewardId = step(effect, Effect.REWARD).rewardId();
        cost(asked.today(), rewardId).ifPresent(step -> add(costs, step, 0, effect.today()));
        cost(asked.draft(), rewardId).ifPresent(step -> add(costs, step, 1, effect.draft()));
    }

    private static Optional<LadderStep> cost(RuleSet set, long rewardId) {
        return set.ladder().stream()
                .filter(step -> step.rewardId() == rewardId && step.amount().signum() > 0)
                .findFirst();
    }

    private static void add(Map<String, BigDecimal[]> costs, LadderStep step, int side, BigDecimal times) {
        BigDecimal[] sums =
                costs.computeIfAbsent(step.currency(), currency -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        sums[side] = sums[side].add(step.amount().multiply(times));
    }

    /** What the points would be worth at checkout, if they can be spent by either set of rules. */
    private Optional<ComparedView> spending() {
        SpentPoints today = new SpentPoints(asked.today().rules().spending(), result.pointsToday());
        SpentPoints draft = new SpentPoints(asked.draft().rules().spending(), result.pointsDraft());
        return today.currency()
                .or(draft::currency)
                .map(currency -> money("spending", currency, today.worth(), draft.worth()));
    }

    /** Who would get a reward at the moment the draft is saved; they have the points already. */
    public List<ComparedView> getAtOnce() {
        return effects.values().stream()
                .filter(effect -> effect.name().startsWith(Effect.AT_ONCE))
                .filter(effect -> effect.draft().signum() > 0)
                .map(effect -> compared("atOnce", step(effect, Effect.AT_ONCE).name(), effect))
                .toList();
    }

    public List<GainView> getMost() {
        return result.most().stream()
                .map(effect -> new GainView(effect, name(effect), format))
                .toList();
    }

    private String name(MemberEffect effect) {
        return Optional.ofNullable(names.get(effect.accountId()))
                .map(CustomerFacts::fullName)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> "#" + effect.accountId());
    }

    private Effect effect(String name) {
        return effects.getOrDefault(name, new Effect(name, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private LadderStep step(Effect effect, String prefix) {
        return steps.get(Long.valueOf(effect.name().substring(prefix.length())));
    }

    private ComparedView compared(String key, String name, Effect effect) {
        return compared(key, name, effect.today(), effect.draft());
    }

    private ComparedView compared(String key, String name, BigDecimal today, BigDecimal draft) {
        return new ComparedView(
                "LoyaltyWhatIf_" + key, name, today, draft, figure -> format.number(figure.longValue()));
    }

    private ComparedView money(String key, String currency, BigDecimal today, BigDecimal draft) {
        return new ComparedView(
                "LoyaltyWhatIf_" + key, currency, today, draft, figure -> format.money(figure, currency));
    }
}
