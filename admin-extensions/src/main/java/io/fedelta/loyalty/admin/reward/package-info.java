/** The form of rewards. */
package io.fedelta.loyalty.admin.reward;
