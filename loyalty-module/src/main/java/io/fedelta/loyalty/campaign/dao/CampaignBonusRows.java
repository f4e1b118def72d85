package io.fedelta.loyalty.campaign.dao;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which orders each campaign bonus rests on. The caller holds the account's lock. */
public class CampaignBonusRows {

    private final JdbcTemplate jdbc;

    public CampaignBonusRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void rest(long accountId, long entryNo, long orderId) {
        int known = jdbc.update("""
                UPDATE LOY_CAMPAIGN_BONUS SET ORDER_ID = ORDER_ID
                WHERE ACCOUNT_ID = ? AND ENTRY_NO = ? AND ORDER_ID = ?""", accountId, entryNo, orderId);
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO LOY_CAMPAIGN_BONUS (ACCOUNT_ID, ENTRY_NO, ORDER_ID) VALUES (?, ?, ?)",
                    accountId,
                    entryNo,
                    orderId);
        }
    }

    /** Entry numbers of the bonuses that rest on this order. */
    public List<Long> on(long orderId) {
        return jdbc.queryForList(
                "SELECT ENTRY_NO FROM LOY_CAMPAIGN_BONUS WHERE ORDER_ID = ? ORDER BY ENTRY_NO", Long.class, orderId);
    }

    public void forget(long orderId) {
        jdbc.update("DELETE FROM LOY_CAMPAIGN_BONUS WHERE ORDER_ID = ?", orderId);
    }

    public boolean restsOnNothing(long accountId, long entryNo) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_CAMPAIGN_BONUS WHERE ACCOUNT_ID = ? AND ENTRY_NO = ?",
                        Long.class,
                        accountId,
                        entryNo)
                == 0;
    }
}
