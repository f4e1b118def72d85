package io.fedelta.loyalty.site;

import io.fedelta.loyalty.site.early.EarlyBadgeView;
import io.fedelta.loyalty.site.earning.EarnPreviewView;
import io.fedelta.loyalty.site.earning.OrderEarningsView;
import io.fedelta.loyalty.site.earning.ProductPreviewView;
import io.fedelta.loyalty.site.programme.BannerView;
import io.fedelta.loyalty.site.tender.TenderPanelView;
import io.fedelta.loyalty.site.tender.TenderTotalsView;
import java.util.function.LongFunction;

/**
 * What one page has to tell its visitor; a part is null if that is nothing.
 *
 * @param earlyBadges by product id
 */
record VisitorModel(
        Lazy<EarnPreviewView> earnPreview,
        Lazy<OrderEarningsView> orderEarnings,
        Lazy<ProductPreviewView> productPreview,
        Lazy<BannerView> banner,
        Lazy<TenderPanelView> tenders,
        Lazy<TenderTotalsView> tenderTotals,
        LongFunction<EarlyBadgeView> earlyBadges) {}
