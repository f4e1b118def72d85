package io.fedelta.loyalty.audit.service;

import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.dao.PurseAuditRows;
import io.fedelta.loyalty.audit.dao.PurseAuditRows.Compared;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.service.PurseRepair;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What cards and wallets keep of their entries and holds is what these add up to. */
public class PurseCheck implements AuditCheck {

    private static final Set<FindingKind> KINDS = Set.of(
            FindingKind.CARD_BALANCE, FindingKind.CASHBACK_BALANCE, FindingKind.CARD_HELD, FindingKind.CASHBACK_HELD);

    private final PurseAuditRows purses;
    private final PurseRepair repair;
    private final LoyaltyTransactions transactions;

    public PurseCheck(JdbcTemplate jdbc, PurseRepair repair, LoyaltyTransactions transactions) {
        this.purses = new PurseAuditRows(jdbc);
        this.repair = repair;
        this.transactions = transactions;
    }

    @Override
    public Set<FindingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Discrepancy> look(int atMost) {
        return Stream.concat(
                        purses.balances(atMost).stream().map(PurseCheck::balance),
                        purses.holds(atMost).stream().map(PurseCheck::held))
                .toList();
    }

    @Override
    public Optional<Discrepancy> lookAt(FindingKind kind, String purseId) {
        return Stream.concat(
                        purses.balance(purseId).stream().map(PurseCheck::balance),
                        purses.hold(purseId).stream().map(PurseCheck::held))
                .filter(discrepancy -> discrepancy.kind() == kind)
                .findFirst();
    }

    @Override
    public void repair(FindingKind kind, String purseId) {
        transactions.inNew(() -> {
            repair.purse(purseId);
            return purseId;
        });
    }

    private static Discrepancy balance(Compared purse) {
        return discrepancy(
                purse.kind() == PurseKind.GIFT_CARD ? FindingKind.CARD_BALANCE : FindingKind.CASHBACK_BALANCE, purse);
    }

    private static Discrepancy held(Compared purse) {
        return discrepancy(
                purse.kind() == PurseKind.GIFT_CARD ? FindingKind.CARD_HELD : FindingKind.CASHBACK_HELD, purse);
    }

    private static Discrepancy discrepancy(FindingKind kind, Compared purse) {
        return new Discrepancy(kind, purse.purseId(), plain(purse.sum()), plain(purse.kept()));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
