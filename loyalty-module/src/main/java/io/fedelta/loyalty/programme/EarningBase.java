package io.fedelta.loyalty.programme;

/** What of an order earns besides its ordinary items, and whether parts paid with loyalty money are taken off. */
public record EarningBase(
        boolean includeTax,
        boolean includeShipping,
        boolean includeFees,
        boolean includeGiftCardItems,
        boolean subtractLoyaltyTenders) {

    public static final EarningBase DEFAULT = new EarningBase(false, false, false, false, true);
}
