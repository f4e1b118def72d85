package io.fedelta.loyalty.birthday.service;

import io.fedelta.loyalty.birthday.Birthday;
import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.birthday.dao.BirthdayRows;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A birthday entered or changed shortly before it comes counts from the next year on, so that nobody moves it to
 * tomorrow for the points; what a calendar year has brought is never brought again, whatever the date becomes.
 */
public class JdbcBirthdays implements Birthdays {

    private final BirthdayRows rows;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    public JdbcBirthdays(JdbcTemplate jdbc, LoyaltyTransactions transactions, Clock clock, ZoneId zone) {
        this.rows = new BirthdayRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Optional<KnownBirthday> find(long accountId) {
        return rows.find(accountId);
    }

    @Override
    public boolean isPossible(LocalDate day) {
        return Birthday.isPossible(day, today());
    }

    @Override
    public Answer tell(long accountId, LocalDate born) {
        return save(accountId, born, Optional.empty());
    }

    @Override
    public Answer correct(long accountId, LocalDate born, ManualNote note) {
        return save(accountId, born, Optional.of(note));
    }

    private Answer save(long accountId, LocalDate born, Optional<ManualNote> note) {
        return isPossible(born)
                ? transactions.inNew(() -> saveNow(accountId, new Birthday(born), note))
                : Answer.IMPOSSIBLE;
    }

    private Answer saveNow(long accountId, Birthday birthday, Optional<ManualNote> note) {
        Optional<KnownBirthday> before = rows.lock(accountId);
        if (before.filter(known -> known.birthday().equals(birthday)).isPresent()) {
            return Answer.UNCHANGED;
        }
        if (before.isPresent() && note.isEmpty() && !before.get().mayChange()) {
            return Answer.NOT_AGAIN;
        }
        int changes =
                before.map(known -> known.changes() + (note.isEmpty() ? 1 : 0)).orElse(0);
        KnownBirthday after = new KnownBirthday(accountId, birthday, birthday.countsFrom(today()), changes);
        if (before.isPresent()) {
            rows.update(after, note, clock.instant());
        } else {
            rows.insert(after, note, clock.instant());
        }
        return Answer.SAVED;
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
