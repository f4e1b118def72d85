package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.rewards.GrantView;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an award has put on the account, and what that unlocked. */
public class BookedEarnings {

    private record Booked(Entry entry, List<Grant> unlocked, Map<String, String> codes, Map<String, Standing> cards) {}

    private final LoyaltyLedger ledger;
    private final Rewards rewards;
    private final Aside aside;
    private final Clock clock;

    public BookedEarnings(LoyaltyLedger ledger, Rewards rewards, Aside aside, Clock clock) {
        this.ledger = ledger;
        this.rewards = rewards;
        this.aside = aside;
        this.clock = clock;
    }

    /** Empty if the decision made no entry, or if it cannot be read now. */
    Optional<OrderEarningsView> of(Decision decision) {
        PageFormat format = PageFormat.ofRequest();
        return decision.entryNo()
                .flatMap(entryNo -> aside.read(() -> read(decision.accountId(), entryNo)))
                .map(booked -> view(booked, format));
    }

    private Booked read(long accountId, long entryNo) {
        Entry entry = ledger.entry(accountId, entryNo)
                .orElseThrow(() -> new IllegalStateException("Entry " + entryNo + " of a decision is missing"));
        List<Grant> unlocked = rewards.unlockedBy(accountId, entryNo);
        return new Booked(entry, unlocked, rewards.codes(unlocked), rewards.cards(unlocked));
    }

    private OrderEarningsView view(Booked booked, PageFormat format) {
        List<GrantView> unlocked = booked.unlocked().stream()
                .map(grant -> GrantView.of(grant, booked.codes(), booked.cards(), clock.instant(), format))
                .toList();
        Entry entry = booked.entry();
        return OrderEarningsView.booked(entry.points().value(), entry.balance().value(), unlocked);
    }
}
