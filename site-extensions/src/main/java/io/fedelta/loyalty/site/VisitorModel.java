package io.fedelta.loyalty.site;

import io.fedelta.loyalty.site.earning.EarnPreviewView;
import io.fedelta.loyalty.site.earning.OrderEarningsView;
import io.fedelta.loyalty.site.earning.ProductPreviewView;
import io.fedelta.loyalty.site.programme.BannerView;

/** What one page has to tell its visitor; a part is null if that is nothing. */
record VisitorModel(
        Lazy<EarnPreviewView> earnPreview,
        Lazy<OrderEarningsView> orderEarnings,
        Lazy<ProductPreviewView> productPreview,
        Lazy<BannerView> banner) {}
