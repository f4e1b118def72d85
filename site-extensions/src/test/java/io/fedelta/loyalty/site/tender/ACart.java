package io.fedelta.loyalty.site.tender;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.host.tender.CartTenders;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** Maria's cart of 75 euros, with what she has in memory; plans pay one after the other, as those of the host do. */
final class ACart {

    static final long MARIA = Examples.MARIA;
    static final Instant NOW = Examples.NOW;

    final Order order = new OrderImpl();
    final FakeTenders tenders = new FakeTenders();
    final MeansReader reader = mock(MeansReader.class);
    final Visitors visitors = mock(Visitors.class);
    final Carts carts;

    SpendingRules rules = new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 100, true, false);
    long points = 160;
    long held;
    OrderLine line = new OrderLine(1, "Portrait", 1, new BigDecimal("75.00"), false);
    List<Card> cards = new ArrayList<>();
    Map<String, Card> known = new HashMap<>();
    Optional<Wallet> wallet = Optional.empty();
    List<Voucher> vouchers = new ArrayList<>();

    ACart() {
        OrderTranslation translation = mock(OrderTranslation.class);
        when(translation.factsOf(any())).thenAnswer(call -> OrderFacts.cart(MARIA, "EUR", List.of(line)));
        order.getOrderItems().add(new DiscreteOrderItemImpl());
        order.setCurrency(new BroadleafCurrencyImpl());
        when(visitors.current()).thenReturn(Optional.of(new Visitor(MARIA, true)));
        when(reader.read(any(), any(), any())).thenAnswer(call -> Optional.of(means()));
        when(reader.readPlanned(any(), any(), any())).thenAnswer(call -> Optional.of(means()));
        carts = new Carts(visitors, translation, tenders, reader);
        BroadleafRequestContext context = new BroadleafRequestContext();
        MockHttpServletRequest request = new MockHttpServletRequest();
        context.setRequest(request);
        context.setWebRequest(new ServletWebRequest(request));
        BroadleafRequestContext.setBroadleafRequestContext(context);
        Carts.shown(order);
    }

    Means means() {
        Optional<Account> account =
                Optional.of(new Account(MARIA, Points.of(160), Points.of(points), 1, Points.ZERO, Points.of(held)));
        return new Means(rules, account, true, cards, known, wallet, vouchers, NOW);
    }

    /** A card that belongs to nobody. */
    static Card card(String purseId, String balance, String expires) {
        BigDecimal amount = new BigDecimal(balance);
        return new Card(
                "card-" + purseId,
                new Purse(purseId, PurseKind.GIFT_CARD, "EUR", amount, BigDecimal.ZERO, 1),
                "WXYZ",
                CardOrigin.GIVEN,
                "given",
                CardState.ACTIVE,
                amount,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(expires).map(Instant::parse),
                NOW,
                Optional.empty());
    }

    ACart owning(Card card) {
        cards.add(card);
        return knowing(card);
    }

    ACart knowing(Card card) {
        known.put(card.purseId(), card);
        return this;
    }

    ACart cashback(String available) {
        wallet = Optional.of(new Wallet(
                MARIA, new Purse("wallet", PurseKind.CASHBACK, "EUR", new BigDecimal(available), BigDecimal.ZERO, 1)));
        return this;
    }

    /** What is planned, as {@code kind source amount}. */
    List<String> planned() {
        return tenders.planned.stream()
                .map(tender -> tender.kind() + " " + tender.sourceId() + " "
                        + tender.amount().setScale(2))
                .toList();
    }

    static final class FakeTenders implements CartTenders {

        List<PlannedTender> planned = List.of();
        int plans;

        @Override
        public List<PlannedTender> on(Order cart) {
            return planned;
        }

        @Override
        public Order plan(Order cart, List<PlannedTender> wanted) {
            plans++;
            BigDecimal left = new BigDecimal("75.00");
            List<PlannedTender> paying = new ArrayList<>();
            for (PlannedTender tender : wanted) {
                BigDecimal pays = left.min(tender.limit());
                left = left.subtract(pays);
                paying.add(new PlannedTender(
                        tender.kind(),
                        tender.sourceId(),
                        tender.limit(),
                        pays,
                        tender.points(),
                        tender.paidFor(),
                        tender.label()));
            }
            planned = paying;
            return cart;
        }

        @Override
        public Order remove(Order cart, TenderKind kind, String sourceId) {
            return plan(
                    cart,
                    planned.stream()
                            .filter(tender -> !tender.isOf(kind, sourceId))
                            .toList());
        }
    }
}
