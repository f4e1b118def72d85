/**
 * Points that pay. Spending lowers spendable points alone, never lifetime points; no float anywhere, and which way is
 * rounded is written where it happens.
 */
package io.fedelta.loyalty.spending;
