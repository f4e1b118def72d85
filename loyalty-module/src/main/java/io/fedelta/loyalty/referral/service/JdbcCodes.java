package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.ReferralCode;
import io.fedelta.loyalty.referral.Transliteration;
import io.fedelta.loyalty.referral.dao.CodeRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Customers of one name wait for each other at the name's row, so each gets the next number at the first try, however
 * many register at once; the unique key backs that.
 */
public class JdbcCodes implements Codes {

    private final CodeRows rows;
    private final Customers customers;
    private final Transliteration letters;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public JdbcCodes(
            JdbcTemplate jdbc,
            Customers customers,
            Transliteration letters,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.rows = new CodeRows(jdbc);
        this.customers = customers;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<ReferralCode> of(long accountId) {
        return rows.of(accountId);
    }

    @Override
    public Optional<ReferralCode> give(long accountId) {
        return rows.of(accountId)
                .or(() -> customers
                        .find(accountId)
                        .filter(CustomerFacts::registered)
                        .map(customer ->
                                transactions.inNew(() -> rows.of(accountId).orElseGet(() -> insert(customer)))));
    }

    private ReferralCode insert(CustomerFacts customer) {
        CodeText text = CodeText.ofName(customer.fullName(), letters)
                .map(this::nextOf)
                .orElseGet(() -> NeutralCodes.next(random));
        ReferralCode code = new ReferralCode(customer.customerId(), text);
        rows.insert(code, Moments.now(clock));
        return code;
    }

    /** A number may be taken by somebody who is called so: Maria Rossi 2. */
    private CodeText nextOf(CodeText name) {
        CodeText next = name.numbered(rows.next(name));
        while (rows.of(next).isPresent()) {
            next = name.numbered(rows.next(name));
        }
        return next;
    }

    @Override
    public Optional<CodeText> read(String typed) {
        return CodeText.typed(typed, letters);
    }

    @Override
    public Optional<ReferralCode> find(CodeText text) {
        return rows.of(text);
    }

    @Override
    public Optional<ReferralCode> findByToken(String token) {
        return rows.of(new Fingerprint(token));
    }

    @Override
    public String token(CodeText text) {
        return Fingerprint.of(text.value()).text();
    }
}
