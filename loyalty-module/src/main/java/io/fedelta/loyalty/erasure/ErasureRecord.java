package io.fedelta.loyalty.erasure;

import java.time.Instant;

/** That a customer was erased, why, by whom and when for the last time. */
public record ErasureRecord(long accountId, Grounds grounds, String actor, Instant erasedAt) {}
