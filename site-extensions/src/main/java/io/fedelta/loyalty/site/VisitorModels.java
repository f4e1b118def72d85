package io.fedelta.loyalty.site;

import io.fedelta.loyalty.host.access.Viewers;
import io.fedelta.loyalty.site.early.EarlyBadgeView;
import io.fedelta.loyalty.site.earning.EarnPreviewView;
import io.fedelta.loyalty.site.earning.OrderEarnings;
import io.fedelta.loyalty.site.earning.OrderEarningsView;
import io.fedelta.loyalty.site.earning.ProductPreviewView;
import io.fedelta.loyalty.site.earning.ProductPreviews;
import io.fedelta.loyalty.site.earning.Promises;
import io.fedelta.loyalty.site.programme.BannerView;
import io.fedelta.loyalty.site.programme.Banners;
import io.fedelta.loyalty.site.tender.TenderPanels;
import io.fedelta.loyalty.site.tender.TenderTotalsView;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;

/** Asks those who know what the cart, the order or the products of a page bring its visitor. */
public class VisitorModels {

    private static final String ORDER = "order";
    private static final String PRODUCT = "product";

    private final Visitors visitors;
    private final Promises promises;
    private final OrderEarnings orderEarnings;
    private final ProductPreviews productPreviews;
    private final Banners banners;
    private final Viewers viewers;
    private final TenderPanels tenders;

    public VisitorModels(
            Visitors visitors,
            Promises promises,
            OrderEarnings orderEarnings,
            ProductPreviews productPreviews,
            Banners banners,
            Viewers viewers,
            TenderPanels tenders) {
        this.visitors = visitors;
        this.promises = promises;
        this.orderEarnings = orderEarnings;
        this.productPreviews = productPreviews;
        this.banners = banners;
        this.viewers = viewers;
        this.tenders = tenders;
    }

    /** @param page the store's own model, whose order or product is what the page is about */
    VisitorModel of(Map<String, Object> page) {
        Lazy<OrderEarningsView> earnings = new Lazy<>(() -> orderEarnings(page.get(ORDER)));
        return new VisitorModel(
                new Lazy<>(this::earnPreview),
                earnings,
                new Lazy<>(() -> productPreview(page.get(PRODUCT))),
                new Lazy<>(() -> banner(earnings)),
                new Lazy<>(() -> tenders.panel().orElse(null)),
                new Lazy<>(() -> tenderTotals(page.get(ORDER))),
                this::earlyBadge);
    }

    /** Above an order that was just placed, the banner counts what that order brought, as the page below it does. */
    private BannerView banner(Lazy<OrderEarningsView> earnings) {
        earnings.get();
        return banners.of(visitors.current()).orElse(null);
    }

    private TenderTotalsView tenderTotals(Object shown) {
        return tenders.totals(shown instanceof Order order ? order : null).orElse(null);
    }

    private EarlyBadgeView earlyBadge(long product) {
        return viewers.ofRequest().earlyFor(product).map(EarlyBadgeView::new).orElse(null);
    }

    private EarnPreviewView earnPreview() {
        return promises.of(CartState.getCart(), visitors.current()).orElse(null);
    }

    private OrderEarningsView orderEarnings(Object shown) {
        return shown instanceof Order order
                ? orderEarnings.of(order, visitors.current()).orElse(null)
                : null;
    }

    private ProductPreviewView productPreview(Object shown) {
        return shown instanceof Product product
                ? productPreviews.of(product, visitors.current()).orElse(null)
                : null;
    }
}
