package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.reward.dao.RewardVersionRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The ladder and the grants as the database has them now; nothing is cached. */
public class JdbcRewards implements Rewards {

    private final RewardVersionRows versions;
    private final GrantRows grants;
    private final RewardCodes codes;
    private final Granting granting;
    private final Evaluations evaluations;
    private final LoyaltyTransactions transactions;

    public JdbcRewards(
            RewardVersionRows versions,
            GrantRows grants,
            RewardCodes codes,
            Granting granting,
            Evaluations evaluations,
            LoyaltyTransactions transactions) {
        this.versions = versions;
        this.grants = grants;
        this.codes = codes;
        this.granting = granting;
        this.evaluations = evaluations;
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
        return codes.texts(shown);
    }

    @Override
    public Map<String, Standing> cards(List<Grant> shown) {
        return codes.standings(shown);
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
                .filter(granting::isPossible)
                .orElseThrow(() -> new IllegalArgumentException("There is no active reward " + rewardId));
    }

    @Override
    public RewardVersion publish(long rewardId, boolean mailMembers) {
        RewardVersion definition = versions.lockDefinition(rewardId)
                .orElseThrow(() -> new IllegalArgumentException("There is no reward " + rewardId));
        Optional<RewardVersion> last = versions.newest(rewardId);
        return last.filter(definition::saysTheSameAs).orElseGet(() -> append(definition, last, mailMembers));
    }

    private RewardVersion append(RewardVersion definition, Optional<RewardVersion> last, boolean mailMembers) {
        RewardVersion edition =
                definition.numbered(last.map(RewardVersion::version).orElse(0) + 1);
        versions.append(edition);
        evaluations.published(last, edition, mailMembers);
        return edition;
    }
}
