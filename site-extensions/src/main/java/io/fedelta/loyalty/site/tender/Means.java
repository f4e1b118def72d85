package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.spending.SpendingTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a visitor can pay with, as it was at one moment; guests have cards only.
 *
 * @param cards the customer's own, in the order in which carts use them up
 * @param planned cards that are on the cart, by purse
 * @param vouchers all that the customer holds, used or not
 * @param moment when it was read
 */
record Means(
        SpendingRules rules,
        Optional<Account> account,
        boolean cardsAvailable,
        List<Card> cards,
        Map<String, Card> planned,
        Optional<Wallet> wallet,
        List<Voucher> vouchers,
        Instant moment) {

    BigDecimal cashback() {
        return wallet.map(Wallet::available).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }

    /** Points that can be spent now, if points pay in that currency at all. */
    long points(String currency) {
        return SpendingTerms.allow(rules, currency)
                ? Math.max(0, account.map(known -> known.free().value()).orElse(0L))
                : 0;
    }

    List<Voucher> usableVouchers(String currency) {
        return vouchers.stream()
                .filter(voucher -> voucher.isUsableAt(moment, currency))
                .toList();
    }
}
