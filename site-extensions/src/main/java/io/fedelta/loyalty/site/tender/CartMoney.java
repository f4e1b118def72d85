package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import java.math.BigDecimal;

/**
 * The price of a cart.
 *
 * @param payable the part that cards, cashback and points may pay: all but gift cards in it
 */
record CartMoney(String currency, BigDecimal total, BigDecimal payable) {

    /** The same cart if only so much of it is open. */
    CartMoney leaving(BigDecimal open) {
        return new CartMoney(currency, total, open);
    }

    static CartMoney of(OrderFacts cart) {
        BigDecimal cards = cart.lines().stream()
                .filter(OrderLine::giftCard)
                .map(OrderLine::price)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CartMoney(
                cart.currency(), cart.total(), cart.total().subtract(cards).max(BigDecimal.ZERO));
    }
}
