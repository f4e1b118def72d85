/** Codes that customers pass on, friends who came by one, and what both get: once per friend, ever. */
package io.fedelta.loyalty.referral;
