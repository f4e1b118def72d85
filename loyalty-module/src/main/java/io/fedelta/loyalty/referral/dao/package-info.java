/** Codes, referrals, and wrong guesses. */
package io.fedelta.loyalty.referral.dao;
