package io.fedelta.loyalty.consent.service;

import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.dao.ConsentRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.util.Optional;

/** Appends only. A first "no" is nothing new, because nobody may write before a "yes". */
public class JdbcConsents implements Consents {

    private final ConsentRows rows;
    private final LoyaltyTransactions transactions;

    public JdbcConsents(ConsentRows rows, LoyaltyTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Optional<Consent> last(long accountId) {
        return rows.last(accountId);
    }

    @Override
    public void say(Consent consent) {
        transactions.inNew(() -> {
            int number = rows.count(consent.accountId()) + 1;
            boolean before =
                    rows.last(consent.accountId()).filter(Consent::given).isPresent();
            if (before != consent.given()) {
                rows.append(number, consent);
            }
            return number;
        });
    }
}
