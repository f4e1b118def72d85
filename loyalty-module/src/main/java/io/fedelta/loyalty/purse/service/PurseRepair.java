package io.fedelta.loyalty.purse.service;

import io.fedelta.loyalty.purse.dao.PurseRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets what a purse keeps of its entries and holds to what these add up to. The entries stay as they are. */
public class PurseRepair {

    private final PurseRows purses;

    public PurseRepair(JdbcTemplate jdbc) {
        this.purses = new PurseRows(jdbc);
    }

    /** Joins the caller's transaction and locks the purse. Does nothing if there is none. */
    public void purse(String purseId) {
        if (purses.lock(purseId)) {
            purses.addUp(purseId);
        }
    }
}
