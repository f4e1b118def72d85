package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.service.JdbcPurses;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.Holds;
import io.fedelta.loyalty.tender.service.JdbcHolds;
import io.fedelta.loyalty.tender.service.PurseValue;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RetryingTransactions;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Purses and holds as a shop wires them, on a database of their own. Two of them on one data source are two nodes. */
public final class TenderBench {

    public static final long ANNA = 7;

    public final DataSource dataSource;
    public final JdbcTemplate jdbc;
    public final MovableClock clock = new MovableClock();
    public final LoyaltyTransactions transactions;
    public final JdbcPurses purses;
    public final Holds holds;

    private TenderBench(DataSource dataSource) {
        this.dataSource = dataSource;
        jdbc = new JdbcTemplate(dataSource);
        transactions = new RetryingTransactions(new DataSourceTransactionManager(dataSource));
        purses = new JdbcPurses(jdbc, List::of, clock);
        holds = new JdbcHolds(
                jdbc,
                List.of(new PurseValue(TenderKind.GIFT_CARD, purses), new PurseValue(TenderKind.CASHBACK, purses)),
                List::of,
                transactions,
                clock);
    }

    public static TenderBench on(TestDatabase database) {
        return new TenderBench(database.fresh());
    }

    public static TenderBench on(DataSource migrated) {
        return new TenderBench(migrated);
    }

    /** A purse in euros with that much in it. */
    public String card(String amount) {
        return purse(PurseKind.GIFT_CARD, PurseEntryKind.ISSUED, amount);
    }

    public String wallet(String amount) {
        return purse(PurseKind.CASHBACK, PurseEntryKind.EARNED, amount);
    }

    private String purse(PurseKind kind, PurseEntryKind why, String amount) {
        return transactions.inNew(() -> {
            String purseId = purses.open(kind, "EUR");
            if (kind == PurseKind.GIFT_CARD) {
                writeCard(purseId, amount);
            }
            purses.post(posting(purseId, why, "first", amount));
            return purseId;
        });
    }

    /** Only what makes the purse a card's: nobody looks for its code here. */
    private void writeCard(String purseId, String amount) {
        Object now = Moments.column(clock.instant());
        jdbc.update("""
                INSERT INTO LOY_CARD (CARD_ID, PURSE_ID, CODE_HASH, CODE_SEALED, KEY_ID, LAST_FOUR, ORIGIN, SOURCE_ID,
                    STATE, ISSUED_AMOUNT, MAIL_QUEUED, ISSUED_AT, LAST_EVENT_NO)
                VALUES (?, ?, ?, 'sealed', 'test', '0000', 'GIVEN', ?, 'ACTIVE', ?, ?, ?, 0)""", purseId, purseId, purseId, purseId, new BigDecimal(amount), false, now);
    }

    public PurseEntry post(String purseId, PurseEntryKind kind, String sourceId, String amount) {
        return transactions.inNew(() -> purses.post(posting(purseId, kind, sourceId, amount)));
    }

    private PursePosting posting(String purseId, PurseEntryKind kind, String sourceId, String amount) {
        return new PursePosting(
                purseId, kind, sourceId, new BigDecimal(amount), Optional.empty(), Optional.empty(), clock.instant());
    }

    public Hold wanted(String purseId, long orderId, String amount) {
        return wanted(UUID.randomUUID().toString(), purseId, orderId, amount);
    }

    public Hold wanted(String holdId, String purseId, long orderId, String amount) {
        TenderKind kind = TenderKind.valueOf(purse(purseId).kind().name());
        BigDecimal money = new BigDecimal(amount);
        return new Hold(
                holdId,
                kind,
                purseId,
                orderId,
                ANNA,
                money,
                "EUR",
                0,
                BigDecimal.ZERO,
                HoldState.HELD,
                clock.instant());
    }

    public Purse purse(String purseId) {
        return purses.find(purseId).orElseThrow();
    }

    public String balance(String purseId) {
        return purse(purseId).balance().toPlainString();
    }

    public String free(String purseId) {
        return purse(purseId).free().toPlainString();
    }

    public List<PurseEntryKind> kinds(String purseId) {
        return purses.history(purseId, 0, 100).rows().stream()
                .map(PurseEntry::kind)
                .toList();
    }

    public List<Finding> verify() {
        return new LoyaltyVerification(dataSource, List::of, List.of(), clock).run();
    }
}
