package io.fedelta.loyalty.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One part of an order's price: an item line after its discounts, or a charge of the whole order.
 *
 * @param sort what it is; decides whether it counts, by the settings of the rule version
 * @param reference the host's id of the order item; empty text for charges of the whole order
 * @param label the item's name as sold; empty text for charges, which pages name by their sort
 * @param amount in the order's currency, after item and order discounts
 * @param counted whether it is part of the earning base
 * @param multipliers what multiplies its points; several multiply each other
 */
public record BaseComponent(
        Sort sort,
        String reference,
        String label,
        int quantity,
        BigDecimal amount,
        boolean counted,
        List<AppliedMultiplier> multipliers) {

    public enum Sort {
        ITEM,
        GIFT_CARD_ITEM,
        TAX,
        SHIPPING,
        FEE
    }

    public BaseComponent {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(amount, "amount");
        // Texts written before there were multipliers have none.
        multipliers = multipliers == null ? List.of() : List.copyOf(multipliers);
    }

    public BaseComponent(Sort sort, String reference, String label, int quantity, BigDecimal amount, boolean counted) {
        this(sort, reference, label, quantity, amount, counted, List.of());
    }

    BigDecimal multipliedAmount() {
        return multipliers.stream().map(AppliedMultiplier::factor).reduce(amount, BigDecimal::multiply);
    }
}
