/**
 * Paying with what the module keeps. A cart only plans it; a checkout holds it before anybody is charged, confirms it
 * when the host confirms payments, and releases it when the checkout fails. A refund goes back to where it came from.
 * Each step happens once, whoever asks for it how often; money in = money out + balances, holds included.
 */
package io.fedelta.loyalty.tender;
