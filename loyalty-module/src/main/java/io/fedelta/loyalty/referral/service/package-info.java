/** A friend has one referral at most; each side's points are a step of their own, done once. */
package io.fedelta.loyalty.referral.service;
