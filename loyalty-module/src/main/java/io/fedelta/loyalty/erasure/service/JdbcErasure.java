package io.fedelta.loyalty.erasure.service;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.dao.ConsentRows;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.erasure.ErasureRecord;
import io.fedelta.loyalty.erasure.Grounds;
import io.fedelta.loyalty.erasure.dao.ErasureRows;
import io.fedelta.loyalty.referral.service.CodeErasure;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** All of it in one transaction: a kill leaves everything as it was, and the next try begins anew. */
public class JdbcErasure implements Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcErasure.class);

    private final ErasureRows texts;
    private final ConsentRows consents;
    private final MemberChanges changes;
    private final CodeErasure codes;
    private final Customers customers;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcErasure(
            JdbcTemplate jdbc, CodeErasure codes, Customers customers, LoyaltyTransactions transactions, Clock clock) {
        this.texts = new ErasureRows(jdbc);
        this.consents = new ConsentRows(jdbc);
        this.changes = new MemberChanges(jdbc);
        this.codes = codes;
        this.customers = customers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public ErasureRecord erase(long customerId, Grounds grounds, String actor) {
        Optional<String> address = customers.find(customerId).flatMap(CustomerFacts::email);
        ErasureRecord erased = transactions.inNew(
                () -> erase(address, new ErasureRecord(customerId, grounds, actor, Moments.now(clock))));
        LOG.info("Customer {} was erased by {}: {}", customerId, actor, grounds);
        return erased;
    }

    private ErasureRecord erase(Optional<String> address, ErasureRecord erased) {
        texts.takeTexts(erased.accountId());
        address.ifPresent(texts::takeAddress);
        codes.replace(erased.accountId()).ifPresent(old -> texts.takeQuoted(old.value()));
        endConsent(erased);
        texts.append(erased);
        changes.touched(erased.accountId());
        return erased;
    }

    /** Nobody writes to whom the shop wants to forget; what was said before stays as the proof that it was said. */
    private void endConsent(ErasureRecord erased) {
        consents.last(erased.accountId()).filter(Consent::given).ifPresent(given -> {
            Consent ended = new Consent(
                    erased.accountId(), false, "", given.locale(), Consent.Origin.ERASED, erased.erasedAt());
            consents.append(consents.count(erased.accountId()) + 1, ended);
        });
    }

    @Override
    public Optional<ErasureRecord> find(long customerId) {
        return texts.find(customerId);
    }
}
