package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ranking.RankingFigures;
import io.fedelta.loyalty.ranking.RankingFigures.RewardUse;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which rewards members get most, and which nobody has ever used. */
public class MemberRewards {

    private static final int SHOWN = 5;

    private final RankingFigures figures;
    private final Rewards rewards;

    public MemberRewards(RankingFigures figures, Rewards rewards) {
        this.figures = figures;
        this.rewards = rewards;
    }

    List<RewardUseView> popular(AdminFormat format) {
        Map<Long, RewardVersion> known =
                rewards.all().stream().collect(Collectors.toMap(RewardVersion::rewardId, Function.identity()));
        return figures.rewards().stream()
                .filter(use -> use.unlocked() > 0 && known.containsKey(use.rewardId()))
                .limit(SHOWN)
                .map(use -> new RewardUseView(known.get(use.rewardId()), use, format))
                .toList();
    }

    /** Of those that can be unlocked now, the ones held most first. */
    List<RewardUseView> neverUsed(AdminFormat format) {
        Map<Long, RewardUse> uses =
                figures.rewards().stream().collect(Collectors.toMap(RewardUse::rewardId, Function.identity()));
        return rewards.ladder().stream()
                .map(reward ->
                        new Held(reward, uses.getOrDefault(reward.rewardId(), new RewardUse(reward.rewardId(), 0, 0))))
                .filter(held -> held.use().used() == 0)
                .sorted(Comparator.comparingLong((Held held) -> held.use().unlocked())
                        .reversed())
                .limit(SHOWN)
                .map(held -> new RewardUseView(held.reward(), held.use(), format))
                .toList();
    }

    private record Held(RewardVersion reward, RewardUse use) {}
}
