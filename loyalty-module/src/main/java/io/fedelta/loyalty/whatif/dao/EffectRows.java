package io.fedelta.loyalty.whatif.dao;

import io.fedelta.loyalty.transaction.RowWriter;
import io.fedelta.loyalty.whatif.Effect;
import io.fedelta.loyalty.whatif.MemberEffect;
import io.fedelta.loyalty.whatif.WhatIfResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a draft would have brought. A chunk's rows carry its first account, so that no chunk counts twice. */
public class EffectRows {

    private static final int SHOWN = 10;

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public EffectRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public void insert(String id, long fromAccount, List<Effect> effects, List<MemberEffect> members) {
        if (!effects.isEmpty()) {
            writer.write(
                    "INSERT INTO LOY_WHAT_IF_FIGURE (WHAT_IF_ID, NAME, FROM_ACCOUNT, FIGURE_TODAY, FIGURE_DRAFT) VALUES (?, ?, ?, ?, ?)",
                    effects.stream()
                            .map(effect ->
                                    new Object[] {id, effect.name(), fromAccount, effect.today(), effect.draft()})
                            .toList());
        }
        if (!members.isEmpty()) {
            writer.write(
                    """
                    INSERT INTO LOY_WHAT_IF_MEMBER (WHAT_IF_ID, ACCOUNT_ID, POINTS_TODAY, POINTS_DRAFT, REWARDS_TODAY, REWARDS_DRAFT)
                    VALUES (?, ?, ?, ?, ?, ?)""",
                    members.stream()
                            .map(member -> new Object[] {
                                id,
                                member.accountId(),
                                member.pointsToday(),
                                member.pointsDraft(),
                                member.rewardsToday(),
                                member.rewardsDraft()
                            })
                            .toList());
        }
    }

    public WhatIfResult result(String id) {
        return jdbc.queryForObject(
                """
                SELECT COUNT(*) AS MEMBERS, COALESCE(SUM(POINTS_TODAY), 0) AS SUM_TODAY, COALESCE(SUM(POINTS_DRAFT), 0) AS SUM_DRAFT,
                    COALESCE(SUM(CASE WHEN POINTS_DRAFT > POINTS_TODAY THEN 1 ELSE 0 END), 0) AS GAINING,
                    COALESCE(SUM(CASE WHEN POINTS_DRAFT < POINTS_TODAY THEN 1 ELSE 0 END), 0) AS LOSING
                FROM LOY_WHAT_IF_MEMBER WHERE WHAT_IF_ID = ?""",
                (row, i) -> new WhatIfResult(
                        row.getLong("MEMBERS"),
                        row.getLong("GAINING"),
                        row.getLong("LOSING"),
                        row.getLong("SUM_TODAY"),
                        row.getLong("SUM_DRAFT"),
                        effects(id),
                        most(id)),
                id);
    }

    private List<Effect> effects(String id) {
        return jdbc.query(
                """
                SELECT NAME, SUM(FIGURE_TODAY) AS SUM_TODAY, SUM(FIGURE_DRAFT) AS SUM_DRAFT FROM LOY_WHAT_IF_FIGURE WHERE WHAT_IF_ID = ?
                GROUP BY NAME ORDER BY NAME""",
                (row, i) -> new Effect(
                        row.getString("NAME"), row.getBigDecimal("SUM_TODAY"), row.getBigDecimal("SUM_DRAFT")),
                id);
    }

    /** The largest gains, and the largest losses after them. */
    private List<MemberEffect> most(String id) {
        return Stream.concat(most(id, ">", "DESC").stream(), most(id, "<", "ASC").stream())
                .toList();
    }

    private List<MemberEffect> most(String id, String than, String order) {
        return jdbc.query(
                "SELECT ACCOUNT_ID, POINTS_TODAY, POINTS_DRAFT, REWARDS_TODAY, REWARDS_DRAFT FROM LOY_WHAT_IF_MEMBER"
                        + " WHERE WHAT_IF_ID = ? AND POINTS_DRAFT " + than
                        + " POINTS_TODAY ORDER BY POINTS_DRAFT - POINTS_TODAY " + order + ", ACCOUNT_ID LIMIT "
                        + SHOWN,
                (row, i) -> member(row),
                id);
    }

    private static MemberEffect member(ResultSet row) throws SQLException {
        return new MemberEffect(
                row.getLong("ACCOUNT_ID"),
                row.getLong("POINTS_TODAY"),
                row.getLong("POINTS_DRAFT"),
                row.getInt("REWARDS_TODAY"),
                row.getInt("REWARDS_DRAFT"));
    }
}
