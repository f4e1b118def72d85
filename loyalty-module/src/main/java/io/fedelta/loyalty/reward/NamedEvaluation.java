package io.fedelta.loyalty.reward;

/**
 * An evaluation with what its edition calls the reward.
 *
 * @param reward its name
 */
public record NamedEvaluation(String reward, Evaluation run) {}
