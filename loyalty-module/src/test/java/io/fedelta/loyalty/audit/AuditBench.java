package io.fedelta.loyalty.audit;

import io.fedelta.loyalty.audit.service.AccountCheck;
import io.fedelta.loyalty.audit.service.AuditCheck;
import io.fedelta.loyalty.audit.service.JdbcSelfAudit;
import io.fedelta.loyalty.audit.service.NightlyAudit;
import io.fedelta.loyalty.audit.service.OrderCheck;
import io.fedelta.loyalty.audit.service.PurseCheck;
import io.fedelta.loyalty.audit.service.SelfAudit;
import io.fedelta.loyalty.ledger.service.FigureRepair;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.purse.service.PurseRepair;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The self-check on top of a {@link LoyaltyBench}, with the host's checks that a test brings. */
final class AuditBench {

    final LoyaltyBench shop;
    final SelfAudit audit;
    final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final NightlyAudit nightly;

    AuditBench(LoyaltyBench shop, AuditCheck... more) {
        this.shop = shop;
        List<AuditCheck> checks = new CopyOnWriteArrayList<>(List.of(
                new AccountCheck(shop.jdbc, new FigureRepair(shop.jdbc, shop.clock), shop.transactions, shop.clock),
                new PurseCheck(shop.jdbc, new PurseRepair(shop.jdbc), shop.transactions),
                new OrderCheck(shop.jdbc, shop.orders, shop.awarding, shop.transactions, shop.clock)));
        checks.addAll(List.of(more));
        audit = new JdbcSelfAudit(checks, shop.jdbc, shop.transactions, shop.clock);
        nightly = new NightlyAudit(checks, shop.jdbc, notices::add, shop.transactions, shop.clock);
    }

    TaskReport nextNight() {
        shop.clock.advance(Duration.ofDays(1));
        return nightly.run();
    }

    /** What is open after another night, oldest first. */
    List<Discrepancy> found() {
        nextNight();
        return open().stream().map(AuditFinding::discrepancy).toList();
    }

    List<AuditFinding> open() {
        return in(FindingState.OPEN);
    }

    List<AuditFinding> in(FindingState state) {
        return audit.find(Optional.of(state), 0, 100).rows();
    }

    void corrupt(String statement, Object... arguments) {
        shop.jdbc.update(statement, arguments);
    }

    List<String> verify() {
        return new LoyaltyVerification(shop.dataSource, List::of, List.of(), shop.clock)
                .run().stream().map(Finding::check).distinct().toList();
    }
}
