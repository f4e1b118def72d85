package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.cashback.dao.CashbackRows;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.reward.service.RewardText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells a customer once a day that cashback can be spent: what has become available that day until the mail leaves, and
 * what is in the wallets altogether.
 */
public class CashbackAvailableMail implements MailComposer {

    private static final String TEMPLATE = "loyalty-cashbackAvailable";
    private static final String SUBJECT = "loyalty.mail.cashbackAvailable.subject";

    private final CashbackRows earnings;
    private final Cashback cashback;
    private final Customers customers;
    private final RewardText text;
    private final ZoneId zone;

    /** @param zone the shop's: where days begin */
    public CashbackAvailableMail(
            JdbcTemplate jdbc, Cashback cashback, Customers customers, RewardText text, ZoneId zone) {
        this.earnings = new CashbackRows(jdbc);
        this.cashback = cashback;
        this.customers = customers;
        this.text = text;
        this.zone = zone;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.CASHBACK_AVAILABLE;
    }

    @Override
    public Composition compose(Message message) {
        Map<String, BigDecimal> matured = matured(message);
        if (matured.isEmpty()) {
            return new Unwanted("What had become available was taken back");
        }
        return customers
                .find(message.accountId())
                .map(customer -> compose(matured, customer))
                .orElseGet(() -> new Impossible("The customer is gone"));
    }

    /** What is left of it by currency. */
    private Map<String, BigDecimal> matured(Message message) {
        LocalDate day = LocalDate.parse(message.subjectId().split("-", 2)[1]);
        return earnings.matured(message.accountId(), startOf(day), startOf(day.plusDays(1))).stream()
                .filter(earning -> earning.left().signum() > 0)
                .collect(Collectors.toMap(
                        CashbackEarning::currency, CashbackEarning::left, BigDecimal::add, TreeMap::new));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Composition compose(Map<String, BigDecimal> matured, CustomerFacts customer) {
        return customer.email()
                .<Composition>map(address -> new Ready(
                        new Mail(address, customer.locale(), TEMPLATE, SUBJECT, variables(matured, customer))))
                .orElseGet(() -> new Impossible("The customer has no e-mail address"));
    }

    private Map<String, Object> variables(Map<String, BigDecimal> matured, CustomerFacts customer) {
        return Map.of(
                "customerName", customer.firstName(),
                "amounts", lines(matured, customer.locale()),
                "balances", lines(balances(customer.customerId()), customer.locale()),
                "rewardsLink", text.link());
    }

    private Map<String, BigDecimal> balances(long accountId) {
        return cashback.wallets(accountId).stream()
                .collect(Collectors.toMap(Wallet::currency, Wallet::available, BigDecimal::add, TreeMap::new));
    }

    private List<String> lines(Map<String, BigDecimal> amounts, Locale locale) {
        return amounts.entrySet().stream()
                .map(amount -> text.money(amount.getValue(), amount.getKey(), locale))
                .toList();
    }
}
