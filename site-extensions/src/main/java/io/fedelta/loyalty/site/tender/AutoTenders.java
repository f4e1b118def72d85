package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.site.Trouble;
import io.fedelta.loyalty.spending.PointsPayment;
import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * Brings a cart up to date before it is shown: what cannot pay any more goes, and where the merchant wants it the best
 * voucher, cashback and points come by themselves. What the customer takes off stays off. A page is shown whatever
 * happens here.
 */
public class AutoTenders {

    private final Carts carts;
    private final Vouchers vouchers;
    private final Trouble trouble = new Trouble();

    public AutoTenders(Carts carts, Vouchers vouchers) {
        this.carts = carts;
        this.vouchers = vouchers;
    }

    /** For the cart of this request. */
    public void apply() {
        trouble.notedIn(() -> {
            carts.current().ifPresent(this::apply);
            return Optional.empty();
        });
    }

    /**
     * Before an order is placed: what the customer was shown must still be able to pay, by the rules as they are.
     *
     * @return whether the cart had to be changed, so that it is to be shown again
     */
    public boolean hasChanged() {
        return trouble.notedIn(() -> carts.current().flatMap(this::refreshed)).isPresent();
    }

    private Optional<Order> refreshed(Order cart) {
        List<PlannedTender> planned = carts.planned(cart);
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        return carts.meansOfPlans(cart)
                .map(means -> Plans.fresh(planned, means, carts.member(), carts.money(cart)))
                .filter(fresh -> !Plans.same(planned, fresh))
                .map(fresh -> carts.plan(cart, fresh));
    }

    private void apply(Order cart) {
        Optional<Long> member = carts.member();
        if (member.isEmpty() && carts.planned(cart).isEmpty()) {
            return;
        }
        carts.means(cart).ifPresent(means -> {
            Order priced = member.isPresent() && means.rules().appliesByItself() ? withVoucher(cart, means) : cart;
            replan(priced, means, member);
        });
    }

    private Order withVoucher(Order cart, Means means) {
        CartMemory memory = CartMemory.of(cart);
        Optional<OfferCode> own = memory.voucher().flatMap(code -> Vouchers.on(cart, code));
        boolean takenOff = memory.voucher().isPresent() && own.isEmpty();
        boolean chosen = own.isEmpty() && !cart.getAddedOfferCodes().isEmpty();
        if (takenOff || chosen) {
            return cart;
        }
        BigDecimal goods = withoutVoucher(cart, own);
        String current = own.map(OfferCode::getOfferCode).orElse("");
        return means.usableVouchers(carts.money(cart).currency()).stream()
                .min(Voucher.bestFor(goods))
                .filter(best -> !best.code().equals(current))
                .filter(best -> best.discount(goods).compareTo(effect(cart, own)) > 0)
                .map(best -> exchanged(cart, own, best))
                .orElse(cart);
    }

    /** What a voucher may be taken off: gift cards keep their price. */
    private BigDecimal withoutVoucher(Order cart, Optional<OfferCode> own) {
        return carts.money(cart).payable().add(effect(cart, own));
    }

    private static BigDecimal effect(Order cart, Optional<OfferCode> own) {
        return own.map(code -> Vouchers.effect(cart, code)).orElse(BigDecimal.ZERO);
    }

    private Order exchanged(Order cart, Optional<OfferCode> own, Voucher best) {
        CartMemory.of(cart).voucher(best.code());
        Order without = own.map(code -> vouchers.remove(cart, code)).orElse(cart);
        return Carts.shown(vouchers.add(without, best.code()).orElse(without));
    }

    private void replan(Order cart, Means means, Optional<Long> member) {
        CartMoney money = carts.money(cart);
        List<PlannedTender> planned = carts.planned(cart);
        List<PlannedTender> wanted = Plans.fresh(planned, means, member, money);
        if (member.isPresent()) {
            wanted = withCashback(cart, wanted, means, money);
            wanted = withPoints(cart, wanted, means, money, member.get());
        }
        if (!Plans.same(planned, wanted)) {
            carts.plan(cart, wanted);
        }
    }

    private static List<PlannedTender> withCashback(
            Order cart, List<PlannedTender> wanted, Means means, CartMoney money) {
        boolean comes = means.rules().appliesByItself()
                && means.cashback().signum() > 0
                && isNew(cart, wanted, TenderKind.CASHBACK, money);
        if (!comes) {
            return wanted;
        }
        CartMemory.of(cart).add(TenderKind.CASHBACK.name());
        String purse = means.wallet().map(Wallet::purseId).orElseThrow();
        return Plans.with(wanted, Plans.cashback(purse, means.cashback()), means.planned());
    }

    private static List<PlannedTender> withPoints(
            Order cart, List<PlannedTender> wanted, Means means, CartMoney money, long account) {
        PointsPayment payment = Plans.points(means, means.points(money.currency()), money);
        boolean comes = means.rules().pointsApplyByThemselves()
                && !payment.isNone()
                && isNew(cart, wanted, TenderKind.POINTS, money);
        if (!comes) {
            return wanted;
        }
        CartMemory.of(cart).add(TenderKind.POINTS.name());
        return Plans.with(wanted, Plans.points(account, payment), means.planned());
    }

    /** Neither on the cart nor taken off it, and there is something to pay. */
    private static boolean isNew(Order cart, List<PlannedTender> wanted, TenderKind kind, CartMoney money) {
        return money.payable().signum() > 0
                && Plans.find(wanted, kind).isEmpty()
                && !CartMemory.of(cart).knows(kind.name());
    }
}
