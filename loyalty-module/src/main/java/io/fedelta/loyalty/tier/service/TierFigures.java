package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.dao.AccountRows;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.tier.Standing;
import io.fedelta.loyalty.tier.TierDay;
import io.fedelta.loyalty.tier.TierWindow;
import io.fedelta.loyalty.tier.dao.DayRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What counts for an account's tier. Reads a few hundred rows at most, however long the account's history is. */
class TierFigures {

    private final AccountRows accounts;
    private final DayRows days;

    TierFigures(JdbcTemplate jdbc) {
        this.accounts = new AccountRows(jdbc);
        this.days = new DayRows(jdbc);
    }

    BigDecimal of(Standing standing, TierRules rules, LocalDate today) {
        TierWindow window = window(rules);
        if (!window.isLifetime()) {
            return days.sum(standing.accountId(), window.firstDay(today)).figure(rules.by());
        }
        return rules.by() == By.SPEND ? standing.lifetimeSpend() : lifetimePoints(standing.accountId());
    }

    private BigDecimal lifetimePoints(long accountId) {
        Account account = accounts.find(accountId).orElseGet(() -> Account.unopened(accountId));
        return BigDecimal.valueOf(account.lifetime().value());
    }

    /** The first day on which what counts today is not enough for the tier any more. */
    Optional<LocalDate> enoughUntil(long accountId, Tier tier, TierRules rules, LocalDate today) {
        return window(rules).enoughUntil(counting(accountId, rules, today), rules.by(), tier.threshold());
    }

    /** The first day on which something that counts today does not count any more. */
    Optional<LocalDate> completeUntil(long accountId, TierRules rules, LocalDate today) {
        return counting(accountId, rules, today).stream()
                .filter(day -> day.figure(rules.by()).signum() > 0)
                .findFirst()
                .flatMap(day -> window(rules).leaves(day.day()));
    }

    private List<TierDay> counting(long accountId, TierRules rules, LocalDate today) {
        TierWindow window = window(rules);
        return window.isLifetime() ? List.of() : days.since(accountId, window.firstDay(today));
    }

    private static TierWindow window(TierRules rules) {
        return new TierWindow(rules.windowMonths());
    }
}
