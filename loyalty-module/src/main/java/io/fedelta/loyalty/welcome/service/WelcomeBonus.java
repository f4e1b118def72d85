package io.fedelta.loyalty.welcome.service;

import io.fedelta.loyalty.bonus.Bonus;
import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.welcome.Registration;
import io.fedelta.loyalty.welcome.RegistrationListener;
import io.fedelta.loyalty.welcome.dao.WelcomeRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decides once for each customer who registers, by the rules of that moment, whether there is a welcome bonus. */
public class WelcomeBonus implements RegistrationListener {

    private final WelcomeRows rows;
    private final Programme programme;
    private final Bonuses bonuses;
    private final LoyaltyTransactions transactions;

    public WelcomeBonus(JdbcTemplate jdbc, Programme programme, Bonuses bonuses, LoyaltyTransactions transactions) {
        this.rows = new WelcomeRows(jdbc);
        this.programme = programme;
        this.bonuses = bonuses;
        this.transactions = transactions;
    }

    @Override
    public void registered(Registration registration) {
        decide(registration);
    }

    /** In a transaction of its own. Whoever reports a registration again changes nothing. */
    public void decide(Registration registration) {
        transactions.inNew(() -> {
            if (!rows.isDecided(registration.customerId())) {
                decideNow(registration);
            }
            return null;
        });
    }

    private void decideNow(Registration registration) {
        RuleVersion version = programme.at(registration.registeredAt());
        BonusRules rules = version.rules().bonuses();
        boolean given = version.rules().enabled() && rules.welcome();
        rows.insert(registration.customerId(), given);
        if (given) {
            bonuses.give(new Bonus(
                    registration.customerId(),
                    EntryKind.WELCOME,
                    Source.customer(registration.customerId()),
                    new BonusExplanation("", 0, Points.of(rules.welcomePoints())),
                    version.number(),
                    registration.registeredAt()));
        }
    }
}
