package io.fedelta.loyalty.audit.service;

import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.dao.AccountAuditRows;
import io.fedelta.loyalty.audit.dao.AccountAuditRows.Compared;
import io.fedelta.loyalty.audit.dao.AccountAuditRows.HeldCompared;
import io.fedelta.loyalty.ledger.service.FigureRepair;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What accounts keep of their entries and holds is what these add up to. */
public class AccountCheck implements AuditCheck {

    private static final Set<FindingKind> KINDS = Set.of(
            FindingKind.LIFETIME_POINTS,
            FindingKind.SPENDABLE_POINTS,
            FindingKind.OWED_POINTS,
            FindingKind.HELD_POINTS,
            FindingKind.ENTRY_NUMBER);

    private final AccountAuditRows accounts;
    private final FigureRepair repair;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public AccountCheck(JdbcTemplate jdbc, FigureRepair repair, LoyaltyTransactions transactions, Clock clock) {
        this.accounts = new AccountAuditRows(jdbc);
        this.repair = repair;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<FindingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Discrepancy> look(int atMost) {
        List<Discrepancy> found = new ArrayList<>();
        for (AccountAuditRows.Range range : accounts.suspicious(clock.millis())) {
            accounts.differing(range).stream()
                    .flatMap(AccountCheck::discrepancies)
                    .forEach(found::add);
            if (found.size() >= atMost) {
                break;
            }
        }
        accounts.heldDiffering().stream().map(AccountCheck::held).limit(atMost).forEach(found::add);
        return found;
    }

    @Override
    public Optional<Discrepancy> lookAt(FindingKind kind, String accountId) {
        long account = Long.parseLong(accountId);
        Stream<Discrepancy> wrong = kind == FindingKind.HELD_POINTS
                ? accounts.heldDiffering(account).stream().map(AccountCheck::held)
                : accounts.compared(account).stream().flatMap(AccountCheck::discrepancies);
        return wrong.filter(discrepancy -> discrepancy.kind() == kind).findFirst();
    }

    @Override
    public void repair(FindingKind kind, String accountId) {
        transactions.inNew(() -> {
            repair.account(Long.parseLong(accountId));
            return accountId;
        });
    }

    private static Stream<Discrepancy> discrepancies(Compared account) {
        return Stream.of(
                        points(
                                FindingKind.LIFETIME_POINTS,
                                account,
                                account.sums().lifetime(),
                                account.kept().lifetime()),
                        points(
                                FindingKind.SPENDABLE_POINTS,
                                account,
                                account.sums().spendable(),
                                account.kept().spendable()),
                        points(
                                FindingKind.OWED_POINTS,
                                account,
                                account.sums().owed(),
                                account.kept().owed()),
                        points(
                                FindingKind.ENTRY_NUMBER,
                                account,
                                account.sums().lastEntryNo(),
                                account.kept().lastEntryNo()))
                .filter(discrepancy -> !discrepancy.expected().equals(discrepancy.found()));
    }

    private static Discrepancy points(FindingKind kind, Compared account, long sum, long kept) {
        return new Discrepancy(kind, Long.toString(account.accountId()), Long.toString(sum), Long.toString(kept));
    }

    private static Discrepancy held(HeldCompared account) {
        return new Discrepancy(
                FindingKind.HELD_POINTS,
                account.accountId(),
                Long.toString(account.held()),
                Long.toString(account.kept()));
    }
}
