package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.AudienceKind;
import io.fedelta.loyalty.ranking.MemberFilter;
import java.util.Optional;

/** An audience as an administrator or an address names it. */
public class AudienceForm {

    static final String[] FIELDS = {
        "kind", "figure", "tier", "reward", "points", "referred", "rewards", "sleeping", "name"
    };

    private static final int LONGEST_NAME = 100;

    private AudienceKind kind = AudienceKind.EVERYBODY;
    private String figure = "";
    private String tier = "";
    private String reward = "";
    private String points = "";
    private String referred = "";
    private String rewards = "";
    private String sleeping = "";
    private String name = "";

    /** Empty if it makes no sense. */
    Optional<Audience> audience() {
        Optional<Long> counted = kind.hasFigure() ? number(figure) : Optional.of(0L);
        return counted.filter(kind::allows).flatMap(this::counting);
    }

    private Optional<Audience> counting(long count) {
        return kind == AudienceKind.RANKING
                ? filter().map(Audience::of)
                : reference().map(reference -> new Audience(kind, count, reference));
    }

    /** What was left empty does not matter; what is no number makes no sense. */
    private Optional<MemberFilter> filter() {
        if (!points.isBlank() && number(points).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MemberFilter(
                number(points),
                answer(referred),
                RewardChoice.states(rewards),
                number(tier).filter(id -> id > 0),
                answer(sleeping),
                name.substring(0, Math.min(name.length(), LONGEST_NAME))));
    }

    private static Optional<Boolean> answer(String chosen) {
        return chosen.equals("yes") || chosen.equals("no") ? Optional.of(chosen.equals("yes")) : Optional.empty();
    }

    private Optional<Long> reference() {
        return switch (kind) {
            case NEAR_REWARD -> number(reward).filter(id -> id > 0);
            case TIER -> number(tier).filter(id -> id > 0);
            case EVERYBODY, TOP, SLEEPING, BIRTHDAY_MONTH, RANKING -> Optional.of(0L);
        };
    }

    private static Optional<Long> number(String typed) {
        String digits = typed.strip();
        return digits.matches("\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    public AudienceKind getKind() {
        return kind;
    }

    public void setKind(AudienceKind kind) {
        this.kind = kind;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getTier() {
        return tier;
    }

    public void setTier(String tier) {
        this.tier = tier;
    }

    public String getReward() {
        return reward;
    }

    public void setReward(String reward) {
        this.reward = reward;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }

    public String getReferred() {
        return referred;
    }

    public void setReferred(String referred) {
        this.referred = referred;
    }

    public String getRewards() {
        return rewards;
    }

    public void setRewards(String rewards) {
        this.rewards = rewards;
    }

    public String getSleeping() {
        return sleeping;
    }

    public void setSleeping(String sleeping) {
        this.sleeping = sleeping;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
