package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.GrantDao;
import io.fedelta.loyalty.reward.dao.RewardVersionDao;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ladder and the grants as the database has them now; nothing is cached. */
public class JdbcRewards implements Rewards {

    private final RewardVersionDao versions;
    private final GrantDao grants;
    private final RewardCodes codes;
    private final Granting granting;
    private final LoyaltyTransactions transactions;

    public JdbcRewards(
            RewardVersionDao versions,
            GrantDao grants,
            RewardCodes codes,
            Granting granting,
            LoyaltyTransactions transactions) {
        this.versions = versions;
        this.grants = grants;
        this.codes = codes;
        this.granting = granting;
        this.transactions = transactions;
    }

    @Override
    public List<RewardVersion> ladder() {
        return versions.newest().stream().filter(RewardVersion::active).toList();
    }

    @Override
    public List<RewardVersion> all() {
        return versions.newest();
    }

    @Override
    public Optional<RewardVersion> next(long accountId) {
        return versions.notHeld(accountId).stream().findFirst();
    }

    @Override
    public List<Grant> grants(long accountId) {
        return grants.ofAccount(accountId);
    }

    @Override
    public List<Grant> unlockedBy(long accountId, long entryNo) {
        return grants.unlockedBy(accountId, entryNo);
    }

    @Override
    public Map<String, String> codes(List<Grant> shown) {
        Map<Long, String> texts =
                codes.texts(shown.stream().map(Grant::offerCodeId).toList());
        return shown.stream()
                .filter(grant -> texts.containsKey(grant.offerCodeId()))
                .collect(Collectors.toMap(Grant::grantId, grant -> texts.get(grant.offerCodeId())));
    }

    @Override
    public Grant grant(long accountId, long rewardId, ManualNote note) {
        Objects.requireNonNull(note, "note");
        return transactions.inNew(() -> grants.find(accountId, rewardId)
                .orElseGet(() -> granting.giveByHand(accountId, active(rewardId), note)));
    }

    private RewardVersion active(long rewardId) {
        return versions.newest(rewardId)
                .filter(RewardVersion::active)
                .orElseThrow(() -> new IllegalArgumentException("There is no active reward " + rewardId));
    }

    @Override
    public RewardVersion publish(long rewardId) {
        RewardVersion definition = versions.lockDefinition(rewardId)
                .orElseThrow(() -> new IllegalArgumentException("There is no reward " + rewardId));
        return versions.newest(rewardId).filter(definition::saysTheSameAs).orElseGet(() -> append(definition));
    }

    private RewardVersion append(RewardVersion definition) {
        int last = versions.newest(definition.rewardId())
                .map(RewardVersion::version)
                .orElse(0);
        RewardVersion edition = definition.numbered(last + 1);
        versions.append(edition);
        return edition;
    }
}
