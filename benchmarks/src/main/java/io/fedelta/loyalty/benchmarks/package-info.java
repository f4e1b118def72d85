/**
 * What the module costs, measured against the same store without it. {@code benchmarks/README.md} explains how to read
 * it.
 */
package io.fedelta.loyalty.benchmarks;
