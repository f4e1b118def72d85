package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.challenge.service.Challenges;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reckoning.service.UnearnedOrders;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.tier.StoreCurrency;
import io.fedelta.loyalty.tier.service.Tiers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what <em>My rewards</em> shows: the same few queries for ten entries or ten thousand. */
public class RewardsAccounts {

    private static final int PAGE_SIZE = 10;
    private static final int MOST_SESSIONS = 20;

    private final LoyaltyLedger ledger;
    private final Rewards rewards;
    private final Programme programme;
    private final Orders orders;
    private final Sessions sessions;
    private final Challenges challenges;
    private final Birthdays birthdays;
    private final Tiers tiers;
    private final StoreCurrency currency;
    private final UnearnedOrders unearned;
    private final GuestClaims guestClaims;

    public RewardsAccounts(
            LoyaltyLedger ledger,
            Rewards rewards,
            Programme programme,
            Orders orders,
            Sessions sessions,
            Challenges challenges,
            Birthdays birthdays,
            Tiers tiers,
            StoreCurrency currency,
            UnearnedOrders unearned,
            GuestClaims guestClaims) {
        this.ledger = ledger;
        this.rewards = rewards;
        this.programme = programme;
        this.orders = orders;
        this.sessions = sessions;
        this.challenges = challenges;
        this.birthdays = birthdays;
        this.tiers = tiers;
        this.currency = currency;
        this.unearned = unearned;
        this.guestClaims = guestClaims;
    }

    /** @param page of the history, 0 for the first; one past the end means the last */
    RewardsAccount read(long accountId, int page) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        List<Grant> grants = rewards.grants(accountId);
        Page<Entry> history = history(accountId, page);
        Set<Long> orderIds = orderIds(history.rows());
        return new RewardsAccount(
                ledger.account(accountId),
                rules,
                rewards.ladder(),
                rewards.next(accountId),
                grants,
                grants.isEmpty() ? Map.of() : rewards.codes(grants),
                history,
                explanations(accountId, history.rows()),
                orderIds.isEmpty() ? Map.of() : orders.numbers(orderIds),
                orderIds.isEmpty() ? Map.of() : guestClaims.claimedAt(orderIds),
                sessions.planned(accountId, MOST_SESSIONS),
                challenges.progress(accountId, rules),
                rules.asksBirthdays() ? birthdays.find(accountId) : Optional.empty(),
                tiers.status(accountId, rules).map(status -> new ReadTier(status, currency.code())),
                unearned.of(accountId));
    }

    private Page<Entry> history(long accountId, int page) {
        Page<Entry> history = ledger.history(accountId, page, PAGE_SIZE);
        boolean pastTheEnd = history.number() >= history.pages();
        return pastTheEnd ? ledger.history(accountId, history.pages() - 1, PAGE_SIZE) : history;
    }

    private Map<Long, Explanation> explanations(long accountId, List<Entry> newestFirst) {
        if (newestFirst.isEmpty()) {
            return Map.of();
        }
        long oldest = newestFirst.get(newestFirst.size() - 1).entryNo();
        return ledger.explanations(accountId, oldest, newestFirst.get(0).entryNo());
    }

    private static Set<Long> orderIds(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> EntryOrder.idOf(entry).stream())
                .collect(Collectors.toSet());
    }
}
