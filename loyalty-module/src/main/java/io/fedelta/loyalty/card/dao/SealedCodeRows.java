package io.fedelta.loyalty.card.dao;

import io.fedelta.loyalty.card.SealedCode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept of codes. */
public class SealedCodeRows {

    private final JdbcTemplate jdbc;

    public SealedCodeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By card id, in one query. */
    public Map<String, SealedCode> find(Collection<String> cardIds) {
        Map<String, SealedCode> codes = new HashMap<>();
        if (!cardIds.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(cardIds.size(), "?"));
            jdbc.query(
                    "SELECT CARD_ID, KEY_ID, CODE_HASH, CODE_SEALED FROM LOY_CARD WHERE CARD_ID IN (" + marks + ")",
                    row -> {
                        codes.put(
                                row.getString("CARD_ID"),
                                new SealedCode(
                                        row.getString("KEY_ID"),
                                        row.getString("CODE_HASH"),
                                        row.getString("CODE_SEALED")));
                    },
                    cardIds.toArray());
        }
        return codes;
    }

    /** Cards that are kept under another key than this, after that id. */
    public List<String> underOtherKeys(String keyId, String afterId, int atMost) {
        return jdbc.queryForList(
                "SELECT CARD_ID FROM LOY_CARD WHERE KEY_ID <> ? AND CARD_ID > ? ORDER BY CARD_ID LIMIT ?",
                String.class,
                keyId,
                afterId,
                atMost);
    }

    /** @return false if somebody else has sealed it anew */
    public boolean replace(String cardId, SealedCode before, SealedCode after) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_CARD SET KEY_ID = ?, CODE_HASH = ?, CODE_SEALED = ? WHERE CARD_ID = ? AND CODE_HASH = ?",
                        after.keyId(),
                        after.hash(),
                        after.text(),
                        cardId,
                        before.hash());
    }
}
