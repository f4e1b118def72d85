package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.admin.reckoning.UnearnedOrderView;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.reckoning.service.UnearnedOrders;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.session.SessionUnit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the Loyalty tab shows, in a number of queries that does not depend on how much there is. */
public class AccountViews {

    static final int PAGE_SIZE = 10;

    private final LoyaltyLedger ledger;
    private final Rewards rewards;
    private final Orders orders;
    private final AdminRights rights;
    private final Clock clock;
    private final TierViews tier;
    private final UnearnedOrders unearned;
    private final GuestClaims guestClaims;

    public AccountViews(
            LoyaltyLedger ledger,
            Rewards rewards,
            Orders orders,
            AdminRights rights,
            Clock clock,
            TierViews tier,
            UnearnedOrders unearned,
            GuestClaims guestClaims) {
        this.ledger = ledger;
        this.rewards = rewards;
        this.orders = orders;
        this.rights = rights;
        this.clock = clock;
        this.tier = tier;
        this.unearned = unearned;
        this.guestClaims = guestClaims;
    }

    /** For a customer without any entry too. */
    AccountView account(long customerId) {
        AdminFormat format = AdminFormat.ofRequest();
        return new AccountView(
                ledger.account(customerId),
                grants(customerId, format),
                history(customerId, 0),
                unearned.of(customerId).stream()
                        .map(order -> new UnearnedOrderView(order, format))
                        .toList(),
                tier.of(customerId, format),
                rights.mayAdjust(),
                rights.mayGrant(),
                format);
    }

    PageView<EntryView> history(long customerId, int page) {
        AdminFormat format = AdminFormat.ofRequest();
        Page<Entry> entries = ledger.history(customerId, page, PAGE_SIZE);
        List<Long> orderIds = entries.rows().stream()
                .flatMap(entry -> orderId(entry).stream())
                .distinct()
                .toList();
        Map<Long, String> numbers = orders.numbers(orderIds);
        Map<Long, Instant> claimed = guestClaims.claimedAt(orderIds);
        return PageView.of(
                entries,
                entry -> new EntryView(
                        entry, order(entry, numbers), orderId(entry).map(claimed::get), format),
                format);
    }

    private List<GrantView> grants(long customerId, AdminFormat format) {
        Instant now = clock.instant();
        List<Grant> grants = rewards.grants(customerId);
        Map<String, String> codes = rewards.codes(
                grants.stream().filter(grant -> grant.offerCode().isPresent()).toList());
        Map<String, Standing> cards = rewards.cards(grants);
        Map<Long, String> numbers = orders.numbers(
                grants.stream().flatMap(grant -> grant.orderId().stream()).toList());
        return grants.stream()
                .map(grant -> new GrantView(
                        grant,
                        codes.get(grant.grantId()),
                        cards.get(grant.grantId()),
                        grant.orderId().map(numbers::get).orElse(null),
                        now,
                        format))
                .toList();
    }

    /** The order itself, or that of the refund or the session. */
    static Optional<Long> orderId(Entry entry) {
        return switch (entry.source().type()) {
            case ORDER, REFUND -> entry.source().orderId();
            case SESSION -> SessionUnit.ofId(entry.source().id()).map(SessionUnit::orderId);
            default -> Optional.empty();
        };
    }

    private static OrderReference order(Entry entry, Map<Long, String> numbers) {
        return orderId(entry).map(id -> new OrderReference(id, numbers.get(id))).orElse(null);
    }
}
