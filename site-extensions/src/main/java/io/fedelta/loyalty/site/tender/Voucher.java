package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.reward.Grant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/** A promo code that the customer holds, with its text. */
record Voucher(Grant grant, String code) {

    /** What it takes off goods of that price, before other offers. */
    BigDecimal discount(BigDecimal goods) {
        return grant.reward().amount().min(goods);
    }

    boolean isUsableAt(Instant moment, String currency) {
        return switch (grant.state()) {
            case ISSUED ->
                !grant.isExpiredAt(moment) && grant.reward().currency().equals(currency);
            default -> false;
        };
    }

    /** The largest discount first, of equal ones the earliest end. */
    static Comparator<Voucher> bestFor(BigDecimal goods) {
        return Comparator.comparing((Voucher voucher) -> voucher.discount(goods))
                .reversed()
                .thenComparing(voucher -> voucher.grant().expiresAt().orElse(Instant.MAX))
                .thenComparing(voucher -> voucher.grant().grantId());
    }
}
