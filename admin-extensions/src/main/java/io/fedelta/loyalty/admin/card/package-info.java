/**
 * Menu item Gift cards: who has which, issuing, stopping and changing them. A code is shown to who may see it, and that
 * is kept.
 */
package io.fedelta.loyalty.admin.card;
