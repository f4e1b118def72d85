package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.AudienceKind;
import java.util.Optional;

/** An audience as an administrator or an address names it. */
public class AudienceForm {

    static final String[] FIELDS = {"kind", "figure", "tier", "reward"};

    private AudienceKind kind = AudienceKind.EVERYBODY;
    private String figure = "";
    private String tier = "";
    private String reward = "";

    /** Empty if it makes no sense. */
    Optional<Audience> audience() {
        Optional<Long> counted = kind.hasFigure() ? number(figure) : Optional.of(0L);
        return counted.filter(kind::allows)
                .flatMap(count -> reference().map(reference -> new Audience(kind, count, reference)));
    }

    private Optional<Long> reference() {
        return switch (kind) {
            case NEAR_REWARD -> number(reward).filter(id -> id > 0);
            case TIER -> number(tier).filter(id -> id > 0);
            case EVERYBODY, TOP, SLEEPING, BIRTHDAY_MONTH -> Optional.of(0L);
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
}
