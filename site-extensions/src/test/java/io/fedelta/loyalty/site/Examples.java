package io.fedelta.loyalty.site;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.site.early.EarlyBadgeView;
import io.fedelta.loyalty.site.earning.EarnPreviewView;
import io.fedelta.loyalty.site.earning.OrderEarningsView;
import io.fedelta.loyalty.site.earning.ProductPreviewView;
import io.fedelta.loyalty.site.programme.BannerView;
import io.fedelta.loyalty.site.tender.TenderPanelView;
import io.fedelta.loyalty.site.tender.TenderTotalsView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Members, rewards and entries that tests of pages speak of. */
public final class Examples {

    public static final long MARIA = 7;
    public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    public static final PageFormat FORMAT = new PageFormat(Locale.US, ZoneId.of("Europe/Rome"));
    public static final SiteLinks LINKS = new SiteLinks("/", "/login", "/register", "/account/orders/");
    public static final ProgrammeRules RULES =
            new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, false, true);

    public static final RewardVersion TEN_OFF = reward(1, "Ten off", "10", 100);
    public static final RewardVersion FIFTY_OFF = reward(2, "Fifty off", "50.00000", 500);
    public static final RewardVersion HUNDRED_OFF = reward(3, "A hundred off", "100", 1000);

    /** Id of the one product that Maria has early. */
    public static final long EARLY = 5;

    private static final Tier GOLD =
            new Tier(1, "Gold", BigDecimal.TEN, "star", "#c9a227", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);

    private Examples() {}

    /** What pages find as {@code ${loyalty}} while no slot has anything to show. */
    public static LoyaltyPageModel pageModel() {
        return pageModel(null, null, null);
    }

    public static LoyaltyPageModel pageModel(
            String checkoutNotice, EarnPreviewView earnPreview, OrderEarningsView orderEarnings) {
        return pageModel(checkoutNotice, earnPreview, orderEarnings, null, null);
    }

    public static LoyaltyPageModel pageModel(BannerView banner) {
        return pageModel(null, null, null, banner, null);
    }

    public static LoyaltyPageModel pageModel(ProductPreviewView productPreview) {
        return pageModel(null, null, null, null, productPreview);
    }

    private static LoyaltyPageModel pageModel(
            String checkoutNotice,
            EarnPreviewView earnPreview,
            OrderEarningsView orderEarnings,
            BannerView banner,
            ProductPreviewView productPreview) {
        return pageModel(checkoutNotice, null, earnPreview, orderEarnings, banner, productPreview);
    }

    public static LoyaltyPageModel pageModelWithBirthdayNotice(String key) {
        return pageModel(null, key, null, null, null, null);
    }

    public static LoyaltyPageModel pageModel(TenderPanelView tenders) {
        return pageOf(null, null, visitor(null, null, null, null, tenders, null));
    }

    public static LoyaltyPageModel pageModel(TenderTotalsView totals) {
        return pageOf(null, null, visitor(null, null, null, null, null, totals));
    }

    private static LoyaltyPageModel pageModel(
            String checkoutNotice,
            String birthdayNotice,
            EarnPreviewView earnPreview,
            OrderEarningsView orderEarnings,
            BannerView banner,
            ProductPreviewView productPreview) {
        return pageOf(
                checkoutNotice,
                birthdayNotice,
                visitor(earnPreview, orderEarnings, productPreview, banner, null, null));
    }

    private static LoyaltyPageModel pageOf(String checkoutNotice, String birthdayNotice, VisitorModel visitor) {
        return new LoyaltyPageModel(
                "c0ffee",
                LINKS,
                new UnreadNotices(new Lazy<>(() -> checkoutNotice), new Lazy<>(() -> birthdayNotice)),
                new Lazy<>(() -> true),
                visitor);
    }

    private static VisitorModel visitor(
            EarnPreviewView earnPreview,
            OrderEarningsView orderEarnings,
            ProductPreviewView productPreview,
            BannerView banner,
            TenderPanelView tenders,
            TenderTotalsView totals) {
        return new VisitorModel(
                new Lazy<>(() -> earnPreview),
                new Lazy<>(() -> orderEarnings),
                new Lazy<>(() -> productPreview),
                new Lazy<>(() -> banner),
                new Lazy<>(() -> tenders),
                new Lazy<>(() -> totals),
                product -> product == EARLY ? new EarlyBadgeView(GOLD) : null);
    }

    public static RewardVersion reward(long id, String name, String amount, long threshold) {
        return new RewardVersion(
                id,
                1,
                name,
                RewardType.PROMO_CODE,
                new BigDecimal(amount),
                "EUR",
                threshold,
                "",
                true,
                Optional.of(90),
                true);
    }

    public static Grant grant(RewardVersion reward, GrantState state, Instant grantedAt) {
        return new Grant(
                "grant-" + reward.rewardId(),
                MARIA,
                reward,
                state,
                900 + reward.rewardId(),
                grantedAt,
                reward.validityDays().map(days -> grantedAt.plus(Duration.ofDays(days))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Account account(long points) {
        return new Account(MARIA, Points.of(points), Points.of(points), 3);
    }

    public static Entry paid(long entryNo, long orderId, long points, long balance) {
        return entry(entryNo, EntryKind.PAYMENT, Source.order(orderId), points, balance, Optional.empty());
    }

    public static Entry byHand(long entryNo, EntryKind kind, long points, long balance, String reason) {
        return entry(
                entryNo,
                kind,
                Source.adminAction("request-" + entryNo),
                points,
                balance,
                Optional.of(new ManualNote(reason, "anna.admin")));
    }

    public static Entry entry(
            long entryNo, EntryKind kind, Source source, long points, long balance, Optional<ManualNote> note) {
        return new Entry(
                MARIA,
                entryNo,
                kind,
                source,
                0,
                Points.of(points),
                Points.of(balance),
                Points.of(balance),
                Optional.empty(),
                note,
                NOW.minus(Duration.ofDays(10 - entryNo)),
                NOW.minus(Duration.ofDays(10 - entryNo)));
    }

    /** For what happened a month before it was written. */
    public static Entry late(long entryNo, long points, long balance) {
        return new Entry(
                MARIA,
                entryNo,
                EntryKind.PAYMENT,
                Source.order(11),
                0,
                Points.of(points),
                Points.of(balance),
                Points.of(balance),
                Optional.empty(),
                Optional.empty(),
                NOW.minus(Duration.ofDays(30)),
                NOW);
    }

    public static <T> Page<T> onePage(List<T> rows) {
        return new Page<>(rows, 0, 10, rows.size());
    }

    public static PaymentExplanation explanation(String ratio, String tenders, BaseComponent... components) {
        return new PaymentExplanation("EUR", new BigDecimal(ratio), List.of(components), new BigDecimal(tenders));
    }

    public static BaseComponent item(String label, int quantity, String amount) {
        return new BaseComponent(BaseComponent.Sort.ITEM, "42", label, quantity, new BigDecimal(amount), true);
    }

    public static BaseComponent charge(BaseComponent.Sort sort, String amount, boolean counted) {
        return new BaseComponent(sort, "", "", 1, new BigDecimal(amount), counted);
    }
}
