package io.fedelta.loyalty.site;

import io.fedelta.loyalty.site.earning.EarnPreviewView;
import io.fedelta.loyalty.site.earning.OrderEarningsView;
import io.fedelta.loyalty.site.earning.ProductPreviewView;
import io.fedelta.loyalty.site.programme.BannerView;

/**
 * Everything that our fragments show on a store's pages, as {@code ${loyalty}}. Each part is worked out when a fragment
 * asks for it, so a page without loyalty content costs nothing; a part is null if there is nothing to show.
 */
public final class LoyaltyPageModel {

    private final String assetVersion;
    private final SiteLinks links;
    private final Lazy<String> checkoutNotice;
    private final Lazy<EarnPreviewView> earnPreview;
    private final Lazy<OrderEarningsView> orderEarnings;
    private final Lazy<BannerView> banner;
    private final Lazy<ProductPreviewView> productPreview;
    private final Lazy<Boolean> askingBirthday;

    LoyaltyPageModel(
            String assetVersion,
            SiteLinks links,
            Lazy<String> checkoutNotice,
            Lazy<EarnPreviewView> earnPreview,
            Lazy<OrderEarningsView> orderEarnings,
            Lazy<BannerView> banner,
            Lazy<ProductPreviewView> productPreview,
            Lazy<Boolean> askingBirthday) {
        this.assetVersion = assetVersion;
        this.links = links;
        this.checkoutNotice = checkoutNotice;
        this.earnPreview = earnPreview;
        this.orderEarnings = orderEarnings;
        this.banner = banner;
        this.productPreview = productPreview;
        this.askingBirthday = askingBirthday;
    }

    /** Changes with the style sheet and the script, so that browsers fetch new ones at once. */
    public String getAssetVersion() {
        return assetVersion;
    }

    public SiteLinks getLinks() {
        return links;
    }

    /** Message key of what went wrong with a loyalty code at checkout; told once. */
    public String getCheckoutNotice() {
        return checkoutNotice.get();
    }

    public EarnPreviewView getEarnPreview() {
        return earnPreview.get();
    }

    public OrderEarningsView getOrderEarnings() {
        return orderEarnings.get();
    }

    public BannerView getBanner() {
        return banner.get();
    }

    public ProductPreviewView getProductPreview() {
        return productPreview.get();
    }

    /** Whether a birthday brings something, so that a registration form asks for it. */
    public boolean isAskingBirthday() {
        return askingBirthday.get();
    }
}
