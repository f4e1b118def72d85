package io.fedelta.loyalty.audience.dao;

import io.fedelta.loyalty.audience.News;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rewards whose newest edition is young. */
public class NewRewardRows {

    private final JdbcTemplate jdbc;

    public NewRewardRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Active ones, newest first. */
    public List<News> since(Instant moment, int atMost) {
        return jdbc.query(
                """
                SELECT V.REWARD_ID, V.NAME FROM LOY_REWARD_VERSION V WHERE V.ACTIVE = TRUE AND V.CREATED_AT >= ?
                AND NOT EXISTS (SELECT 1 FROM LOY_REWARD_VERSION N
                    WHERE N.REWARD_ID = V.REWARD_ID AND N.VERSION_NO > V.VERSION_NO)
                ORDER BY V.CREATED_AT DESC, V.REWARD_ID LIMIT ?""",
                (row, n) -> new News(Template.NEW_REWARD, row.getLong("REWARD_ID"), row.getString("NAME")),
                Moments.column(moment),
                atMost);
    }
}
