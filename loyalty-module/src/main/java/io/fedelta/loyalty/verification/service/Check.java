package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.verification.Finding;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for breaks of one invariant. Changes nothing. */
public interface Check {

    /** Every check lists at most this many findings: one is enough to act on. */
    int MOST_FINDINGS = 100;

    List<Finding> run(JdbcTemplate jdbc, Instant now);
}
