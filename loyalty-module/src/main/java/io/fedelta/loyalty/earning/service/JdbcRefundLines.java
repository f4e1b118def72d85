package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.earning.dao.RefundLineRows;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The recorded lines in our own table. */
public class JdbcRefundLines implements RefundLines {

    private final RefundLineRows rows;

    public JdbcRefundLines(JdbcTemplate jdbc) {
        this.rows = new RefundLineRows(jdbc);
    }

    @Override
    public void record(long orderId, List<RefundLine> lines) {
        rows.append(orderId, lines);
    }

    @Override
    public List<RefundLine> of(long orderId) {
        return rows.of(orderId);
    }
}
