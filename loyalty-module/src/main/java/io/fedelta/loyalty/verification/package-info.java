/** The checks that prove the data right. */
package io.fedelta.loyalty.verification;
