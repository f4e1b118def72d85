package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.List;

/** The rewards and tiers that audiences and announcements can be about. */
public class AudienceChoices {

    private final Rewards rewards;
    private final Programme programme;

    public AudienceChoices(Rewards rewards, Programme programme) {
        this.rewards = rewards;
        this.programme = programme;
    }

    List<ChoiceView> rewards() {
        return rewards.ladder().stream()
                .map(reward -> new ChoiceView(reward.rewardId(), reward.name()))
                .toList();
    }

    /** None while the programme has none. */
    List<ChoiceView> tiers() {
        return programme.current().rules().tiers().tiers().stream()
                .map(tier -> new ChoiceView(tier.id(), tier.name()))
                .toList();
    }

    /** Of the reward or tier that an audience names; empty text if it names none, or it is gone. */
    String nameOf(Audience audience) {
        List<ChoiceView> named = switch (audience.kind()) {
            case NEAR_REWARD -> rewards();
            case TIER -> tiers();
            case EVERYBODY, TOP, SLEEPING, BIRTHDAY_MONTH, RANKING -> List.of();
        };
        return named.stream()
                .filter(choice -> choice.getId() == audience.reference())
                .map(ChoiceView::getName)
                .findFirst()
                .orElse("");
    }
}
