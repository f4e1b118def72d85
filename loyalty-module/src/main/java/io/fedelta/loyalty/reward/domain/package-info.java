/** The merchant's form of a reward, as the host's admin draws it. */
package io.fedelta.loyalty.reward.domain;
