package io.fedelta.loyalty.site;

import io.fedelta.loyalty.site.early.EarlyBadgeView;
import io.fedelta.loyalty.site.earning.EarnPreviewView;
import io.fedelta.loyalty.site.earning.OrderEarningsView;
import io.fedelta.loyalty.site.earning.ProductPreviewView;
import io.fedelta.loyalty.site.programme.BannerView;
import io.fedelta.loyalty.site.tender.TenderPanelView;
import io.fedelta.loyalty.site.tender.TenderTotalsView;

/**
 * Everything that our fragments show on a store's pages, as {@code ${loyalty}}. Each part is worked out when a fragment
 * asks for it, so a page without loyalty content costs nothing; a part is null if there is nothing to show.
 */
public final class LoyaltyPageModel {

    private final String assetVersion;
    private final SiteLinks links;
    private final UnreadNotices notices;
    private final Lazy<Boolean> askingBirthday;
    private final VisitorModel visitor;

    LoyaltyPageModel(
            String assetVersion,
            SiteLinks links,
            UnreadNotices notices,
            Lazy<Boolean> askingBirthday,
            VisitorModel visitor) {
        this.assetVersion = assetVersion;
        this.links = links;
        this.notices = notices;
        this.askingBirthday = askingBirthday;
        this.visitor = visitor;
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
        return notices.checkout().get();
    }

    /** Message key of why the birthday in a registration was left out; told once. */
    public String getBirthdayNotice() {
        return notices.birthday().get();
    }

    public EarnPreviewView getEarnPreview() {
        return visitor.earnPreview().get();
    }

    public OrderEarningsView getOrderEarnings() {
        return visitor.orderEarnings().get();
    }

    public BannerView getBanner() {
        return visitor.banner().get();
    }

    /** How the cart can be paid with cards, vouchers, cashback and points. */
    public TenderPanelView getTenders() {
        return visitor.tenders().get();
    }

    /** What of these pays the page's order, or else the cart. */
    public TenderTotalsView getTenderTotals() {
        return visitor.tenderTotals().get();
    }

    public ProductPreviewView getProductPreview() {
        return visitor.productPreview().get();
    }

    /** For a product that the visitor has before everybody else; null for all others. */
    public EarlyBadgeView earlyBadge(long productId) {
        return visitor.earlyBadges().apply(productId);
    }

    /** Whether a birthday brings something, so that a registration form asks for it. */
    public boolean isAskingBirthday() {
        return askingBirthday.get();
    }
}
