package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.recalculation.dao.AppliedRows;
import io.fedelta.loyalty.recalculation.dao.DigestRows;
import io.fedelta.loyalty.recalculation.dao.GainRows;
import io.fedelta.loyalty.recalculation.dao.StagedRows;
import io.fedelta.loyalty.recalculation.dao.UndoRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is prepared, and what it did. */
public class Tables {

    private final JdbcTemplate jdbc;

    public Tables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    StagedRows staged() {
        return new StagedRows(jdbc);
    }

    AppliedRows applied() {
        return new AppliedRows(jdbc);
    }

    GainRows gains() {
        return new GainRows(jdbc);
    }

    DigestRows digests() {
        return new DigestRows(jdbc);
    }

    UndoRows undo() {
        return new UndoRows(jdbc);
    }
}
