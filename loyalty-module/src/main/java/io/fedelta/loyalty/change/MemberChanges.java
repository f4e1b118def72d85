package io.fedelta.loyalty.change;

import io.fedelta.loyalty.transaction.RowWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes that something changed which the ranking shows of a member: points, rewards, friends, tier or name. All notes
 * of a transaction are written by one statement just before it commits, so they are there exactly if the change is.
 */
public final class MemberChanges {

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public MemberChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public void touched(long accountId) {
        touched(List.of(accountId));
    }

    /** However many; outside a transaction they are written at once. */
    public void touched(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return;
        }
        Optional<Notes> notes = TransactionSynchronizationManager.isSynchronizationActive()
                ? Optional.of(notes()).filter(open -> !open.written)
                : Optional.empty();
        notes.ifPresentOrElse(open -> open.accountIds.addAll(accountIds), () -> write(accountIds));
    }

    private Notes notes() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Notes.class::isInstance)
                .map(Notes.class::cast)
                .filter(notes -> notes.dataSource() == jdbc.getDataSource())
                .findFirst()
                .orElseGet(this::begin);
    }

    private Notes begin() {
        Notes notes = new Notes(this);
        TransactionSynchronizationManager.registerSynchronization(notes);
        return notes;
    }

    private void write(Collection<Long> accountIds) {
        writer.write(
                "INSERT INTO LOY_RANKING_CHANGE (ACCOUNT_ID, CHANGE_ID) VALUES (?, ?)",
                accountIds.stream()
                        .distinct()
                        .map(id -> new Object[] {id, UUID.randomUUID().toString()})
                        .toList());
    }

    /** Lives and ends with its transaction; one that is suspended takes it along. */
    private static final class Notes extends TransactionSynchronizationAdapter {
        private final MemberChanges owner;
        private final Set<Long> accountIds = new TreeSet<>();
        private boolean written;

        private Notes(MemberChanges owner) {
            this.owner = owner;
        }

        private DataSource dataSource() {
            return owner.jdbc.getDataSource();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            if (!accountIds.isEmpty()) {
                owner.write(accountIds);
            }
        }
    }
}
