package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.site.PageFormat;
import java.math.BigDecimal;
import java.util.Optional;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.Order;

/** A code that the customer may use on this cart, or that is on it. */
public final class VoucherView {

    private final Voucher voucher;
    private final Optional<BigDecimal> effect;
    private final PageFormat format;

    VoucherView(Voucher voucher, Order cart, PageFormat format) {
        Optional<OfferCode> added = Vouchers.on(cart, voucher.code());
        this.voucher = voucher;
        this.effect = added.map(code -> Vouchers.effect(cart, code));
        this.format = format;
    }

    public String getGrant() {
        return voucher.grant().grantId();
    }

    public String getName() {
        return voucher.grant().reward().name();
    }

    public String getCode() {
        return voucher.code();
    }

    public String getWorth() {
        return money(voucher.grant().reward().amount());
    }

    public boolean isApplied() {
        return effect.isPresent();
    }

    /** What it takes off; null if another offer is better. */
    public String getEffect() {
        return effect.filter(amount -> amount.signum() > 0).map(this::money).orElse(null);
    }

    public String getUntil() {
        return voucher.grant().expiresAt().map(format::lastDay).orElse(null);
    }

    private String money(BigDecimal amount) {
        return format.money(amount, voucher.grant().reward().currency());
    }
}
