package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.tender.TenderKind;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what somebody can pay with, beside the page: it waits a moment at most. */
public class MeansReader {

    private final Programme programme;
    private final LoyaltyLedger ledger;
    private final Cards cards;
    private final Cashback cashback;
    private final Rewards rewards;
    private final Aside aside;
    private final Clock clock;

    public MeansReader(
            Programme programme,
            LoyaltyLedger ledger,
            Cards cards,
            Cashback cashback,
            Rewards rewards,
            Aside aside,
            Clock clock) {
        this.programme = programme;
        this.ledger = ledger;
        this.cards = cards;
        this.cashback = cashback;
        this.rewards = rewards;
        this.aside = aside;
        this.clock = clock;
    }

    /**
     * @param member empty for a guest
     * @param planned purses of the cards on the cart
     * @return empty if it cannot be read now
     */
    Optional<Means> read(Optional<Long> member, String currency, Collection<String> planned) {
        return aside.read(() -> new Means(
                programme.currentForDisplay().rules().spending(),
                member.map(ledger::account),
                cards.areAvailable(),
                member.map(customer -> cards.usableBy(customer, currency)).orElse(List.of()),
                planned.isEmpty() ? Map.of() : cards.byPurse(planned),
                member.flatMap(customer -> cashback.wallet(customer, currency)),
                member.map(this::vouchers).orElse(List.of()),
                clock.instant()));
    }

    /**
     * Only what the planned tenders need to be looked at again; a checkout waits for it.
     *
     * @return empty if it cannot be read now
     */
    Optional<Means> readPlanned(Optional<Long> member, String currency, List<PlannedTender> planned) {
        List<String> purses = Plans.cards(planned);
        boolean points = Plans.find(planned, TenderKind.POINTS).isPresent();
        boolean money = Plans.find(planned, TenderKind.CASHBACK).isPresent();
        return aside.read(() -> new Means(
                programme.currentForDisplay().rules().spending(),
                member.filter(customer -> points).map(ledger::account),
                true,
                List.of(),
                purses.isEmpty() ? Map.of() : cards.byPurse(purses),
                member.filter(customer -> money).flatMap(customer -> cashback.wallet(customer, currency)),
                List.of(),
                clock.instant()));
    }

    private List<Voucher> vouchers(long customer) {
        List<Grant> grants = rewards.grants(customer).stream()
                .filter(grant -> grant.reward().type() == RewardType.PROMO_CODE)
                .toList();
        Map<String, String> codes = grants.isEmpty() ? Map.of() : rewards.codes(grants);
        return grants.stream()
                .filter(grant -> codes.containsKey(grant.grantId()))
                .map(grant -> new Voucher(grant, codes.get(grant.grantId())))
                .toList();
    }
}
