package io.fedelta.loyalty.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A scheduled task as it stands now.
 *
 * @param running on any node, or about to
 * @param next when the schedule starts it; empty until a node with background work has been up
 */
public record JobStatus(String job, boolean running, Optional<Instant> next, Optional<JobRun> last) {}
