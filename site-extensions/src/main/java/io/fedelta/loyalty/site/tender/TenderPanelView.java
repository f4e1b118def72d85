package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.spending.PointsPayment;
import io.fedelta.loyalty.spending.SpendingTerms;
import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a cart can be paid with besides the store's own ways, and what of it is on the cart. */
public final class TenderPanelView {

    private final Means means;
    private final CartMoney cart;
    private final List<PlannedTender> planned;
    private final List<VoucherView> vouchers;
    private final PageFormat format;

    TenderPanelView(
            Means means, CartMoney cart, List<PlannedTender> planned, List<VoucherView> vouchers, PageFormat format) {
        this.means = means;
        this.cart = cart;
        this.planned = planned;
        this.vouchers = vouchers;
        this.format = format;
    }

    public boolean isShown() {
        return isCardForm()
                || !planned.isEmpty()
                || !vouchers.isEmpty()
                || getCashback() != null
                || isPointsKnown()
                || isHeld();
    }

    /** Whether the code of a card can be typed. */
    public boolean isCardForm() {
        return means.cardsAvailable() && cart.payable().signum() > 0;
    }

    public List<TenderLineView> getApplied() {
        return planned.stream()
                .map(tender -> new TenderLineView(tender, points(tender), cart.currency(), format))
                .toList();
    }

    private long points(PlannedTender tender) {
        return TenderLineView.points(tender.points(), tender.limit(), tender.amount());
    }

    /** The customer's own cards that are not on the cart. */
    public List<CardView> getCards() {
        Set<String> used = planned.stream().map(PlannedTender::sourceId).collect(Collectors.toSet());
        return means.cards().stream()
                .filter(card -> !used.contains(card.purseId()))
                .filter(card -> cart.payable().signum() > 0)
                .map(card -> new CardView(card, format))
                .toList();
    }

    public List<VoucherView> getVouchers() {
        return vouchers;
    }

    public List<VoucherView> getAppliedVouchers() {
        return vouchers.stream().filter(VoucherView::isApplied).toList();
    }

    public List<VoucherView> getOpenVouchers() {
        return vouchers.stream().filter(voucher -> !voucher.isApplied()).toList();
    }

    /** What is available; null if nothing is, or nothing is left for it to pay. */
    public String getCashback() {
        return isOpen(TenderKind.CASHBACK) && means.cashback().signum() > 0
                ? format.money(means.cashback(), cart.currency())
                : null;
    }

    /** As much of the cashback as the cart can take. */
    public String getCashbackMost() {
        return format.money(means.cashback().min(open(TenderKind.CASHBACK)), cart.currency());
    }

    /** Whether the cart takes less of the cashback than there is. */
    public boolean isCashbackLimited() {
        return open(TenderKind.CASHBACK).compareTo(means.cashback()) < 0;
    }

    private boolean isOpen(TenderKind kind) {
        return open(kind).signum() > 0 && Plans.find(planned, kind).isEmpty();
    }

    private BigDecimal open(TenderKind kind) {
        return Plans.open(planned, kind, cart);
    }

    private boolean isHeld() {
        return getHeldCashback() != null || getHeldPoints() > 0;
    }

    private boolean isPointsKnown() {
        return getPoints() != null;
    }

    /** Cashback that an order in progress keeps from paying; null if none. */
    public String getHeldCashback() {
        return means.wallet()
                .map(wallet -> wallet.purse().held())
                .filter(held -> held.signum() > 0)
                .map(held -> format.money(held, cart.currency()))
                .orElse(null);
    }

    /** Points that one keeps; 0 if none. */
    public long getHeldPoints() {
        return means.account().map(account -> account.held().value()).orElse(0L);
    }

    /** What points can do for this cart; null if they cannot pay at all, are on it, or nothing is left for them. */
    public PointsView getPoints() {
        boolean open = SpendingTerms.allow(means.rules(), cart.currency())
                && means.account().isPresent()
                && isOpen(TenderKind.POINTS);
        return open ? new PointsView(means, cart.leaving(open(TenderKind.POINTS)), format) : null;
    }

    /** Whether vouchers and cashback come by themselves. */
    public boolean isByItself() {
        return means.rules().appliesByItself();
    }

    /** A gift card of the customer. */
    public static final class CardView {

        private final Card card;
        private final PageFormat format;

        CardView(Card card, PageFormat format) {
            this.card = card;
            this.format = format;
        }

        public String getSource() {
            return card.purseId();
        }

        public String getLastFour() {
            return card.lastFour();
        }

        public String getFree() {
            return format.money(card.free(), card.currency());
        }

        /** The last day; null if it never ends. */
        public String getUntil() {
            return card.expiresAt().map(format::lastDay).orElse(null);
        }
    }

    /** Points as money. */
    public static final class PointsView {

        private final Means means;
        private final CartMoney cart;
        private final PageFormat format;

        PointsView(Means means, CartMoney cart, PageFormat format) {
            this.means = means;
            this.cart = cart;
            this.format = format;
        }

        /** What can be spent now, below zero if points are owed. */
        public long getFree() {
            return means.account().map(account -> account.free().value()).orElse(0L);
        }

        public String getWorth() {
            return format.money(
                    SpendingTerms.of(means.rules()).conversion().worthOf(Math.max(0, getFree())), cart.currency());
        }

        public long getMinimum() {
            return means.rules().minimum();
        }

        /** As many as the rest of this cart can take. */
        public long getMost() {
            return most().points();
        }

        private PointsPayment most() {
            return Plans.points(means, means.points(cart.currency()), cart);
        }

        /** Why not all of them fit: what points may pay at most, or what is left to pay; null if all do. */
        public Term getLimit() {
            PointsPayment most = most();
            if (most.isNone() || most.points() >= getFree()) {
                return null;
            }
            boolean all = most.amount().compareTo(cart.payable()) == 0;
            return Term.of(
                    "loyalty.pay.points.limit." + (all ? "rest" : "share"),
                    most.points(),
                    format.money(most.amount(), cart.currency()));
        }

        /** Whether there are enough of them, but too little is left to pay. */
        public boolean isCrowdedOut() {
            return !isOpen() && getFree() >= getMinimum();
        }

        public boolean isOpen() {
            return getMost() > 0;
        }

        public boolean isOwing() {
            return getFree() < 0;
        }

        /** The rate: so many points … */
        public long getRatePoints() {
            return means.rules().points();
        }

        /** … are worth this much. */
        public String getRateWorth() {
            return format.money(means.rules().worth(), cart.currency());
        }
    }
}
