package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Trouble;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.Order;

/** Builds what pages show of how a cart or an order is paid. */
public class TenderPanels {

    private final Carts carts;
    private final Trouble trouble = new Trouble();

    public TenderPanels(Carts carts) {
        this.carts = carts;
    }

    /** Of the visitor's cart; empty if it is empty, or if what could pay it cannot be read now. */
    public Optional<TenderPanelView> panel() {
        return trouble.notedIn(() -> carts.current().flatMap(this::panel));
    }

    private Optional<TenderPanelView> panel(Order cart) {
        PageFormat format = PageFormat.ofRequest();
        CartMoney money = carts.money(cart);
        return carts.means(cart)
                .map(means -> new TenderPanelView(
                        means, money, carts.planned(cart), vouchers(cart, means, money, format), format))
                .filter(TenderPanelView::isShown);
    }

    private static List<VoucherView> vouchers(Order cart, Means means, CartMoney money, PageFormat format) {
        Stream<Voucher> applied = means.vouchers().stream()
                .filter(voucher -> Vouchers.on(cart, voucher.code()).isPresent());
        Stream<Voucher> usable = means.usableVouchers(money.currency()).stream().sorted(Voucher.bestFor(money.total()));
        return Stream.concat(applied, usable)
                .distinct()
                .map(voucher -> new VoucherView(voucher, cart, format))
                .toList();
    }

    /**
     * Of an order or, if that is null, the visitor's cart; empty if nothing of ours pays a part of it. Reads nothing.
     */
    public Optional<TenderTotalsView> totals(Order order) {
        return trouble.notedIn(
                () -> Optional.ofNullable(order).or(carts::current).flatMap(this::totalsOf));
    }

    private Optional<TenderTotalsView> totalsOf(Order order) {
        List<PlannedTender> tenders = carts.planned(order).stream()
                .filter(tender -> tender.amount().signum() > 0)
                .toList();
        if (tenders.isEmpty()) {
            return Optional.empty();
        }
        CartMoney money = carts.money(order);
        PageFormat format = PageFormat.ofRequest();
        BigDecimal rest = tenders.stream()
                .map(PlannedTender::amount)
                .reduce(money.total(), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
        List<TenderLineView> lines = tenders.stream()
                .map(tender -> new TenderLineView(
                        tender,
                        TenderLineView.points(tender.points(), tender.limit(), tender.amount()),
                        money.currency(),
                        format))
                .toList();
        return Optional.of(new TenderTotalsView(
                lines,
                new TenderTotalsView.Rest(rest, format.money(rest, money.currency())),
                order.getSubmitDate() != null));
    }
}
