package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackState;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.cashback.service.CashbackAvailableMail;
import io.fedelta.loyalty.cashback.service.CashbackLoss;
import io.fedelta.loyalty.cashback.service.CashbackMaturing;
import io.fedelta.loyalty.cashback.service.CashbackReckoning;
import io.fedelta.loyalty.cashback.service.JdbcCashback;
import io.fedelta.loyalty.cashback.service.OrderCashbackEarning;
import io.fedelta.loyalty.cashback.service.PostedWalletAdjustments;
import io.fedelta.loyalty.cashback.service.WalletAdjustments;
import io.fedelta.loyalty.cashback.service.WalletValue;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.message.service.DeliverySignal;
import io.fedelta.loyalty.message.service.JdbcOutbox;
import io.fedelta.loyalty.message.service.SwitchedOutbox;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.service.JdbcPurses;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.Holds;
import io.fedelta.loyalty.tender.service.JdbcHolds;
import io.fedelta.loyalty.tender.service.PurseValue;
import io.fedelta.loyalty.tier.HeldTiers;
import io.fedelta.loyalty.tier.service.JdbcHeldTiers;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Cashback on top of a {@link LoyaltyBench}, in a shop in Rome with ratio 1: 5 % after 14 days. Two of them on one data
 * source are two nodes.
 */
public final class CashbackBench {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Set<String> UNATTENDED = Set.of("message-leaves-in-time", "hold-is-settled");

    public final LoyaltyBench loyalty;
    public final JdbcPurses purses;
    public final Cashback cashback;
    public final CashbackReckoning reckoning;
    public final CashbackMaturing maturing;
    public final WalletAdjustments adjustments;
    public final Holds holds;
    public final List<Notice> notices = new CopyOnWriteArrayList<>();

    private CashbackBench(LoyaltyBench loyalty) {
        this.loyalty = loyalty;
        purses = new JdbcPurses(loyalty.jdbc, List::of, loyalty.clock);
        cashback = new JdbcCashback(loyalty.jdbc, purses, List::of, loyalty.clock);
        HeldTiers held = new JdbcHeldTiers(loyalty.jdbc);
        reckoning = new CashbackReckoning(loyalty.programme, held, loyalty.clock);
        OrderCashbackEarning earning = new OrderCashbackEarning(
                loyalty.programme, reckoning, cashback, new CashbackLoss(loyalty.jdbc, purses, loyalty.clock));
        loyalty.paidOrderListeners.add(earning);
        loyalty.refundListeners.add(earning);
        maturing = new CashbackMaturing(
                loyalty.jdbc,
                purses,
                new SwitchedOutbox(
                        new JdbcOutbox(
                                new MessageRows(loyalty.jdbc, loyalty.clock), new DeliverySignal(), loyalty.clock),
                        loyalty.programme),
                notices::add,
                loyalty.transactions,
                loyalty.clock,
                ROME);
        adjustments = new PostedWalletAdjustments(loyalty.jdbc, purses, loyalty.transactions, loyalty.clock);
        holds = new JdbcHolds(
                loyalty.jdbc,
                List.of(new WalletValue(loyalty.jdbc, new PurseValue(TenderKind.CASHBACK, purses))),
                List::of,
                loyalty.transactions,
                loyalty.clock);
    }

    public static CashbackBench on(TestDatabase database) {
        return on(LoyaltyBench.on(database)).ruled(new CashbackRules(true, new BigDecimal("5"), 14));
    }

    public static CashbackBench on(LoyaltyBench node) {
        return new CashbackBench(node);
    }

    public CashbackBench ruled(CashbackRules rules) {
        loyalty.ruled(LoyaltyBench.rules("1").withCashback(rules));
        return this;
    }

    public List<CashbackState> states(long orderId) {
        return cashback.ofOrder(orderId).stream().map(CashbackEarning::state).toList();
    }

    /** What is left of all that the order brought. */
    public String left(long orderId) {
        return cashback.ofOrder(orderId).stream()
                .map(CashbackEarning::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** What can be spent; empty text if there is no wallet. */
    public String available(long accountId, String currency) {
        return cashback.wallet(accountId, currency)
                .map(Wallet::available)
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    /** Kinds and amounts, newest first. */
    public List<String> history(long accountId, String currency) {
        return cashback.history(accountId, currency, 0, 100).rows().stream()
                .map(CashbackBench::told)
                .toList();
    }

    private static String told(PurseEntry entry) {
        return entry.kind() + " " + entry.amount().stripTrailingZeros().toPlainString();
    }

    public CashbackBench afterDays(int days) {
        loyalty.clock.advance(Duration.ofDays(days));
        maturing.run();
        return this;
    }

    public Hold wanted(long customerId, long orderId, String purseId, String amount, String currency) {
        return new Hold(
                UUID.randomUUID().toString(),
                TenderKind.CASHBACK,
                purseId,
                orderId,
                customerId,
                new BigDecimal(amount),
                currency,
                0,
                BigDecimal.ZERO,
                HoldState.HELD,
                loyalty.clock.instant());
    }

    /** Subjects of the mails about cashback. */
    public List<String> mails() {
        return loyalty.jdbc.queryForList(
                "SELECT SUBJECT_ID FROM LOY_MESSAGE WHERE KIND = 'CASHBACK_AVAILABLE' ORDER BY SUBJECT_ID",
                String.class);
    }

    /** Writes to a customer called Maria. */
    public MailComposer mail(long accountId) {
        CustomerFacts maria =
                new CustomerFacts(accountId, "Maria", "Rossi", Optional.of("maria@example.org"), true, Locale.ENGLISH);
        return new CashbackAvailableMail(
                loyalty.jdbc,
                cashback,
                ids -> Map.of(accountId, maria),
                new RewardText("https://studio.example", ROME),
                ROME);
    }

    /** Nobody sends mails or settles holds here. */
    public List<Finding> verify() {
        return new LoyaltyVerification(loyalty.dataSource, List::of, List.of(), loyalty.clock)
                .run().stream()
                        .filter(finding -> !UNATTENDED.contains(finding.check()))
                        .toList();
    }
}
